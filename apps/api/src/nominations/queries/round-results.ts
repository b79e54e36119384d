import { discloseResults, readableDepartments, tellCount } from '@levain/domain/nominations/disclosure.js';
import { nomineesOf, type Nominee, type Tally } from '@levain/domain/nominations/nominees.js';
import { NAMED_BY } from '@levain/domain/nominations/round.js';
import type { DepartmentResponse } from '@levain/domain/nominations/disclosure.js';
import { can } from '@levain/domain/members/role.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { disclosureFacts } from '../disclosure-facts.js';
import { readingNominations, responsesOf, talliesOf } from '../read-nominations.js';
import { NamedAtLeast, RoundCandidate, RoundResults, RoundTopicResult } from '../round-results.model.js';
import { topicOf } from '../round.model.js';
import type { RoundRow } from '../round-row.js';
import { tellable } from '../tellable-nominees.js';

/** Somebody who was told, and what they answered. */
interface ToldRow {
  person_id: string;
  is_waiting: boolean;
  is_listed: boolean;
  topic_ids: string[];
}

/** What a round says, as far as it may be told to the member. */
@Injectable()
export class RoundResultsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(actor: ActingMember, row: RoundRow): Promise<RoundResults> {
    return this.unitOfWork.read(actor, async (tx) => {
      const disclosure = discloseResults(disclosureFacts(row, actor), can(actor.role, 'manageRounds'));
      if (disclosure.withheld) return withheldResults(disclosure);
      const tallies = await talliesOf(tx, actor, row.id);
      const responses = await responsesOf(tx, actor, row.id);
      const told = await readingNominations(tx, (): Promise<ToldRow[]> =>
        tx.query(TOLD, [actor.workspaceId, row.id]),
      );
      const reachable = await reach(tx, actor, row, { tallies, responses });
      const named = nomineesOf(tallies, responses, { namedBy: NAMED_BY.least, minimum: row.minimum_answers });
      const readable = readableDepartments(responses, row.minimum_answers);
      return Object.assign(new RoundResults(), {
        ...disclosure,
        ...candidatesOf(row, named, told),
        moversWithheldIn: row.asks_movers ? responses.length - readable.size : 0,
        told: told.length,
        waiting: told.filter((each) => each.is_waiting).length,
        reachable,
      });
    });
  }
}

function withheldResults(disclosure: Pick<RoundResults, 'withheld' | 'allowsCentralities'>): RoundResults {
  const nothing = { topics: [], movers: [], reachable: [], moversWithheldIn: 0, told: 0, waiting: 0 };
  return Object.assign(new RoundResults(), { ...disclosure, ...nothing });
}

/** Only those who agreed, and only on the topics they agreed to. In the order of their names, which `told` has. */
function candidatesOf(
  row: RoundRow,
  named: readonly Nominee[],
  told: readonly ToldRow[],
): Pick<RoundResults, 'topics' | 'movers'> {
  const nominees = new Map(named.map((nominee) => [nominee.personId, nominee]));
  const listed = told.filter((each) => each.is_listed);
  const candidate = (personId: string, count: number): RoundCandidate =>
    Object.assign(new RoundCandidate(), { personId, namedBy: tellCount(count, row.minimum_answers) });
  const topics = row.topics.map((topic) =>
    Object.assign(new RoundTopicResult(), {
      topic: topicOf(topic),
      candidates: listed.flatMap(({ person_id: personId, topic_ids: agreed }) => {
        const on = nominees.get(personId)?.advice.find(({ topicId }) => topicId === topic.id);
        return on && agreed.includes(topic.id) ? [candidate(personId, on.count)] : [];
      }),
    }),
  );
  const movers = listed.flatMap(({ person_id: personId }) => {
    const count = nominees.get(personId)?.movers ?? 0;
    return count > 0 ? [candidate(personId, count)] : [];
  });
  return { topics, movers };
}

/** How many more people each threshold would reach, from the lowest one on. */
async function reach(
  tx: EntityManager,
  actor: ActingMember,
  row: RoundRow,
  { tallies, responses }: { tallies: readonly Tally[]; responses: readonly DepartmentResponse[] },
): Promise<NamedAtLeast[]> {
  const minimum = row.minimum_answers;
  const lowest = nomineesOf(tallies, responses, { namedBy: NAMED_BY.least, minimum });
  const mayBeTold = new Set((await tellable(tx, actor, row.id, lowest)).map(({ personId }) => personId));
  const steps: NamedAtLeast[] = [];
  for (let namedBy: number = NAMED_BY.least; namedBy <= NAMED_BY.most; namedBy += 1) {
    const people = nomineesOf(tallies, responses, { namedBy, minimum }).filter(({ personId }) =>
      mayBeTold.has(personId),
    ).length;
    if (people === 0) break;
    steps.push(Object.assign(new NamedAtLeast(), { namedBy, people }));
  }
  return steps;
}

const TOLD = `
  SELECT n.person_id, n.answered_at IS NULL AS is_waiting, f.status IS NOT DISTINCT FROM 'listed' AS is_listed,
    (SELECT coalesce(array_agg(i.topic_id::text), '{}') FROM influencer_topics i
      WHERE i.workspace_id = n.workspace_id AND i.person_id = n.person_id) AS topic_ids
  FROM round_nominees n
  JOIN people p ON p.workspace_id = n.workspace_id AND p.id = n.person_id AND p.left_at IS NULL AND p.forgotten_at IS NULL
  LEFT JOIN influencer_profiles f ON f.workspace_id = n.workspace_id AND f.person_id = n.person_id
  WHERE n.workspace_id = $1 AND n.round_id = $2 ORDER BY p.name, p.id`;
