import type { EventKind } from '@levain/domain/audit/event.js';
import { closeGoal, reopenGoal } from '@levain/domain/goals/goal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { CloseGoalInput, ReopenGoalInput } from '../goal.inputs.js';
import { findGoal, holdGoal, type HeldGoal } from '../held-goal.js';
import type { EntityManager } from 'typeorm';

interface Settled {
  readonly kind: EventKind;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly after: object;
}

/** Closes a goal, reached or given up, or takes it up again. What was said of it stays in its history. */
@Injectable()
export class SettleGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  close(actor: ActingMember, input: CloseGoalInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const held = await holdGoal(tx, actor, input);
      if (!held.ok) return held;
      const closing = closeGoal(held.value, input);
      if (!closing.ok) return refused(closing.refusals);
      const { outcome, reason } = closing.value;
      return this.settle(tx, actor, held.value, {
        kind: 'goalClosed',
        columns: {
          ...{
            state: outcome,
            closing_reason: reason,
            closed_by: actor.memberId,
            closed_at: momentOf(actor),
          },
        },
        after: { state: outcome, reason },
      });
    });
  }

  reopen(actor: ActingMember, input: ReopenGoalInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const held = await holdGoal(tx, actor, input);
      if (!held.ok) return held;
      const { parentId } = held.value;
      const parent = parentId ? await findGoal(tx, actor, parentId) : null;
      const reason = reopenGoal(held.value, parent, input.reason);
      if (!reason.ok) return refused(reason.refusals);
      return this.settle(tx, actor, held.value, {
        kind: 'goalReopened',
        columns: { state: 'open', closing_reason: null, closed_by: null, closed_at: null },
        after: { state: 'open', reason: reason.value },
      });
    });
  }

  private async settle(
    tx: EntityManager,
    actor: ActingMember,
    { id, version, state }: HeldGoal,
    { kind, columns, after }: Settled,
  ): Promise<CommandResult<{ id: string }>> {
    const saved = await updateVersioned(tx, actor, { table: 'goals', id, version }, columns);
    if (!saved.ok) return saved;
    await this.eventLog.append(tx, actor, {
      ...{ kind, objectType: 'goal', objectId: id, before: { state }, after },
    });
    return done({ id });
  }
}
