import {
  loadAlert,
  refuseUnsaid,
  type Commitment,
  type LoadAlert,
  type LoadLimit,
  type LoadSide,
} from '@levain/domain/participations/load.js';
import type { Terms } from '@levain/domain/participations/terms.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingPerson, Tenant } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { todayOf } from '../database/moment.js';

/** What a person allows, and what they are asked and said yes to. */
export interface PersonLoad extends LoadLimit {
  readonly commitments: readonly (Commitment & { readonly participationId: string })[];
}

interface LoadRow {
  person_id: string;
  monthly_hours: number | null;
  paused_until: string | null;
  commitments: (Commitment & { participationId: string })[];
}

/** The loads of several people, by person. Nothing of a closed experiment weighs any more. */
export async function loadsOf(
  tx: EntityManager,
  tenant: Tenant,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonLoad>> {
  const rows: LoadRow[] = await tx.query(SELECT_LOADS, [tenant.workspaceId, personIds]);
  return new Map(
    rows.map(({ person_id, monthly_hours, paused_until, commitments }) => [
      person_id,
      { monthlyHours: monthly_hours, pausedUntil: paused_until, commitments },
    ]),
  );
}

const SELECT_LOADS = `
  SELECT person.id AS person_id, profile.monthly_hours, profile.paused_until::text,
    coalesce((SELECT jsonb_agg(jsonb_build_object('participationId', p.id, 'status', p.status, 'hours', p.hours,
        'hoursPer', p.hours_per, 'from', p.starts_on, 'until', p.ends_on))
      FROM participations p JOIN experiments e ON e.workspace_id = p.workspace_id AND e.id = p.experiment_id
      WHERE p.workspace_id = person.workspace_id AND p.person_id = person.id AND p.status IN ('invited', 'accepted')
        AND p.hours IS NOT NULL AND e.closed_at IS NULL), '[]') AS commitments
  FROM people person
  LEFT JOIN influencer_profiles profile ON profile.workspace_id = person.workspace_id AND profile.person_id = person.id
  WHERE person.workspace_id = $1 AND person.id = ANY ($2)`;

/**
 * Holds the person until the commit, so that of two who ask at once the second one counts what the first one asked. Refuses
 * whoever is no longer in the organisation.
 */
export async function holdPerson(
  tx: EntityManager,
  tenant: Tenant,
  personId: string,
): Promise<CommandResult<null>> {
  const [row]: { gone: boolean }[] = await tx.query(
    `SELECT left_at IS NOT NULL OR forgotten_at IS NOT NULL AS gone FROM people
     WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [tenant.workspaceId, personId],
  );
  return row && !row.gone ? done(null) : refused([refusal('PERSON_LEFT', 'personId')]);
}

/** What is asked now, of whom, by which side, and whether going beyond the limit was said. */
export interface LoadQuestion {
  readonly personId: string;
  readonly terms: Terms;
  /** Already counted among the commitments: left out. */
  readonly participationId?: string;
  readonly side: LoadSide;
  readonly said: boolean;
}

/** The alert of the load guard, said or not there; refuses one that was not said. */
export async function guardLoad(
  tx: EntityManager,
  actor: ActingPerson,
  { personId, terms, participationId, side, said }: LoadQuestion,
): Promise<CommandResult<LoadAlert | null>> {
  const alert = await alertOf(tx, actor, { personId, terms, participationId });
  const unsaid = refuseUnsaid(alert, said, side);
  return unsaid ? refused([unsaid]) : done(alert);
}

/** Whether these terms go beyond what the person allows, with everything else that they are asked. */
export async function alertOf(
  tx: EntityManager,
  actor: ActingPerson,
  { personId, terms, participationId }: Pick<LoadQuestion, 'personId' | 'terms' | 'participationId'>,
): Promise<LoadAlert | null> {
  const load = (await loadsOf(tx, actor, [personId])).get(personId);
  if (!load) return null;
  const others = load.commitments.filter((each) => each.participationId !== participationId);
  return loadAlert(load, others, { more: commitmentOf(terms), today: todayOf(actor) });
}

export function commitmentOf({ hours, hoursPer, from, until }: Terms): Commitment | null {
  if (hours === null || hoursPer === null || from === null || until === null) return null;
  return { hours, hoursPer, from, until, status: 'invited' };
}
