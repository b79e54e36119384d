import { participates } from '@levain/domain/experiments/access.js';
import { refuseOwnSource } from '@levain/domain/learnings/stance.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { accessOf, findExperiment } from '../experiments/experiment-record.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { localId } from '../graphql/global-id.js';

/** A learning to whoever speaks of it. */
export interface SpokenOf {
  readonly id: string;
  readonly experiment_id: string;
  readonly written_by: string;
  readonly statement: string;
}

/** Held until the commit: one who speaks twice at once speaks once. Null when the member may not see it. */
export async function holdLearning(
  tx: EntityManager,
  actor: ActingMember,
  id: string | null,
): Promise<SpokenOf | null> {
  const [learning]: SpokenOf[] = id
    ? await tx.query(
        `SELECT l.id, l.experiment_id, l.written_by, l.statement FROM learnings l
         JOIN experiments e ON e.workspace_id = l.workspace_id AND e.id = l.experiment_id
         WHERE l.workspace_id = $1 AND l.id = $2 AND ${visibleExperiment('e')} FOR SHARE OF l`,
        [actor.workspaceId, id],
      )
    : [];
  return learning ?? null;
}

/** The experiment that somebody leans on: one they take part in, and not the learning's own. Null when none is named. */
export async function ownExperiment(
  tx: EntityManager,
  actor: ActingMember,
  refusals: Refusal[],
  { named, learning }: { readonly named: string | null | undefined; readonly learning: SpokenOf },
): Promise<string | null> {
  if (!named) return null;
  const id = localId('experiment', named);
  const record = id && (await findExperiment(tx, actor, { id }));
  if (!record) {
    refusals.push(refusal('NOT_FOUND', 'experimentId'));
    return null;
  }
  if (!participates(accessOf(record), actor)) refusals.push(refusal('NOT_PARTICIPATING', 'experimentId'));
  else refuseOwnSource(refusals, record.id, learning.experiment_id);
  return record.id;
}
