import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../../experiments/experiment-link.model.js';
import { SELECT_EXPERIMENT_LINKS } from '../../experiments/experiment-links.js';
import { grouped } from '../../graphql/batches.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { ExperimentSource, type SourceKind } from '../experiment-source.model.js';

interface SourceRow extends ExperimentLinkRow {
  of_id: string;
  kind: SourceKind;
  department: string | null;
}

/** Whose plan an experiment took, and who took its plan: the credit is shown on both sides, drafts of others on neither. */
@Injectable()
export class ExperimentSources {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async source(context: RequestContext, experimentId: string): Promise<ExperimentSource | null> {
    const [source] = await context
      .loader('experimentSource', () => this.gathered(context, 'experiment_id', 'source_id'))
      .load(experimentId);
    return source ?? null;
  }

  lentTo(context: RequestContext, experimentId: string): Promise<ExperimentSource[]> {
    return context
      .loader('experimentLentTo', () => this.gathered(context, 'source_id', 'experiment_id'))
      .load(experimentId);
  }

  private gathered(
    context: RequestContext,
    by: 'experiment_id' | 'source_id',
    other: 'experiment_id' | 'source_id',
  ): DataLoader<string, ExperimentSource[]> {
    return new DataLoader(async (ids) => {
      const rows: SourceRow[] = await this.unitOfWork.read(context.actor, (tx) =>
        tx.query(
          `SELECT taken.${by} AS of_id, taken.kind, department.name AS department, link.*
           FROM experiment_sources taken
           JOIN (${SELECT_EXPERIMENT_LINKS}) link ON link.id = taken.${other}
           LEFT JOIN departments department ON department.workspace_id = $1 AND department.id = taken.department_id
           WHERE taken.workspace_id = $1 AND taken.${by} = ANY ($2) ORDER BY link.number`,
          [context.actor.workspaceId, ids],
        ),
      );
      return grouped(ids, rows, (row) => row.of_id, sourceOf);
    });
  }
}

const sourceOf = (row: SourceRow): ExperimentSource =>
  Object.assign(new ExperimentSource(), {
    kind: row.kind,
    experiment: ExperimentLink.from(row),
    departmentName: row.department,
  });
