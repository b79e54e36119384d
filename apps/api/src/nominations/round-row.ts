import { roundState, type RoundState } from '@levain/domain/nominations/round.js';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';

export interface RoundTopicRow {
  id: string;
  name: string;
}

/** A round as it is stored, with how many were asked and answered. */
export interface RoundRow {
  id: string;
  title: string;
  starts_on: string;
  ends_on: string;
  asks_movers: boolean;
  minimum_answers: number;
  minimum_response: number;
  names_per_question: number;
  opened_by: string;
  opened_at: string | Date;
  last_asked_at: string | Date;
  closed_at: string | Date | null;
  cancelled_at: string | Date | null;
  version: number;
  asked: number;
  answered: number;
  topics: RoundTopicRow[];
}

/** Rounds of the workspace `$1`; more conditions on `r` may follow. */
export const SELECT_ROUNDS = `
  SELECT r.id, r.title, r.starts_on::text AS starts_on, r.ends_on::text AS ends_on, r.asks_movers, r.minimum_answers,
    r.minimum_response, r.names_per_question, r.opened_by, r.opened_at, r.last_asked_at, r.closed_at, r.cancelled_at, r.version,
    voters.asked, voters.answered, topics.list AS topics
  FROM nomination_rounds r
  CROSS JOIN LATERAL (SELECT count(*)::int AS asked, count(v.answered_at)::int AS answered FROM round_voters v
    WHERE v.workspace_id = r.workspace_id AND v.round_id = r.id) voters
  CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY rt.position), '[]') AS list
    FROM round_topics rt JOIN topics t ON t.workspace_id = rt.workspace_id AND t.id = rt.topic_id
    WHERE rt.workspace_id = r.workspace_id AND rt.round_id = r.id) topics
  WHERE r.workspace_id = $1`;

/** Where the round stands on the day of the operation. */
export const stateOf = (row: RoundRow, actor: ActingPerson): RoundState =>
  roundState(
    {
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      isClosed: row.closed_at !== null,
      isCancelled: row.cancelled_at !== null,
    },
    todayOf(actor),
  );

/** The round, if there is one. With `hold`, nobody changes it before the commit. */
export async function findRound(
  tx: EntityManager,
  actor: ActingPerson,
  id: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<RoundRow | null> {
  if (hold) {
    await tx.query('SELECT FROM nomination_rounds WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [
      actor.workspaceId,
      id,
    ]);
  }
  const [row]: RoundRow[] = await tx.query(`${SELECT_ROUNDS} AND r.id = $2`, [actor.workspaceId, id]);
  return row ?? null;
}

/** Morning of the first day, for a round that is planned; at once for one that begins today. */
export const atStartOf = (startsOn: string, now: Date): Date => {
  const today = now.toISOString().slice(0, 10);
  return startsOn > today ? new Date(`${startsOn}T06:00:00Z`) : now;
};
