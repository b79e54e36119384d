import { whileOpen } from '@levain/domain/experiments/stage.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { factsOf, findExperiment } from '../experiments/experiment-record.js';
import { localId } from '../graphql/global-id.js';

/** What a testimony is about: always a hypothesis, and the experiment in which it was heard, if any. */
export interface TestimonySubject {
  readonly hypothesisId: string;
  readonly experimentId: string | null;
}

/** The experiment or hypothesis that an id names; the experiment must still be open, and say what it believes. */
export async function readSubject(
  tx: EntityManager,
  actor: ActingMember,
  aboutId: string,
): Promise<CommandResult<TestimonySubject>> {
  const experimentId = localId('experiment', aboutId);
  if (experimentId) return openSubject(tx, actor, experimentId);
  const hypothesisId = localId('hypothesis', aboutId);
  const [found]: unknown[] = hypothesisId
    ? await tx.query('SELECT FROM hypotheses WHERE workspace_id = $1 AND id = $2', [
        actor.workspaceId,
        hypothesisId,
      ])
    : [];
  return found && hypothesisId ? done({ hypothesisId, experimentId: null }) : notFound;
}

async function openSubject(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
): Promise<CommandResult<TestimonySubject>> {
  const open = await holdOpen(tx, actor, experimentId);
  if (!open.ok) return open;
  const { hypothesisId } = open.value;
  if (!hypothesisId) return refused([refusal('HYPOTHESIS_MISSING')]);
  return done({ hypothesisId, experimentId });
}

/** The experiment is open and stays so until the commit: a decision that would close it waits for the row. */
export async function holdOpen(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
): Promise<CommandResult<{ readonly hypothesisId: string | null }>> {
  await tx.query('SELECT FROM experiments WHERE workspace_id = $1 AND id = $2 FOR SHARE', [
    actor.workspaceId,
    experimentId,
  ]);
  const record = await findExperiment(tx, actor, { id: experimentId });
  if (!record) return notFound;
  const open = whileOpen(factsOf(record, actor));
  return open.ok ? done({ hypothesisId: record.hypothesis_id }) : refused(open.refusals);
}
