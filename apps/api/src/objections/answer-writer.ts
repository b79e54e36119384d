import type { Answer } from '@levain/domain/objections/answer.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, type CommandResult } from '../database/command-result.js';
import { updateVersioned } from '../database/conditional-update.js';
import { EventLog } from '../database/event-log.js';
import { insertRow } from '../database/insert-row.js';
import { momentOf, todayOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';
import { ObjectionNews } from './letters/objection-news.js';
import type { ObjectionRow } from './objection-row.js';

/** Writes an answer and tells the author; the clock stops. */
@Injectable()
export class AnswerWriter {
  constructor(
    private readonly eventLog: EventLog,
    private readonly news: ObjectionNews,
  ) {}

  async write(
    tx: EntityManager,
    actor: ActingMember,
    row: ObjectionRow,
    answer: Answer & { readonly hypothesisId: string | null },
  ): Promise<CommandResult<{ id: string }>> {
    const place = { table: 'objections', id: row.id, version: row.version };
    const saved = await updateVersioned(tx, actor, place, { answered_on: todayOf(actor) });
    if (!saved.ok) return saved;
    const { stance, reason, hypothesisId } = answer;
    const id = newId();
    await insertRow(tx, actor, 'objection_answers', {
      ...{ id, objection_id: row.id, stance, reason, hypothesis_id: hypothesisId },
      ...{ answered_by: actor.memberId, answered_at: momentOf(actor) },
    });
    await this.news.answered(tx, actor, { objectionId: row.id, answerId: id });
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'objectionAnswered', objectType: 'objection', objectId: row.id },
      ...(row.experiment_id ? { experimentId: row.experiment_id } : {}),
      after: { stance, reason, hypothesisId },
    });
    return done({ id: row.id });
  }
}
