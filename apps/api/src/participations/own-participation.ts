import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { findExperiment, type ExperimentRecord } from '../experiments/experiment-record.js';
import type { ParticipationRow } from '../experiments/participation-row.js';
import { localId } from '../graphql/global-id.js';

export interface OwnParticipation {
  readonly record: ExperimentRecord;
  readonly row: ParticipationRow;
}

/** The person's own participation in its last version: nobody answers or leaves for somebody else. */
export async function openOwnParticipation(
  tx: EntityManager,
  actor: ActingPerson,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<OwnParticipation>> {
  const id = localId('participation', input.id);
  const [found]: { experiment_id: string }[] = id
    ? await tx.query('SELECT experiment_id FROM participations WHERE workspace_id = $1 AND id = $2', [
        actor.workspaceId,
        id,
      ])
    : [];
  const record = found && (await findExperiment(tx, actor, { id: found.experiment_id }));
  const row = record?.participations.find((each) => each.id === id);
  if (!record || !row) return notFound;
  if (row.person_id !== actor.personId) return refused([refusal('NOT_ALLOWED')]);
  return row.version === input.version ? done({ record, row }) : conflict(row.version);
}
