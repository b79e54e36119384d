import { reopenObjection } from '@levain/domain/objections/answer.js';
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
import { ObjectionNews } from '../letters/objection-news.js';
import { standingOn } from '../objection-row.js';
import type { ReopenObjectionInput } from '../objection.inputs.js';
import { signerOf } from '../unsigned.js';

/** Its author says what the answer lacks; the clock starts again. */
@Injectable()
export class ReopenObjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly news: ObjectionNews,
  ) {}

  execute(actor: ActingMember, input: ReopenObjectionInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.reopen(tx, actor, input));
  }

  private async reopen(
    tx: EntityManager,
    actor: ActingMember,
    input: ReopenObjectionInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdObjection(tx, actor, input, mayReopenObjection);
    if (!held.ok) return held;
    const row = held.value;
    const today = todayOf(actor);
    const reason = reopenObjection(standingOn(row, today), input.reason);
    if (!reason.ok) return refused(reason.refusals);
    const place = { table: 'objections', id: row.id, version: input.version };
    const saved = await updateVersioned(tx, actor, place, { answered_on: null, waits_since: today });
    if (!saved.ok) return saved;
    await tx.query(
      `UPDATE objection_answers SET reopened_on = $3, reopening_reason = $4 WHERE workspace_id = $1 AND id = $2`,
      [actor.workspaceId, row.answers.at(-1)?.id, today, reason.value],
    );
    await this.news.raised(tx, actor, row.id);
    await this.eventLog.append(tx, signerOf(actor, row), {
      ...{ kind: 'objectionReopened', objectType: 'objection', objectId: row.id },
      ...(row.experiment_id ? { experimentId: row.experiment_id } : {}),
      after: { reason: reason.value },
    });
    return done({ id: row.id });
  }
}
