import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ExperimentLink, type ExperimentLinkRow } from './experiment-link.model.js';
import { SELECT_EXPERIMENT_LINKS } from './experiment-links.js';

/** Links of experiments by uuid, gathered per operation; null for what the member may not see. */
@Injectable()
export class ExperimentLinkLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<ExperimentLink | null> {
    return context.loader(ExperimentLinkLoader, () => this.byId(context)).load(id);
  }

  private byId(context: RequestContext): DataLoader<string, ExperimentLink | null> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: ExperimentLinkRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(`${SELECT_EXPERIMENT_LINKS} AND e.id = ANY ($2)`, [actor.workspaceId, ids]),
      );
      return inOrder(ids, rows, (row) => row.id, ExperimentLink.from);
    });
  }
}
