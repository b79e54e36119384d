import { mayChange } from '@levain/domain/experiments/access.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { accessOf, findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import { holdOpen } from '../testimony-subject.js';
import {
  SELECT_LINKS,
  SELECT_SENT,
  type SentTestimonyRow,
  type TestimonyLinkRow,
} from './sent-testimony.model.js';

interface Wanted {
  readonly id: string;
  readonly version: number;
}

/** Whoever leads the experiment opens its links and answers what comes by them; for others there is neither. */
async function leads(tx: EntityManager, actor: ActingMember, experimentId: string): Promise<boolean | null> {
  const record = await findExperiment(tx, actor, { id: experimentId });
  return record && mayChange(accessOf(record), actor);
}

/** The experiment of a new link: the member leads it, and no decision closed it. */
export async function experimentOfLink(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly experimentId: string },
): Promise<CommandResult<{ readonly experimentId: string }>> {
  const experimentId = localId('experiment', input.experimentId);
  const allowed = experimentId === null ? null : await leads(tx, actor, experimentId);
  if (experimentId === null || allowed === null) return notFound;
  if (!allowed) return refused([refusal('NOT_ALLOWED')]);
  const open = await holdOpen(tx, actor, experimentId);
  if (!open.ok) return open;
  return open.value.hypothesisId ? done({ experimentId }) : refused([refusal('HYPOTHESIS_MISSING')]);
}

/** The link in the version that was read, if the member leads its experiment. */
export async function ownLink(
  tx: EntityManager,
  actor: ActingMember,
  input: Wanted,
): Promise<CommandResult<TestimonyLinkRow>> {
  const id = localId('testimonyLink', input.id);
  const [row]: TestimonyLinkRow[] = id
    ? await tx.query(`${SELECT_LINKS} AND l.id = $2`, [actor.workspaceId, id])
    : [];
  return answerable(tx, actor, row, input);
}

/** What was sent, in the version that was read, if the member leads its experiment. */
export async function sentToAnswer(
  tx: EntityManager,
  actor: ActingMember,
  input: Wanted,
): Promise<CommandResult<SentTestimonyRow>> {
  const id = localId('sentTestimony', input.id);
  const [row]: SentTestimonyRow[] = id
    ? await tx.query(`${SELECT_SENT} AND s.id = $2`, [actor.workspaceId, id])
    : [];
  return answerable(tx, actor, row, input);
}

async function answerable<Row extends { experiment_id: string; version: number }>(
  tx: EntityManager,
  actor: ActingMember,
  row: Row | undefined,
  { version }: Wanted,
): Promise<CommandResult<Row>> {
  const allowed = row && (await leads(tx, actor, row.experiment_id));
  // Not its lead: it does not exist.
  if (!row || !allowed) return notFound;
  return row.version === version ? done(row) : conflict(row.version);
}
