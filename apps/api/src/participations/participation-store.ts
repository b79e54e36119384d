import { isClosed } from '@levain/domain/experiments/experiment-facts.js';
import type { ParticipationDraft, ParticipationFacts } from '@levain/domain/participations/participation.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';
import { factsOf, type ExperimentRecord } from '../experiments/experiment-record.js';

/** What the rules of taking part look at. */
export function participationFactsOf(record: ExperimentRecord, actor: ActingMember): ParticipationFacts {
  return {
    ownerPersonId: record.owner_person_id,
    isDraft: record.is_draft,
    isClosed: isClosed(factsOf(record, actor)),
    participations: record.participations.map(({ person_id, role, status }) => ({
      personId: person_id,
      role,
      status,
    })),
  };
}

/** Writes an invitation or a joining; someone who declined or left before is asked again under the same id. */
export async function enter(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
  draft: ParticipationDraft,
): Promise<CommandResult<{ id: string }>> {
  const invited = draft.status === 'invited';
  const [row]: { id: string }[] = await tx.query(ENTER, [
    ...[actor.workspaceId, newId(), experimentId, draft.personId, draft.role, draft.status, draft.message],
    ...[invited ? actor.memberId : null, momentOf(actor), invited ? null : momentOf(actor)],
  ]);
  // Somebody was faster: the rules were asked before that.
  return row ? done({ id: row.id }) : refused([refusal('ALREADY_PARTICIPATING', 'personId')]);
}

/** Whoever named this person when declining is kept beside the invitation. */
const ENTER = `
  INSERT INTO participations AS p (workspace_id, id, experiment_id, person_id, role, status, message, invited_by,
    created_at, answered_at, suggested_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (SELECT other.person_id FROM participations other
    WHERE other.workspace_id = $1 AND other.experiment_id = $3 AND other.suggested_person_id = $4
    ORDER BY other.answered_at DESC LIMIT 1))
  ON CONFLICT (workspace_id, experiment_id, person_id) DO UPDATE
    SET role = excluded.role, status = excluded.status, message = excluded.message, invited_by = excluded.invited_by,
      suggested_by = excluded.suggested_by, created_at = excluded.created_at, answered_at = excluded.answered_at,
      answer_reason = NULL, suggested_person_id = NULL, version = p.version + 1
    WHERE p.status IN ('declined', 'left')
  RETURNING id`;

/** Says that something happened in the experiment without another version: its readers keep what they read. */
export async function touchExperiment(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
): Promise<void> {
  await tx.query(
    `UPDATE experiments SET last_activity_at = greatest(last_activity_at, $3)
     WHERE workspace_id = $1 AND id = $2 AND closed_at IS NULL`,
    [actor.workspaceId, experimentId, momentOf(actor)],
  );
}
