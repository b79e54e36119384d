import { withdrawStance } from '@levain/domain/learnings/stance.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdStance, stanceOf } from '../held-stance.js';
import { StanceNews } from '../stance-news.js';
import type { WithdrawStanceInput } from '../stance.inputs.js';

/** A member takes back what they said of a learning: it is neither counted nor shown any more. */
@Injectable()
export class WithdrawStance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly news: StanceNews,
  ) {}

  execute(actor: ActingMember, input: WithdrawStanceInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.withdraw(tx, actor, input));
  }

  private async withdraw(
    tx: EntityManager,
    actor: ActingMember,
    input: WithdrawStanceInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdStance(tx, actor, input);
    if (!held.ok) return held;
    const { row, learning } = held.value;
    const withdrawn = withdrawStance(row.withdrawn_at !== null);
    if (!withdrawn.ok) return refused(withdrawn.refusals);
    const place = { table: 'learning_stances', id: row.id, version: input.version };
    const saved = await updateVersioned(tx, actor, place, { withdrawn_at: momentOf(actor) });
    if (!saved.ok) return saved;
    await this.news.withdrawn(tx, actor, learning, stanceOf(row));
    return done({ id: learning.id });
  }
}
