import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { RequestContext } from '../../graphql/request-context.js';

/** How many members saw the same, and how many saw something else. */
export interface LearningStanding {
  readonly confirmations: number;
  readonly contestations: number;
}

/** Wherever a learning is quoted, gathered per operation. */
@Injectable()
export class LearningStandings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, learningId: string): Promise<LearningStanding> {
    return context.loader('learningStanding', () => this.gathered(context.actor)).load(learningId);
  }

  private gathered(actor: ActingMember): DataLoader<string, LearningStanding> {
    return new DataLoader(async (ids) => {
      const rows: (LearningStanding & { id: string })[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(SELECT_STANDINGS, [actor.workspaceId, ids]),
      );
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? { confirmations: 0, contestations: 0 });
    });
  }
}

const SELECT_STANDINGS = `
  SELECT learning_id AS id, (count(*) FILTER (WHERE stance = 'confirm'))::int AS confirmations,
    (count(*) FILTER (WHERE stance = 'contest'))::int AS contestations
  FROM learning_stances WHERE workspace_id = $1 AND learning_id = ANY ($2) AND withdrawn_at IS NULL
  GROUP BY learning_id`;
