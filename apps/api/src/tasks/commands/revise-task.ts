import { reviseTask, type Task } from '@levain/domain/tasks/task.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { Outbox } from '../../mail/outbox.js';
import { participationFactsOf } from '../../participations/participation-store.js';
import { holdTask } from '../held-task.js';
import type { ReviseTaskInput } from '../task.inputs.js';
import { taskColumns, taskOf } from '../task.model.js';

const TOLD = ['personId', 'what', 'dueOn', 'dueAt', 'setting', 'place', 'link'] as const;

/** Rewrites an open task, or gives it to somebody else. Whoever has it is told when it is another errand than before. */
@Injectable()
export class ReviseTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: ActingMember, input: ReviseTaskInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.revise(tx, actor, input));
  }

  private async revise(
    tx: EntityManager,
    actor: ActingMember,
    input: ReviseTaskInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdTask(tx, actor, input, 'revise');
    if (!held.ok) return held;
    const { row, record } = held.value;
    const before = taskOf(row);
    const wanted = { ...input.task, personId: localId('person', input.task.personId) ?? '' };
    const revised = reviseTask(participationFactsOf(record, actor), before, wanted, todayOf(actor));
    if (!revised.ok) return refused(revised.refusals);
    const place = { table: 'tasks', id: row.id, version: row.version };
    const saved = await updateVersioned(tx, actor, place, taskColumns(revised.value));
    if (!saved.ok) return saved;
    if (revised.value.personId !== actor.personId && isAnother(before, revised.value)) {
      await this.outbox.add(tx, actor, 'taskAsked', { taskId: row.id });
    }
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'taskRevised', objectType: 'task', objectId: row.id, experimentId: row.experiment_id },
      ...{ before, after: revised.value },
    });
    return done({ id: row.id });
  }
}

const isAnother = (before: Task, after: Task): boolean =>
  TOLD.some((field) => before[field] !== after[field]);
