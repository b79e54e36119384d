import { tellCount } from '@levain/domain/nominations/disclosure.js';
import { nomineesOf } from '@levain/domain/nominations/nominees.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { readingNominations, responsesOf, talliesOf } from './read-nominations.js';
import type { Told } from './told-words.js';

interface NomineeRow {
  id: string;
  round_id: string;
  person_id: string;
  named_by: number;
  asked_at: Date;
  title: string;
  minimum_answers: number;
  topics: { id: string; name: string }[];
}

/** Somebody who was told, with what may be told to them. */
export interface ToldNominee extends Told {
  readonly id: string;
  readonly roundId: string;
  readonly personId: string;
  readonly roundTitle: string;
  readonly askedAt: Date;
}

/** Those whose answer is waited for: one by the row (for their mail), or those of a person (`personId`). */
export async function toldNominees(
  tx: EntityManager,
  tenant: Tenant,
  of: { readonly id?: string; readonly personId?: string; readonly roundId?: string },
): Promise<ToldNominee[]> {
  const rows = await readingNominations(tx, (): Promise<NomineeRow[]> =>
    tx.query(WAITING, [tenant.workspaceId, of.id ?? null, of.personId ?? null, of.roundId ?? null]),
  );
  const told: ToldNominee[] = [];
  for (const row of rows) told.push(await tell(tx, tenant, row));
  return told;
}

async function tell(tx: EntityManager, tenant: Tenant, row: NomineeRow): Promise<ToldNominee> {
  const minimum = row.minimum_answers;
  const tallies = await talliesOf(tx, tenant, row.round_id, row.person_id);
  const responses = await responsesOf(tx, tenant, row.round_id);
  const [nominee] = nomineesOf(tallies, responses, { namedBy: row.named_by, minimum });
  const counts = new Map(nominee?.advice.map(({ topicId, count }) => [topicId, count]));
  const topics = row.topics.filter(({ id }) => counts.has(id));
  return {
    ...{ id: row.id, roundId: row.round_id, personId: row.person_id, roundTitle: row.title },
    askedAt: row.asked_at,
    topics: topics.map(({ id, name }) => ({ id, name, namedBy: tellCount(counts.get(id) ?? 0, minimum) })),
    movesThings: (nominee?.movers ?? 0) > 0,
  };
}

const WAITING = `
  SELECT n.id, n.round_id, n.person_id, n.named_by, n.asked_at, r.title, r.minimum_answers,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY rt.position), '[]')
      FROM round_topics rt JOIN topics t ON t.workspace_id = rt.workspace_id AND t.id = rt.topic_id
      WHERE rt.workspace_id = r.workspace_id AND rt.round_id = r.id) AS topics
  FROM round_nominees n JOIN nomination_rounds r ON r.workspace_id = n.workspace_id AND r.id = n.round_id
  WHERE n.workspace_id = $1 AND n.answered_at IS NULL AND ($2::uuid IS NULL OR n.id = $2)
    AND ($3::uuid IS NULL OR n.person_id = $3) AND ($4::uuid IS NULL OR n.round_id = $4)
  ORDER BY n.asked_at`;
