import { reviewVerdict } from '@levain/domain/evaluations/verdict.js';
import { mayReviewVerdict } from '@levain/domain/experiments/access.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { accessOf, findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import type { ReviewVerdictInput } from '../evaluation.inputs.js';
import { holdEvaluation } from '../hold-evaluation.js';

/** The second person: confirms the verdict, which then stands, or contests it, which asks for another one. */
@Injectable()
export class ReviewVerdict {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ReviewVerdictInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'reviewVerdict', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.review(tx, actor, input));
  }

  private async review(
    tx: EntityManager,
    actor: ActingMember,
    input: ReviewVerdictInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('experiment', input.experimentId);
    if (id) await holdEvaluation(tx, actor, id);
    const record = id && (await findExperiment(tx, actor, { id }));
    if (!record) return notFound;
    const review = reviewVerdict(
      {
        stage: record.stage,
        hasVerdict: record.verdict !== null,
        isConfirmed: record.verdict_standing === 'confirmed',
        ownerId: record.owner_id,
        recordedBy: record.verdict_recorded_by,
        reviewerId: actor.memberId,
      },
      input.stance,
      input.comment,
    );
    if (!review.ok) return refused(review.refusals);
    if (!mayReviewVerdict(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
    if (record.evaluation_version !== input.evaluationVersion)
      return conflict(record.evaluation_version ?? 0);
    const { stance, comment } = review.value;
    const at = momentOf(actor);
    await tx.query(SETTLE, [actor.workspaceId, record.id, stance === 'confirm', actor.memberId, at]);
    const reviewId = newId();
    await tx.query(
      `INSERT INTO verdict_reviews (workspace_id, id, experiment_id, member_id, stance, comment, reviewed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [actor.workspaceId, reviewId, record.id, actor.memberId, stance, comment, at],
    );
    await tx.query(TOUCH, [actor.workspaceId, record.id, at]);
    await this.eventLog.append(tx, actor, {
      kind: stance === 'confirm' ? 'verdictConfirmed' : 'verdictContested',
      objectType: 'review',
      objectId: reviewId,
      experimentId: record.id,
      after: { verdict: record.verdict, stance, comment },
    });
    return done({ id: record.id });
  }
}

const SETTLE = `
  UPDATE evaluations SET version = version + 1, confirmed_by = CASE WHEN $3 THEN $4::uuid END,
    confirmed_at = CASE WHEN $3 THEN $5::timestamptz END
  WHERE workspace_id = $1 AND experiment_id = $2`;

const TOUCH = `
  UPDATE experiments SET last_activity_at = greatest(last_activity_at, $3)
  WHERE workspace_id = $1 AND id = $2`;
