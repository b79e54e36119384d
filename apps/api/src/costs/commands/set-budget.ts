import { readBudget } from '@levain/domain/costs/settings.js';
import { isClosed } from '@levain/domain/experiments/experiment-facts.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { holdExperiment } from '../../experiments/hold-experiment.js';
import { localId } from '../../graphql/global-id.js';
import { touchExperiment } from '../../participations/participation-store.js';
import type { SetBudgetInput } from '../cost.inputs.js';
import { holdCosts } from '../held-costs.js';

/** What an experiment may cost; the budgets before it stay readable. */
@Injectable()
export class SetBudget {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: SetBudgetInput): Promise<CommandResult<{ experimentId: string }>> {
    const claim = { operation: 'setBudget', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.set(tx, actor, input));
  }

  private async set(
    tx: EntityManager,
    actor: ActingMember,
    input: SetBudgetInput,
  ): Promise<CommandResult<{ experimentId: string }>> {
    const uuid = localId('experiment', input.experimentId);
    if (!uuid) return notFound;
    await holdExperiment(tx, actor, uuid, 'FOR NO KEY UPDATE');
    const held = await holdCosts(tx, actor, uuid);
    if (!held.ok) return held;
    const { stage, decision } = held.value;
    const budget = readBudget(isClosed({ stage, isDecided: decision !== null }), input);
    if (!budget.ok) return refused(budget.refusals);
    const { amount, note } = budget.value;
    await tx.query(
      `INSERT INTO experiment_budgets (workspace_id, experiment_id, position, amount, note, set_by, set_at)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 FROM experiment_budgets
       WHERE workspace_id = $1 AND experiment_id = $2`,
      [actor.workspaceId, uuid, amount, note, actor.memberId, momentOf(actor)],
    );
    await touchExperiment(tx, actor, uuid);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'budgetSet', objectType: 'experiment', objectId: uuid, experimentId: uuid },
      after: budget.value,
    });
    return done({ experimentId: uuid });
  }
}
