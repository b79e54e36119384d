import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SELECT_THANKS, THANKS_ORDER, Thanks, type ThanksRow } from './thanks.model.js';

/** Words of thanks, gathered per operation. */
@Injectable()
export class ThanksLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  thanks(context: RequestContext, id: string): Promise<Thanks | null> {
    const make = () =>
      new DataLoader<string, Thanks | null>(async (ids) => {
        const rows = await this.rows(context, `${SELECT_THANKS} AND g.id = ANY ($2)`, ids);
        return inOrder(ids, rows, (row) => row.id, Thanks.from);
      });
    return context.loader('thanks', make).load(id);
  }

  ofContribution(context: RequestContext, id: string): Promise<Thanks[]> {
    return this.gathered(context, 'contribution_id').load(id);
  }

  ofExperiment(context: RequestContext, id: string): Promise<Thanks[]> {
    return this.gathered(context, 'experiment_id').load(id);
  }

  private gathered(
    context: RequestContext,
    by: 'contribution_id' | 'experiment_id',
  ): DataLoader<string, Thanks[]> {
    const sql = `${SELECT_THANKS} AND g.${by} = ANY ($2) ${THANKS_ORDER}`;
    const make = () =>
      new DataLoader<string, Thanks[]>(async (ids) => {
        const rows = await this.rows(context, sql, ids);
        return grouped(ids, rows, (row) => row[by], Thanks.from);
      });
    return context.loader(`thanks by ${by}`, make);
  }

  private rows({ actor }: RequestContext, sql: string, ids: readonly string[]): Promise<ThanksRow[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(sql, [actor.workspaceId, ids]));
  }
}
