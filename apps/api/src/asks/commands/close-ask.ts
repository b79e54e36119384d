import { closeAsk } from '@levain/domain/asks/answer-ask.js';
import { leadsAsk } from '@levain/domain/asks/ask-access.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AskMover } from '../ask-mover.js';
import type { CloseAskInput } from '../ask.inputs.js';
import { holdAsk } from '../held-ask.js';

/** Who asked says what came of the answer: from then on it does not change. */
@Injectable()
export class CloseAsk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mover: AskMover,
  ) {}

  execute(actor: ActingMember, input: CloseAskInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.close(tx, actor, input));
  }

  private async close(
    tx: EntityManager,
    actor: ActingMember,
    input: CloseAskInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdAsk(tx, actor, input, leadsAsk);
    if (!held.ok) return held;
    const row = held.value;
    const said = closeAsk(row.state, input.outcome);
    if (!said.ok) return refused(said.refusals);
    const moved = await this.mover.move(tx, actor, row, { state: 'closed', closingWord: said.value });
    if (!moved.ok) return moved;
    await this.mover.told(tx, actor, row, { kind: 'askClosed', after: { comment: said.value } });
    return done({ id: row.id });
  }
}
