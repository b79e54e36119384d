import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember, ActingPerson } from '../../database/acting-member.js';
import { done, notFound, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { AnswerConsent } from '../../profiles/commands/answer-consent.js';
import type { AnswerNominationInput } from '../round.inputs.js';
import { toldNominees } from '../told-nominee.js';

export interface NominationAnswer {
  /** What they were told: a row that only they can read. */
  readonly nomineeId: string;
  readonly accept: boolean;
  readonly topicIds: readonly (string | null)[];
  readonly help: string | null;
  readonly monthlyHours: number | null;
}

/** Somebody named says whether they agree to be listed: with their own words, topics and hours, or not at all. */
@Injectable()
export class AnswerNomination {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly consent: AnswerConsent,
  ) {}

  /** From the page of a link, which `claim` marks used. */
  byLink(
    actor: ActingPerson,
    answer: NominationAnswer,
    claim: (tx: EntityManager) => Promise<CommandResult<null>>,
  ): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const claimed = await claim(tx);
      return claimed.ok ? this.answer(tx, actor, answer) : claimed;
    });
  }

  /** From the member's own screen. */
  execute(actor: ActingMember, input: AnswerNominationInput): Promise<CommandResult<{ isListed: boolean }>> {
    const claim = { operation: 'answerNomination', key: input.idempotencyKey, input };
    const nomineeId = localId('ownNomination', input.id);
    return this.idempotency.once(actor, claim, async (tx) => {
      if (!nomineeId) return notFound;
      const { accept, help = null, monthlyHours = null } = input;
      const topicIds = accept ? await chosenTopics(tx, actor, nomineeId, input.topicIds) : [];
      const answered = await this.answer(tx, actor, { nomineeId, accept, topicIds, help, monthlyHours });
      return answered.ok ? done({ isListed: accept }) : answered;
    });
  }

  private async answer(
    tx: EntityManager,
    actor: ActingPerson,
    { nomineeId, ...answer }: NominationAnswer,
  ): Promise<CommandResult<null>> {
    const [, answered]: [unknown, number] = await tx.query(
      `UPDATE round_nominees SET answered_at = $4
       WHERE workspace_id = $1 AND id = $2 AND person_id = $3 AND answered_at IS NULL`,
      [actor.workspaceId, nomineeId, actor.personId, momentOf(actor)],
    );
    return answered === 1 ? this.consent.within(tx, actor, answer) : notFound;
  }
}

/** The topics that were chosen; all those that the person was told of when none were asked about. */
async function chosenTopics(
  tx: EntityManager,
  actor: ActingMember,
  nomineeId: string,
  chosen: readonly string[] | null | undefined,
): Promise<(string | null)[]> {
  if (chosen) return chosen.map((id) => localId('topic', id));
  const told = await toldNominees(tx, actor, { id: nomineeId, personId: actor.personId });
  return told.flatMap(({ topics }) => topics.map(({ id }) => id));
}
