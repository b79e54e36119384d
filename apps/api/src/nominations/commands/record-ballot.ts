import { readBallot, type Nomination, type TypedAnswer } from '@levain/domain/nominations/ballot.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { readPaper } from '../ballot-paper.js';

/** What somebody answered, by the fields of their ballot: `a0` for the first topic, `m` for those who get things moving. */
export type GivenAnswers = Readonly<Record<string, Pick<TypedAnswer, 'nobody' | 'names'>>>;

export interface GivenBallot {
  readonly roundId: string;
  readonly answers: GivenAnswers;
}

/**
 * Keeps a ballot, once. The history says nothing of it, not even that there was one: only the counts of the round know. What was
 * answered is read by nobody afterwards, the voter included.
 */
@Injectable()
export class RecordBallot {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: ActingPerson,
    ballot: GivenBallot,
    claim: (tx: EntityManager) => Promise<CommandResult<null>> = async () => done(null),
  ): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const claimed = await claim(tx);
      return claimed.ok ? this.record(tx, actor, ballot) : claimed;
    });
  }

  private async record(
    tx: EntityManager,
    actor: ActingPerson,
    { roundId, answers }: GivenBallot,
  ): Promise<CommandResult<null>> {
    const paper = await readPaper(tx, actor, roundId, { hold: true });
    if (!paper) return notFound;
    if (paper.state !== 'open')
      return refused([refusal('ROUND_NOT_OPEN', undefined, { state: paper.state })]);
    if (paper.hasAnswered) return refused([refusal('LINK_USED')]);
    const typed = typedAnswers(paper.questions, answers);
    const { refusals, nominations } = readBallot(typed, paper.electorate);
    if (refusals.length > 0) return refused(refusals);
    await insertNominations(tx, actor, roundId, nominations);
    await tx.query(
      'UPDATE round_voters SET answered_at = $4 WHERE workspace_id = $1 AND round_id = $2 AND person_id = $3',
      [actor.workspaceId, roundId, actor.personId, momentOf(actor)],
    );
    return done(null);
  }
}

/** Each question with what was given to it; nothing when it was left out. */
export function typedAnswers<Question extends Omit<TypedAnswer, 'nobody' | 'names'>>(
  questions: readonly Question[],
  answers: GivenAnswers,
): (Question & TypedAnswer)[] {
  return questions.map((question) => ({
    ...question,
    ...(answers[question.field] ?? { nobody: false, names: [] }),
  }));
}

/** Before the voter counts as having answered: the policy lets nominations in only until then. */
async function insertNominations(
  tx: EntityManager,
  actor: ActingPerson,
  roundId: string,
  nominations: readonly Nomination[],
): Promise<void> {
  if (nominations.length === 0) return;
  await tx.query(
    `INSERT INTO nominations (workspace_id, id, round_id, voter_id, question, topic_id, nominee_id)
     SELECT $1, n.id, $2, $3, n.question, n.topic_id, n.nominee_id
     FROM unnest($4::uuid[], $5::text[], $6::uuid[], $7::uuid[]) AS n (id, question, topic_id, nominee_id)`,
    [
      ...[actor.workspaceId, roundId, actor.personId],
      nominations.map(() => newId()),
      nominations.map(({ question }) => question),
      nominations.map(({ topicId }) => topicId),
      nominations.map(({ nomineeId }) => nomineeId),
    ],
  );
}
