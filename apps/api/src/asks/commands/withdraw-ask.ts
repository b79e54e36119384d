import { withdrawAsk } from '@levain/domain/asks/answer-ask.js';
import { leadsAsk } from '@levain/domain/asks/ask-access.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AskMover } from '../ask-mover.js';
import type { WithdrawAskInput } from '../ask.inputs.js';
import { holdAsk } from '../held-ask.js';

/** Who asked takes an open question back, with the reason; it stays readable. */
@Injectable()
export class WithdrawAsk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mover: AskMover,
  ) {}

  execute(actor: ActingMember, input: WithdrawAskInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.withdraw(tx, actor, input));
  }

  private async withdraw(
    tx: EntityManager,
    actor: ActingMember,
    input: WithdrawAskInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdAsk(tx, actor, input, leadsAsk);
    if (!held.ok) return held;
    const row = held.value;
    const said = withdrawAsk(row.state, input.reason);
    if (!said.ok) return refused(said.refusals);
    const moved = await this.mover.move(tx, actor, row, { state: 'withdrawn', closingWord: said.value });
    if (!moved.ok) return moved;
    await this.mover.told(tx, actor, row, { kind: 'askWithdrawn', after: { reason: said.value } });
    return done({ id: row.id });
  }
}
