import { readContribution } from '@levain/domain/contributions/contribution.js';
import { completeTask, dropTask } from '@levain/domain/tasks/task.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeContribution } from '../contributions/contribution-store.js';
import type { ActingPerson } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { updateVersioned } from '../database/conditional-update.js';
import { EventLog } from '../database/event-log.js';
import { momentOf, todayOf } from '../database/moment.js';
import { PersonalLinks } from '../links/personal-links.js';
import { touchExperiment } from '../participations/participation-store.js';
import type { TaskRow } from './task.model.js';

/** What whoever did it says of it. */
export interface Done {
  readonly contribution?: string | null | undefined;
  readonly minutes?: number | null | undefined;
}

/** Ends a task, by a member or by the personal link of whoever has it: one transaction with the contribution that it makes. */
@Injectable()
export class TaskSettling {
  constructor(
    private readonly eventLog: EventLog,
    private readonly links: PersonalLinks,
  ) {}

  async complete(
    tx: EntityManager,
    actor: ActingPerson,
    row: TaskRow,
    said: Done,
  ): Promise<CommandResult<{ id: string }>> {
    const completed = completeTask(row.state);
    if (!completed.ok) return refused(completed.refusals);
    const settled = await this.settle(tx, actor, row, { state: 'done' });
    if (!settled.ok) return settled;
    const contributed = said.contribution?.trim() ? await this.contribute(tx, actor, row, said) : done(null);
    if (!contributed.ok) return contributed;
    await this.append(tx, actor, row, 'taskCompleted', { state: 'done' });
    return done({ id: row.id });
  }

  async drop(
    tx: EntityManager,
    actor: ActingPerson,
    row: TaskRow,
    reason: string,
  ): Promise<CommandResult<{ id: string }>> {
    const dropped = dropTask(row.state, reason);
    if (!dropped.ok) return refused(dropped.refusals);
    const settled = await this.settle(tx, actor, row, { state: 'dropped', drop_reason: dropped.value });
    if (!settled.ok) return settled;
    await this.append(tx, actor, row, 'taskDropped', { state: 'dropped', reason: dropped.value });
    return done({ id: row.id });
  }

  private async settle(
    tx: EntityManager,
    actor: ActingPerson,
    row: TaskRow,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<CommandResult<unknown>> {
    const place = { table: 'tasks', id: row.id, version: row.version };
    const settled = { settled_by: actor.personId, settled_at: momentOf(actor) };
    const saved = await updateVersioned(tx, actor, place, { ...changes, ...settled });
    if (!saved.ok) return saved;
    await this.links.revoke(tx, actor, { kind: 'contribution', subjectId: row.id });
    await touchExperiment(tx, actor, row.experiment_id);
    return saved;
  }

  /** Whoever was given the task said yes before: they are credited, even if they left in the meantime. */
  private async contribute(
    tx: EntityManager,
    actor: ActingPerson,
    { id: taskId, experiment_id: experimentId, person_id: personId }: TaskRow,
    { contribution, minutes }: Done,
  ): Promise<CommandResult<unknown>> {
    const today = todayOf(actor);
    const logged = readContribution({ what: contribution, doneOn: today, minutes }, today);
    if (logged.ok)
      return done(await writeContribution(tx, actor, { experimentId, personId, taskId }, logged.value));
    return refused(
      logged.refusals.map((each) => (each.field === 'what' ? { ...each, field: 'contribution' } : each)),
    );
  }

  private append(
    tx: EntityManager,
    actor: ActingPerson,
    row: TaskRow,
    kind: 'taskCompleted' | 'taskDropped',
    after: object,
  ): Promise<void> {
    const { id: objectId, experiment_id: experimentId } = row;
    return this.eventLog.append(tx, actor, {
      ...{ kind, objectType: 'task', objectId, experimentId },
      ...{ before: { state: row.state }, after },
    });
  }
}
