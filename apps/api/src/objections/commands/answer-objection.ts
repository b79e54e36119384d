import { answerObjection } from '@levain/domain/objections/answer.js';
import { mayAnswerObjection } from '@levain/domain/objections/objection-access.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AnswerWriter } from '../answer-writer.js';
import { holdObjection } from '../held-objection.js';
import { standingOn } from '../objection-row.js';
import type { AnswerObjectionInput } from '../objection.inputs.js';

/** What whoever leads its subject answers, with the reason; its author is told. */
@Injectable()
export class AnswerObjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: AnswerWriter,
  ) {}

  execute(actor: ActingMember, input: AnswerObjectionInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.answer(tx, actor, input));
  }

  private async answer(
    tx: EntityManager,
    actor: ActingMember,
    input: AnswerObjectionInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdObjection(tx, actor, input, (viewer, row) =>
      mayAnswerObjection(viewer, row.lead_ids),
    );
    if (!held.ok) return held;
    const answer = answerObjection(standingOn(held.value, todayOf(actor)), input);
    if (!answer.ok) return refused(answer.refusals);
    return this.writer.write(tx, actor, held.value, { ...answer.value, hypothesisId: null });
  }
}
