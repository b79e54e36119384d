import { mayMeasureObjection } from '@levain/domain/objections/objection-access.js';
import { measureObjection } from '@levain/domain/objections/objection.js';
import { livenessOf } from '@levain/domain/objections/standing.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { insertRow } from '../../database/insert-row.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdObjection } from '../held-objection.js';
import { standingOn } from '../objection-row.js';
import type { MeasureObjectionInput } from '../objection.inputs.js';
import { signerOf } from '../unsigned.js';

/** How strong it is now, told by its author or by a coordinator; what it was stays. */
@Injectable()
export class MeasureObjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: MeasureObjectionInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.measure(tx, actor, input));
  }

  private async measure(
    tx: EntityManager,
    actor: ActingMember,
    input: MeasureObjectionInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdObjection(tx, actor, input, mayMeasureObjection);
    if (!held.ok) return held;
    const row = held.value;
    const told = measureObjection(livenessOf(standingOn(row, todayOf(actor))), input);
    if (!told.ok) return refused(told.refusals);
    const { strength, word } = told.value;
    const place = { table: 'objections', id: row.id, version: input.version };
    const saved = await updateVersioned(tx, actor, place, { strength });
    if (!saved.ok) return saved;
    await insertRow(tx, actor, 'objection_strengths', {
      ...{ objection_id: row.id, position: row.strengths.length + 1, strength, word },
      ...{ told_on: todayOf(actor), told_by: row.is_mine ? null : actor.memberId },
    });
    await this.eventLog.append(tx, signerOf(actor, row), {
      ...{ kind: 'objectionMeasured', objectType: 'objection', objectId: row.id },
      ...(row.experiment_id ? { experimentId: row.experiment_id } : {}),
      before: { strength: row.strength },
      after: { strength, comment: word },
    });
    return done({ id: row.id });
  }
}
