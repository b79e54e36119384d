import { takeStance } from '@levain/domain/learnings/stance.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { localId } from '../../graphql/global-id.js';
import { holdLearning, ownExperiment } from '../own-experience.js';
import { StanceNews } from '../stance-news.js';
import type { TakeStanceInput } from '../stance.inputs.js';

/** A member confirms or contests a learning from their own experience; whoever wrote it is told. */
@Injectable()
export class TakeStance {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly news: StanceNews,
  ) {}

  execute(actor: ActingMember, input: TakeStanceInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'takeStance', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.take(tx, actor, input));
  }

  private async take(
    tx: EntityManager,
    actor: ActingMember,
    input: TakeStanceInput,
  ): Promise<CommandResult<{ id: string }>> {
    const learning = await holdLearning(tx, actor, localId('learning', input.learningId));
    if (!learning) return notFound;
    const [said]: { withdrawn_at: Date | null }[] = await tx.query(
      'SELECT withdrawn_at FROM learning_stances WHERE workspace_id = $1 AND learning_id = $2 AND member_id = $3 FOR UPDATE',
      [actor.workspaceId, learning.id, actor.memberId],
    );
    const facts = {
      viewerWroteIt: learning.written_by === actor.memberId,
      viewerHasSpoken: said !== undefined && said.withdrawn_at === null,
    };
    const refusals: Refusal[] = [];
    const taken = takeStance(facts, input);
    if (!taken.ok) refusals.push(...taken.refusals);
    const experimentId = await ownExperiment(tx, actor, refusals, { named: input.experimentId, learning });
    if (!taken.ok || refusals.length > 0) return refused(refusals);
    const { stance, happened, context } = taken.value;
    const [kept]: { id: string }[] = await tx.query(SAY, [
      ...[actor.workspaceId, newId(), learning.id, actor.memberId, stance, happened, context, experimentId],
      momentOf(actor),
    ]);
    // The same member said it in another window at the same moment.
    if (!kept) return refused([refusal('STANCE_ALREADY_TAKEN', 'learningId')]);
    await this.news.told(tx, actor, learning, { id: kept.id, stance: taken.value });
    return done({ id: learning.id });
  }
}

/** One who took their word back speaks anew in the same place. */
const SAY = `
  INSERT INTO learning_stances (workspace_id, id, learning_id, member_id, stance, happened, context, experiment_id, said_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (workspace_id, learning_id, member_id) DO UPDATE SET stance = excluded.stance, happened = excluded.happened,
    context = excluded.context, experiment_id = excluded.experiment_id, said_at = excluded.said_at, withdrawn_at = NULL,
    version = learning_stances.version + 1
    WHERE learning_stances.withdrawn_at IS NOT NULL
  RETURNING id`;
