import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Node } from '../graphql/node.js';
import { costsView, SELECT_COSTS, type CostsRow } from './cost-row.js';

/** What experiments cost and brought, gathered per operation; nothing of another's private draft. */
@Injectable()
export class CostsLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async load(context: RequestContext, experimentId: string): Promise<CostsRow> {
    const row = await this.byExperiment(context).load(experimentId);
    if (!row) throw new Error(`The costs of ${experimentId} cannot be read.`);
    return row;
  }

  /** One line; null when it is absent, or of an experiment that the member does not see. */
  async line(
    context: RequestContext,
    table: 'cost_lines' | 'return_lines',
    id: string,
  ): Promise<Node | null> {
    const { actor } = context;
    const [found]: { experiment_id: string }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`SELECT experiment_id FROM ${table} WHERE workspace_id = $1 AND id = $2`, [
        actor.workspaceId,
        id,
      ]),
    );
    const row = found && (await this.byExperiment(context).load(found.experiment_id));
    if (!row) return null;
    const { lines, returns } = costsView(row);
    const all: readonly Node[] = table === 'cost_lines' ? lines : returns;
    return all.find((line) => line.id.endsWith(id)) ?? null;
  }

  private byExperiment(context: RequestContext): DataLoader<string, CostsRow | null> {
    const { actor } = context;
    return context.loader<string, CostsRow | null>(
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
  }
}
