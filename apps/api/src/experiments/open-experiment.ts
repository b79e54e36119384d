import { mayChange } from '@levain/domain/experiments/access.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { updateVersioned } from '../database/conditional-update.js';
import { momentOf } from '../database/moment.js';
import { localId } from '../graphql/global-id.js';
import { accessOf, findExperiment, type ExperimentRecord } from './experiment-record.js';

/** The experiment an act is about: the member may change it and has read its last version. */
export async function openExperiment(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<ExperimentRecord>> {
  const id = localId('experiment', input.id);
  const record = id && (await findExperiment(tx, actor, { id }));
  if (!record) return notFound;
  if (!mayChange(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
  return record.version === input.version ? done(record) : conflict(record.version);
}

/**
 * Saves columns of the experiment that was opened, unless somebody was faster. Call it before writing other rows of the experiment:
 * it takes the row's lock, so that of two writers the second one writes nothing at all.
 */
export async function saveExperiment(
  tx: EntityManager,
  actor: ActingMember,
  record: ExperimentRecord,
  changes: Readonly<Record<string, unknown>>,
): Promise<CommandResult<{ readonly id: string }>> {
  const { id, version } = record;
  const saved = await updateVersioned(
    tx,
    actor,
    { table: 'experiments', id, version },
    { ...changes, last_activity_at: momentOf(actor) },
  );
  return saved.ok ? done({ id }) : saved;
}
