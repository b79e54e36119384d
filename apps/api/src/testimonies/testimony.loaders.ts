import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Event, type EventRow } from '../experiments/event.model.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SELECT_TESTIMONIES, TESTIMONIES_ORDER, Testimony, type TestimonyRow } from './testimony.model.js';

/** Testimonies and what happened to them, gathered per operation; nothing of another's private draft. */
@Injectable()
export class TestimonyLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  testimony(context: RequestContext, id: string): Promise<Testimony | null> {
    return this.byId(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Testimony | null> {
    return this.byId(context).clear(id).load(id);
  }

  ofHypothesis(context: RequestContext, hypothesisId: string): Promise<Testimony[]> {
    const make = () => this.gathered(context, 'hypothesis_id');
    return context.loader('testimoniesOfHypothesis', make).load(hypothesisId);
  }

  ofExperiment(context: RequestContext, experimentId: string): Promise<Testimony[]> {
    const make = () => this.gathered(context, 'experiment_id');
    return context.loader('testimoniesOfExperiment', make).load(experimentId);
  }

  historyOf(context: RequestContext, testimonyId: string): Promise<Event[]> {
    return context.loader('historyOfTestimony', () => this.histories(context)).load(testimonyId);
  }

  private byId(context: RequestContext): DataLoader<string, Testimony | null> {
    return context.loader(
      'testimony',
      () =>
        new DataLoader<string, Testimony | null>(async (ids) => {
          const rows = await this.rows<TestimonyRow>(
            context,
            `${SELECT_TESTIMONIES} AND t.id = ANY ($2)`,
            ids,
          );
          return inOrder(ids, rows, (row) => row.id, Testimony.from);
        }),
    );
  }

  private gathered(
    context: RequestContext,
    by: 'hypothesis_id' | 'experiment_id',
  ): DataLoader<string, Testimony[]> {
    return new DataLoader(async (ids) => {
      const sql = `${SELECT_TESTIMONIES} AND t.${by} = ANY ($2) ${TESTIMONIES_ORDER}`;
      const rows = await this.rows<TestimonyRow>(context, sql, ids);
      return grouped(ids, rows, (row) => row[by], Testimony.from);
    });
  }

  private histories(context: RequestContext): DataLoader<string, Event[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.rows<EventRow>(context, SELECT_HISTORY, ids);
      return grouped(ids, rows, (row) => row.object_id, Event.from);
    });
  }

  private rows<Row>({ actor }: RequestContext, sql: string, ids: readonly string[]): Promise<readonly Row[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(sql, [actor.workspaceId, ids]));
  }
}

const SELECT_HISTORY = `
  SELECT sequence, id, kind, actor_id, object_type, object_id, before, after, happened_at
  FROM event_log WHERE workspace_id = $1 AND object_id = ANY ($2) AND object_type = 'testimony' ORDER BY sequence`;
