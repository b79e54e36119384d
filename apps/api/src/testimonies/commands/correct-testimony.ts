import { correctTestimony } from '@levain/domain/testimonies/testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdTestimony } from '../held-testimony.js';
import type { CorrectTestimonyInput } from '../testimony.inputs.js';
import { testimonyColumns, testimonyOf } from '../testimony.model.js';

/** The right words; the old ones stay in the history, with the reason. */
@Injectable()
export class CorrectTestimony {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: CorrectTestimonyInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.correct(tx, actor, input));
  }

  private async correct(
    tx: EntityManager,
    actor: ActingMember,
    input: CorrectTestimonyInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdTestimony(tx, actor, input);
    if (!held.ok) return held;
    const row = held.value;
    const before = testimonyOf(row);
    const asked = { ...input.testimony, reason: input.reason };
    const corrected = correctTestimony(
      { ...before, isWithdrawn: row.withdrawn_at !== null },
      asked,
      todayOf(actor),
    );
    if (!corrected.ok) return refused(corrected.refusals);
    const { after, reason } = corrected.value;
    const place = { table: 'testimonies', id: row.id, version: input.version };
    const saved = await updateVersioned(tx, actor, place, testimonyColumns(after));
    if (!saved.ok) return saved;
    await this.eventLog.append(tx, actor, {
      kind: 'testimonyCorrected',
      objectType: 'testimony',
      objectId: row.id,
      ...(row.experiment_id ? { experimentId: row.experiment_id } : {}),
      before,
      after: { ...after, reason },
    });
    return done({ id: row.id });
  }
}
