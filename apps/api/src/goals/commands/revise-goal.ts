import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { goalColumns, readGoalForm, writeGoalProjects } from '../goal-form.js';
import type { ReviseGoalInput } from '../goal.inputs.js';
import { holdGoal } from '../held-goal.js';

@Injectable()
export class ReviseGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ReviseGoalInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.revise(tx, actor, input));
  }

  private async revise(
    tx: EntityManager,
    actor: ActingMember,
    input: ReviseGoalInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdGoal(tx, actor, input);
    if (!held.ok) return held;
    const { id, goal: before } = held.value;
    const goal = await readGoalForm(tx, actor, input.goal, held.value);
    if (!goal.ok) return goal;
    const row = { table: 'goals', id, version: input.version };
    const saved = await updateVersioned(tx, actor, row, goalColumns(goal.value));
    if (!saved.ok) return saved;
    await writeGoalProjects(tx, actor, id, goal.value.projectIds);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'goalRevised', objectType: 'goal', objectId: id, before, after: goal.value },
    });
    return done({ id });
  }
}
