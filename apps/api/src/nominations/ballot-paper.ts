import type { BallotQuestion, Electorate } from '@levain/domain/nominations/ballot.js';
import { directoryOf, type Namable } from '@levain/domain/nominations/name.js';
import type { RoundState } from '@levain/domain/nominations/round.js';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { findRound, stateOf, type RoundRow } from './round-row.js';

/** Somebody who can be named, with where they work to tell them from others of their name. */
export interface NamablePerson extends Namable {
  readonly department: string | null;
}

/** What a person is asked: the questions, and the people of the organisation today. */
export interface BallotPaper {
  readonly round: RoundRow;
  readonly state: RoundState;
  readonly hasAnswered: boolean;
  readonly questions: readonly (BallotQuestion & { readonly topic: string | null })[];
  readonly electorate: Electorate<NamablePerson>;
}

/** The ballot of the acting person; null for a round of which they were not asked. With `hold`, they answer it only once. */
export async function readPaper(
  tx: EntityManager,
  actor: ActingPerson,
  roundId: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<BallotPaper | null> {
  const [voter]: { answered_at: Date | null }[] = await tx.query(
    `SELECT answered_at FROM round_voters WHERE workspace_id = $1 AND round_id = $2 AND person_id = $3 ${hold ? 'FOR UPDATE' : ''}`,
    [actor.workspaceId, roundId, actor.personId],
  );
  const round = voter ? await findRound(tx, actor, roundId) : null;
  if (!voter || !round) return null;
  const people: NamablePerson[] = await tx.query(PEOPLE, [actor.workspaceId]);
  const advice = round.topics.map(({ id, name }, index) => ({
    ...({ field: `a${index}`, question: 'advice', topicId: id, topic: name } as const),
  }));
  const mover = { field: 'm', question: 'mover', topicId: null, topic: null } as const;
  return {
    round,
    state: stateOf(round, actor),
    hasAnswered: voter.answered_at !== null,
    questions: round.asks_movers ? [...advice, mover] : advice,
    electorate: {
      voterId: actor.personId,
      directory: directoryOf(people),
      namesPerQuestion: round.names_per_question,
    },
  };
}

const PEOPLE = `
  SELECT p.id, p.name, d.name AS department
  FROM people p LEFT JOIN departments d ON d.workspace_id = p.workspace_id AND d.id = p.department_id
  WHERE p.workspace_id = $1 AND p.left_at IS NULL AND p.forgotten_at IS NULL`;
