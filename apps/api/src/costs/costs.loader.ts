import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SELECT_COSTS, type CostsRow } from './cost-row.js';

/** What experiments cost and brought, gathered per operation; nothing of another's private draft. */
@Injectable()
export class CostsLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async load(context: RequestContext, experimentId: string): Promise<CostsRow> {
    const { actor } = context;
    const loader = context.loader<string, CostsRow | null>(
      CostsLoader,
      () =>
        new DataLoader(async (ids) => {
          const rows: CostsRow[] = await this.unitOfWork.read(actor, (tx) =>
            tx.query(SELECT_COSTS, [actor.workspaceId, ids]),
          );
          return inOrder(
            ids,
            rows,
            (row) => row.experiment_id,
            (row) => row,
          );
        }),
    );
    const row = await loader.load(experimentId);
    if (!row) throw new Error(`The costs of ${experimentId} cannot be read.`);
    return row;
  }
}
