import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SELECT_ASKS, type AskRow } from './ask-row.js';
import { Ask } from './ask.model.js';

/** What is open first, the earliest day first; then what moved last. */
const ORDER = `ORDER BY (a.state IN ('waiting', 'askedBack')) DESC, CASE WHEN a.state IN ('waiting', 'askedBack') THEN a.due_on END,
  a.moved_at DESC, a.id`;

/** Decisions asked of leadership, gathered per operation; nothing about another's private draft. */
@Injectable()
export class AskLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ask(context: RequestContext, id: string): Promise<Ask | null> {
    return this.byId(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Ask | null> {
    return this.byId(context).clear(id).load(id);
  }

  ofExperiment(context: RequestContext, experimentId: string): Promise<Ask[]> {
    return context.loader('asksOfExperiment', () => this.ofExperiments(context)).load(experimentId);
  }

  private byId(context: RequestContext): DataLoader<string, Ask | null> {
    return context.loader(
      'ask',
      () =>
        new DataLoader<string, Ask | null>(async (ids) => {
          const rows = await this.rows(context, `${SELECT_ASKS} AND a.id = ANY ($2)`, ids);
          return inOrder(ids, rows, (row) => row.id, Ask.from);
        }),
    );
  }

  private ofExperiments(context: RequestContext): DataLoader<string, Ask[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.rows(context, `${SELECT_ASKS} AND a.experiment_id = ANY ($2) ${ORDER}`, ids);
      return grouped(ids, rows, (row) => row.experiment_id, Ask.from);
    });
  }

  private rows({ actor }: RequestContext, sql: string, ids: readonly string[]): Promise<readonly AskRow[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(sql, [actor.workspaceId, ids]));
  }
}
