import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Decision, DECISION_COLUMNS, type DecisionRow } from './decision.model.js';

/** Decisions by the uuid of their experiment, gathered per operation. */
@Injectable()
export class DecisionLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofExperiment(context: RequestContext, experimentId: string): Promise<Decision | null> {
    return context.loader(DecisionLoader, () => this.byExperiment(context)).load(experimentId);
  }

  private byExperiment({ actor }: RequestContext): DataLoader<string, Decision | null> {
    return new DataLoader(async (ids) => {
      const rows: DecisionRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(
          `SELECT ${DECISION_COLUMNS} FROM decisions d
           WHERE d.workspace_id = $1 AND d.experiment_id = ANY ($2)`,
          [actor.workspaceId, ids],
        ),
      );
      return inOrder(ids, rows, (row) => row.experiment_id, Decision.from);
    });
  }
}
