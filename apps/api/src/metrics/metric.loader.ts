import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Metric, SELECT_METRICS, type MetricRow } from './metric.model.js';

/** Metrics by uuid, gathered per operation. */
@Injectable()
export class MetricLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<Metric | null> {
    return this.of(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Metric | null> {
    return this.of(context).clear(id).load(id);
  }

  private of(context: RequestContext): DataLoader<string, Metric | null> {
    return context.loader(MetricLoader, () => new DataLoader((ids) => this.batch(context.actor, ids)));
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(Metric | null)[]> {
    const rows: MetricRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_METRICS} AND i.id = ANY ($2)`, [actor.workspaceId, ids]),
    );
    return inOrder(ids, rows, (row) => row.id, Metric.from);
  }
}
