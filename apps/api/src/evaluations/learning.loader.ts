import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Learning, LEARNING_COLUMNS, type LearningRow } from './learning.model.js';

/** Learnings by their uuid or by their experiment's, gathered per operation; null for what the member may not see. */
@Injectable()
export class LearningLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<Learning | null> {
    return context.loader('learning', () => this.by(context.actor, 'id')).load(id);
  }

  ofExperiment(context: RequestContext, experimentId: string): Promise<Learning | null> {
    return context
      .loader('learningOfExperiment', () => this.by(context.actor, 'experiment_id'))
      .load(experimentId);
  }

  private by(actor: ActingMember, column: 'id' | 'experiment_id'): DataLoader<string, Learning | null> {
    return new DataLoader(async (ids) => {
      const rows: LearningRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(
          `SELECT ${LEARNING_COLUMNS} FROM learnings l
           JOIN experiments e ON e.workspace_id = l.workspace_id AND e.id = l.experiment_id
           WHERE l.workspace_id = $1 AND l.${column} = ANY ($2) AND ${visibleExperiment('e')}`,
          [actor.workspaceId, ids],
        ),
      );
      return inOrder(ids, rows, (row) => row[column], Learning.from);
    });
  }
}
