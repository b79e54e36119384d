import { isClosed } from '@levain/domain/experiments/experiment-facts.js';
import type { ParticipationDraft, ParticipationFacts } from '@levain/domain/participations/participation.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember, ActingPerson } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';
import { factsOf, type ExperimentRecord } from '../experiments/experiment-record.js';

/** What the rules of taking part look at. */
export function participationFactsOf(record: ExperimentRecord, actor: ActingPerson): ParticipationFacts {
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

/** Whose words they are, and whether the person's own limit was knowingly passed. */
export interface Entry extends ParticipationDraft {
  readonly overLimit?: boolean;
  readonly acceptedAboveLimit?: boolean;
}

/** Writes an invitation or a joining; someone who declined or left before is asked again under the same id. */
export async function enter(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
  entry: Entry,
): Promise<CommandResult<{ id: string }>> {
  const { personId, role, status, message, terms } = entry;
  const answeredAt = status === 'invited' ? null : momentOf(actor);
  const [row]: { id: string }[] = await tx.query(ENTER, [
    ...[actor.workspaceId, newId(), experimentId, personId, role, status, message],
    ...[
      status === 'accepted' && personId === actor.personId ? null : actor.memberId,
      momentOf(actor),
      answeredAt,
    ],
    ...[terms.hours, terms.hoursPer, terms.from, terms.until, terms.learns, terms.organisation, terms.weight],
    ...[entry.overLimit ?? false, entry.acceptedAboveLimit ?? false],
  ]);
  // Somebody was faster: the rules were asked before that.
  return row ? done({ id: row.id }) : refused([refusal('ALREADY_PARTICIPATING', 'personId')]);
}

/** Whoever named this person when declining is kept beside the invitation. */
const ENTER = `
  INSERT INTO participations AS p (workspace_id, id, experiment_id, person_id, role, status, message, invited_by,
    created_at, answered_at, hours, hours_per, starts_on, ends_on, learns, organisation, weight, over_limit,
    accepted_above_limit, suggested_by, suggester_named)
  SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::text, $7::text, $8::uuid, $9::timestamptz, $10::timestamptz,
    $11::float8, $12::text, $13::date, $14::date, $15::text, $16::text, $17::text, $18::boolean, $19::boolean,
    suggester.person_id, coalesce(suggester.suggestion_named, false)
  FROM (SELECT) AS one LEFT JOIN LATERAL (SELECT other.person_id, other.suggestion_named FROM participations other
    WHERE other.workspace_id = $1 AND other.experiment_id = $3 AND other.suggested_person_id = $4
    ORDER BY other.answered_at DESC LIMIT 1) suggester ON true
  ON CONFLICT (workspace_id, experiment_id, person_id) DO UPDATE
    SET role = excluded.role, status = excluded.status, message = excluded.message, invited_by = excluded.invited_by,
      suggested_by = excluded.suggested_by, suggester_named = excluded.suggester_named, created_at = excluded.created_at, answered_at = excluded.answered_at,
      hours = excluded.hours, hours_per = excluded.hours_per, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      learns = excluded.learns, organisation = excluded.organisation, weight = excluded.weight,
      over_limit = excluded.over_limit, accepted_above_limit = excluded.accepted_above_limit,
      answer_reason = NULL, suggested_person_id = NULL, suggested_name = NULL, suggestion_named = false,
      suggestion_set_aside_at = NULL, version = p.version + 1
    WHERE p.status IN ('declined', 'left')
  RETURNING id`;

/** Says that something happened in the experiment without another version: its readers keep what they read. */
export async function touchExperiment(
  tx: EntityManager,
  actor: ActingPerson,
  experimentId: string,
): Promise<void> {
  await tx.query(
    `UPDATE experiments SET last_activity_at = greatest(last_activity_at, $3)
     WHERE workspace_id = $1 AND id = $2 AND closed_at IS NULL`,
    [actor.workspaceId, experimentId, momentOf(actor)],
  );
}
