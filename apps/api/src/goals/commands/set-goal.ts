import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { goalColumns, readGoalForm, writeGoalProjects } from '../goal-form.js';
import type { GoalFields, SetGoalInput } from '../goal.inputs.js';
import { lockTree } from '../held-goal.js';

@Injectable()
export class SetGoal {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: SetGoalInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'setGoal', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.set(tx, actor, input.goal));
  }

  private async set(
    tx: EntityManager,
    actor: ActingMember,
    fields: GoalFields,
  ): Promise<CommandResult<{ id: string }>> {
    await lockTree(tx, actor);
    const goal = await readGoalForm(tx, actor, fields);
    if (!goal.ok) return goal;
    const id = newId();
    await insertRow(tx, actor, 'goals', {
      ...{ id, created_by: actor.memberId, created_at: momentOf(actor) },
      ...goalColumns(goal.value),
    });
    await writeGoalProjects(tx, actor, id, goal.value.projectIds);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'goalSet', objectType: 'goal', objectId: id, after: goal.value },
    });
    return done({ id });
  }
}
