import { mayAnswerAsk } from '@levain/domain/asks/ask-access.js';
import { STATE_AFTER } from '@levain/domain/asks/ask-state.js';
import { answerAsk } from '@levain/domain/asks/answer-ask.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AskMover } from '../ask-mover.js';
import { answerableOf } from '../ask-row.js';
import type { AnswerAskInput } from '../ask.inputs.js';
import { holdAsk } from '../held-ask.js';
import { AskNews } from '../letters/ask-news.js';

/** A leader answers, or changes their answer while nothing came of it; whoever asked is told. Every answer stays in the history. */
@Injectable()
export class AnswerAsk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mover: AskMover,
    private readonly news: AskNews,
  ) {}

  execute(actor: ActingMember, input: AnswerAskInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.answer(tx, actor, input));
  }

  private async answer(
    tx: EntityManager,
    actor: ActingMember,
    input: AnswerAskInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdAsk(tx, actor, input, mayAnswerAsk);
    if (!held.ok) return held;
    const row = held.value;
    const given = answerAsk(answerableOf(row, actor.memberId), input);
    if (!given.ok) return refused(given.refusals);
    const { answer, word, option } = given.value;
    const moved = await this.mover.move(tx, actor, row, { state: STATE_AFTER[answer] });
    if (!moved.ok) return moved;
    const id = newId();
    await insertRow(tx, actor, 'ask_answers', {
      ...{ id, ask_id: row.id, answer, word, option },
      ...{ answered_by: actor.memberId, answered_at: momentOf(actor) },
    });
    await this.news.answered(tx, actor, { askId: row.id, answerId: id });
    const chosen = option === null ? null : (row.options[option] ?? null);
    const after = { answer, reason: word, option: chosen, question: row.question };
    await this.mover.told(tx, actor, row, { kind: 'askAnswered', after });
    return done({ id: row.id });
  }
}
