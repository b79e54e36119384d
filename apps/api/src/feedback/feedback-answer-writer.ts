import type { GivenFeedbackAnswer } from '@levain/domain/feedback/answer-feedback.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import type { CommandResult } from '../database/command-result.js';
import { updateVersioned } from '../database/conditional-update.js';
import { EventLog } from '../database/event-log.js';
import { momentOf } from '../database/moment.js';
import { kindOf, type FeedbackRow } from './feedback-row.js';
import { FeedbackWriter } from './feedback-writer.js';
import { FeedbackNews } from './letters/feedback-news.js';

/** Writes an answer; what is passed on waits at the other department from then on. */
@Injectable()
export class FeedbackAnswerWriter {
  constructor(
    private readonly eventLog: EventLog,
    private readonly news: FeedbackNews,
    private readonly feedback: FeedbackWriter,
  ) {}

  async write(
    tx: EntityManager,
    actor: ActingMember,
    row: FeedbackRow,
    given: GivenFeedbackAnswer & { readonly departmentId: string | null },
  ): Promise<CommandResult<unknown>> {
    const { answer, reason, actOn, departmentId } = given;
    const place = { table: 'feedbacks', id: row.id, version: row.version };
    const saved = await updateVersioned(tx, actor, place, {
      ...{ answer, reason, act_on: actOn },
      ...{ answered_by: actor.memberId, answered_at: momentOf(actor) },
    });
    if (!saved.ok) return saved;
    await this.news.answered(tx, actor, row.id);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'feedbackAnswered', objectType: 'feedback', objectId: row.id },
      ...{ experimentId: row.experiment_id, after: { answer, reason, actOn, departmentId } },
    });
    if (departmentId) await this.passOn(tx, actor, row, { departmentId, word: reason });
    return saved;
  }

  /** Whoever wished an answer by a day still does. */
  private passOn(
    tx: EntityManager,
    actor: ActingMember,
    row: FeedbackRow,
    next: { readonly departmentId: string; readonly word: string },
  ): Promise<string> {
    return this.feedback.hand(tx, actor, {
      ...{ firstId: row.first_id, experimentId: row.experiment_id, kind: kindOf(row) },
      ...{ aboutId: (row.testimony_id ?? row.objection_id)!, wishedOn: row.wished_on, ...next },
    });
  }
}
