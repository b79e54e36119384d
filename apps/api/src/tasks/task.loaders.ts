import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SELECT_TASKS, Task, TASKS_ORDER, type TaskRow } from './task.model.js';

/** Tasks, gathered per operation; nothing of another's private draft. */
@Injectable()
export class TaskLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  task(context: RequestContext, id: string): Promise<Task | null> {
    return this.byId(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Task | null> {
    return this.byId(context).clear(id).load(id);
  }

  ofExperiment(context: RequestContext, experimentId: string): Promise<Task[]> {
    const make = () =>
      new DataLoader<string, Task[]>(async (ids) => {
        const sql = `${SELECT_TASKS} AND t.experiment_id = ANY ($2) ${TASKS_ORDER}`;
        return grouped(ids, await this.rows(context, sql, ids), (row) => row.experiment_id, Task.from);
      });
    return context.loader('tasksOfExperiment', make).load(experimentId);
  }

  private byId(context: RequestContext): DataLoader<string, Task | null> {
    const make = () =>
      new DataLoader<string, Task | null>(async (ids) => {
        const rows = await this.rows(context, `${SELECT_TASKS} AND t.id = ANY ($2)`, ids);
        return inOrder(ids, rows, (row) => row.id, Task.from);
      });
    return context.loader('task', make);
  }

  private rows({ actor }: RequestContext, sql: string, ids: readonly string[]): Promise<TaskRow[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(sql, [actor.workspaceId, ids]));
  }
}
