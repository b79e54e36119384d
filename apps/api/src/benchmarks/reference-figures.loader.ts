import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { grouped } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { FIGURE_COLUMNS, ReferenceFigure, type ReferenceFigureRow } from './reference-figure.model.js';

type Keyed = ReferenceFigureRow & { readonly of: string };

/** Reference figures by benchmark, and by experiment through the benchmarks it was derived from. */
@Injectable()
export class ReferenceFiguresLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofBenchmark(context: RequestContext, id: string): Promise<ReferenceFigure[]> {
    return this.loader(context, 'figuresOfBenchmark', OF_BENCHMARKS).load(id);
  }

  ofExperiment(context: RequestContext, id: string): Promise<ReferenceFigure[]> {
    return this.loader(context, 'figuresOfExperiment', OF_EXPERIMENTS).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  forget(context: RequestContext, benchmarkId: string): void {
    this.loader(context, 'figuresOfBenchmark', OF_BENCHMARKS).clear(benchmarkId);
  }

  private loader(context: RequestContext, name: string, sql: string): DataLoader<string, ReferenceFigure[]> {
    const { actor } = context;
    return context.loader(
      name,
      () =>
        new DataLoader<string, ReferenceFigure[]>(async (ids) => {
          const rows: Keyed[] = await this.unitOfWork.read(actor, (tx) =>
            tx.query(sql, [actor.workspaceId, ids]),
          );
          return grouped(ids, rows, (row) => row.of, ReferenceFigure.from);
        }),
    );
  }
}

const OF_BENCHMARKS = `
  SELECT ${FIGURE_COLUMNS}, f.benchmark_id AS of FROM reference_figures f
  WHERE f.workspace_id = $1 AND f.benchmark_id = ANY ($2) ORDER BY f.position`;

/** Linked to the experiment itself, or to the prototype it tries. */
const OF_EXPERIMENTS = `
  SELECT ${FIGURE_COLUMNS}, origin.experiment_id AS of FROM (
    SELECT workspace_id, experiment_id, benchmark_id FROM experiment_benchmarks
      WHERE workspace_id = $1 AND experiment_id = ANY ($2)
    UNION
    SELECT e.workspace_id, e.id, p.benchmark_id FROM experiments e JOIN prototype_benchmarks p
      ON p.workspace_id = e.workspace_id AND p.prototype_id = e.prototype_id
      WHERE e.workspace_id = $1 AND e.id = ANY ($2)
  ) origin
  JOIN reference_figures f ON f.workspace_id = origin.workspace_id AND f.benchmark_id = origin.benchmark_id
  JOIN benchmarks b ON b.workspace_id = f.workspace_id AND b.id = f.benchmark_id
  ORDER BY b.number, f.position`;
