import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Learning, LEARNING_COLUMNS, type LearningRow } from '../../evaluations/learning.model.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import type { LearningsArgs } from '../learnings-args.js';

const MATCHING = `
  SELECT ${LEARNING_COLUMNS}, l.created_at AS written_at
  FROM learnings l JOIN experiments e ON e.workspace_id = l.workspace_id AND e.id = l.experiment_id
  WHERE l.workspace_id = $1 AND ${visibleExperiment('e')}
    AND ($2::text IS NULL OR concat_ws(' ', l.statement, l.limits) ILIKE $2)`;

@Injectable()
export class LearningsPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  async read(actor: ActingMember, args: LearningsArgs): Promise<Connection<Learning>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<LearningRow>(tx, request, {
        matching: MATCHING,
        parameters: [actor.workspaceId, containing(args.text)],
        keys: { written_at: 'timestamptz', id: 'uuid' },
        descending: true,
      }),
    );
    return connectionOf(rows, request, total, {
      node: Learning.from,
      keys: (row) => [row.created_at, row.id],
    });
  }
}
