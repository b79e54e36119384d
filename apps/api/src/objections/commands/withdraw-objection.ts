import { withdrawObjection } from '@levain/domain/objections/answer.js';
import { mayReopenObjection } from '@levain/domain/objections/objection-access.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdObjection } from '../held-objection.js';
import { standingOn } from '../objection-row.js';
import type { WithdrawObjectionInput } from '../objection.inputs.js';
import { signerOf } from '../unsigned.js';

/** Its author takes it back; it stays readable. */
@Injectable()
export class WithdrawObjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: WithdrawObjectionInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.withdraw(tx, actor, input));
  }

  private async withdraw(
    tx: EntityManager,
    actor: ActingMember,
    input: WithdrawObjectionInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdObjection(tx, actor, input, mayReopenObjection);
    if (!held.ok) return held;
    const row = held.value;
    const today = todayOf(actor);
    const reason = withdrawObjection(standingOn(row, today), input.reason);
    if (!reason.ok) return refused(reason.refusals);
    const place = { table: 'objections', id: row.id, version: input.version };
    const changes = { withdrawn_on: today, withdrawal_reason: reason.value };
    const saved = await updateVersioned(tx, actor, place, changes);
    if (!saved.ok) return saved;
    await this.eventLog.append(tx, signerOf(actor, row), {
      ...{ kind: 'objectionWithdrawn', objectType: 'objection', objectId: row.id },
      ...(row.experiment_id ? { experimentId: row.experiment_id } : {}),
      after: { reason: reason.value },
    });
    return done({ id: row.id });
  }
}
