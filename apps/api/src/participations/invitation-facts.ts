import type { Stage } from '@levain/domain/experiments/stages.js';
import { mayForecast } from '@levain/domain/forecasts/forecast.js';
import type { ParticipationStatus } from '@levain/domain/participations/roles.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import type { ParticipationRow } from '../experiments/participation-row.js';

/** An invitation as its letter and its page tell it. */
export interface InvitationFacts {
  readonly row: ParticipationRow;
  readonly status: ParticipationStatus;
  readonly person_name: string;
  readonly inviter_name: string;
  readonly inviter_person_id: string;
  /** Null unless they agreed to be named. */
  readonly suggester_name: string | null;
  readonly suggested_person_name: string | null;
  readonly number: number;
  readonly title: string;
  readonly is_closed: boolean;
  readonly stop_date: string | null;
  readonly stage: Stage;
  readonly has_hypothesis: boolean;
}

/** Whether the question of how likely it is may be asked: there is something to believe in, and no result yet. */
export const asksForecast = ({ stage, has_hypothesis }: InvitationFacts): boolean =>
  mayForecast({ stage, hasHypothesis: has_hypothesis, takesPart: true }).ok;

/** Null when it is gone, or was a joining unasked. */
export async function invitationFacts(
  tx: EntityManager,
  tenant: Tenant,
  participationId: string,
): Promise<InvitationFacts | null> {
  const [facts]: InvitationFacts[] = await tx.query(SELECT_FACTS, [tenant.workspaceId, participationId]);
  return facts ?? null;
}

const SELECT_FACTS = `
  SELECT to_jsonb(p) AS row, p.status, person.name AS person_name, inviter.name AS inviter_name,
    inviter.id AS inviter_person_id, CASE WHEN p.suggester_named THEN suggester.name END AS suggester_name,
    suggested.name AS suggested_person_name, e.number, e.title, e.closed_at IS NOT NULL AS is_closed,
    plan.stop_date::text, e.stage, e.hypothesis_id IS NOT NULL AS has_hypothesis
  FROM participations p
  JOIN people person ON person.workspace_id = p.workspace_id AND person.id = p.person_id
  JOIN members asking ON asking.workspace_id = p.workspace_id AND asking.id = p.invited_by
  JOIN people inviter ON inviter.workspace_id = asking.workspace_id AND inviter.id = asking.person_id
  LEFT JOIN people suggester ON suggester.workspace_id = p.workspace_id AND suggester.id = p.suggested_by
  LEFT JOIN people suggested ON suggested.workspace_id = p.workspace_id AND suggested.id = p.suggested_person_id
  JOIN experiments e ON e.workspace_id = p.workspace_id AND e.id = p.experiment_id
  LEFT JOIN plans plan ON plan.workspace_id = e.workspace_id AND plan.experiment_id = e.id
  WHERE p.workspace_id = $1 AND p.id = $2`;
