import type { FeedbackKind } from '@levain/domain/feedback/feedback-state.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { EventLog } from '../database/event-log.js';
import { insertRow } from '../database/insert-row.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';
import { FeedbackNews } from './letters/feedback-news.js';

export interface NewFeedback {
  /** The row in which it was handed over first; null for that one. */
  readonly firstId: string | null;
  readonly experimentId: string;
  readonly kind: FeedbackKind;
  /** The testimony or the objection. */
  readonly aboutId: string;
  readonly departmentId: string;
  readonly word: string;
  readonly wishedOn: string;
}

/** Writes feedback at a department, tells whoever answers for it, and says so in the history. */
@Injectable()
export class FeedbackWriter {
  constructor(
    private readonly eventLog: EventLog,
    private readonly news: FeedbackNews,
  ) {}

  async hand(tx: EntityManager, actor: ActingMember, feedback: NewFeedback): Promise<string> {
    const { firstId, experimentId, kind, aboutId, departmentId, word, wishedOn } = feedback;
    const id = newId();
    await insertRow(tx, actor, 'feedbacks', {
      ...{ id, first_id: firstId ?? id, experiment_id: experimentId, [`${kind}_id`]: aboutId },
      ...{ department_id: departmentId, word, wished_on: wishedOn },
      ...{ handed_by: actor.memberId, handed_at: momentOf(actor) },
    });
    await this.news.handed(tx, actor, id);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'feedbackHanded', objectType: 'feedback', objectId: id, experimentId },
      after: { departmentId, reason: word, wishedOn },
    });
    return id;
  }
}
