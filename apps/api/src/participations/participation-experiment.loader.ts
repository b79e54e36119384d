import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../experiments/experiment-link.model.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';

/**
 * The experiment of a participation that was read. Without the rule of drafts: whoever has just declined one was shown it, and the
 * answer to that must still name it.
 */
@Injectable()
export class ParticipationExperimentLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, experimentId: string): Promise<ExperimentLink | null> {
    return context.loader(ParticipationExperimentLoader, () => this.byId(context)).load(experimentId);
  }

  private byId(context: RequestContext): DataLoader<string, ExperimentLink | null> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: ExperimentLinkRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(SELECT_EXPERIMENTS, [actor.workspaceId, ids]),
      );
      return inOrder(ids, rows, (row) => row.id, ExperimentLink.from);
    });
  }
}

const SELECT_EXPERIMENTS = `
  SELECT e.id, e.number, e.title, e.stage, ev.verdict, d.kind AS decision
  FROM experiments e
  LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = e.workspace_id AND d.experiment_id = e.id
  WHERE e.workspace_id = $1 AND e.id = ANY ($2)`;
