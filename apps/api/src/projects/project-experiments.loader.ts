import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';

/** How many experiments of each project the member may see. */
@Injectable()
export class ProjectExperimentsLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async count(context: RequestContext, projectId: string): Promise<number> {
    const loader = context.loader<string, number | null>(
      ProjectExperimentsLoader,
      () => new DataLoader((ids) => this.batch(context.actor, ids)),
    );
    return (await loader.load(projectId)) ?? 0;
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(number | null)[]> {
    const rows: { project_id: string; count: number }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(
        `SELECT e.project_id, count(*)::int AS count FROM experiments e
         WHERE e.workspace_id = $1 AND e.project_id = ANY ($2) AND ${visibleExperiment('e')} GROUP BY e.project_id`,
        [actor.workspaceId, ids],
      ),
    );
    return inOrder(
      ids,
      rows,
      (row) => row.project_id,
      (row) => row.count,
    );
  }
}
