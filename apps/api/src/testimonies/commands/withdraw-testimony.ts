import { withdrawTestimony } from '@levain/domain/testimonies/testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdTestimony } from '../held-testimony.js';
import type { WithdrawTestimonyInput } from '../testimony.inputs.js';

/** Taken back, it stays readable with its reason, and no longer counts. */
@Injectable()
export class WithdrawTestimony {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: WithdrawTestimonyInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.withdraw(tx, actor, input));
  }

  private async withdraw(
    tx: EntityManager,
    actor: ActingMember,
    input: WithdrawTestimonyInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdTestimony(tx, actor, input);
    if (!held.ok) return held;
    const row = held.value;
    const reason = withdrawTestimony(row.withdrawn_at !== null, input.reason);
    if (!reason.ok) return refused(reason.refusals);
    const saved = await updateVersioned(
      tx,
      actor,
      { table: 'testimonies', id: row.id, version: input.version },
      { withdrawn_by: actor.memberId, withdrawn_at: momentOf(actor), withdrawal_reason: reason.value },
    );
    if (!saved.ok) return saved;
    await this.eventLog.append(tx, actor, {
      kind: 'testimonyWithdrawn',
      objectType: 'testimony',
      objectId: row.id,
      ...(row.experiment_id ? { experimentId: row.experiment_id } : {}),
      after: { reason: reason.value },
    });
    return done({ id: row.id });
  }
}
