import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SELECT_EXPERIMENT_LINKS } from '../experiments/experiment-links.js';
import { ExperimentLink, type ExperimentLinkRow } from '../experiments/experiment-link.model.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Prototype, SELECT_PROTOTYPES, type PrototypeRow } from './prototype.model.js';

/** Prototypes by uuid, gathered per operation. */
@Injectable()
export class PrototypeLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<Prototype | null> {
    return context.loader(PrototypeLoader, () => this.byId(context)).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Prototype | null> {
    return context
      .loader(PrototypeLoader, () => this.byId(context))
      .clear(id)
      .load(id);
  }

  private byId(context: RequestContext): DataLoader<string, Prototype | null> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: PrototypeRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(`${SELECT_PROTOTYPES} AND t.id = ANY ($2)`, [actor.workspaceId, ids]),
      );
      return inOrder(ids, rows, (row) => row.id, Prototype.from);
    });
  }
}

/** The prototypes derived from each benchmark. */
@Injectable()
export class BenchmarkPrototypesLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, benchmarkId: string): Promise<Prototype[]> {
    return context.loader(BenchmarkPrototypesLoader, () => this.byBenchmark(context)).load(benchmarkId);
  }

  private byBenchmark(context: RequestContext): DataLoader<string, Prototype[]> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: (PrototypeRow & { of_benchmark: string })[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(
          `SELECT found.*, derived.benchmark_id AS of_benchmark
           FROM (${SELECT_PROTOTYPES}) found
           JOIN prototype_benchmarks derived ON derived.workspace_id = $1 AND derived.prototype_id = found.id
           WHERE derived.benchmark_id = ANY ($2) ORDER BY found.number`,
          [actor.workspaceId, ids],
        ),
      );
      return grouped(ids, rows, (row) => row.of_benchmark, Prototype.from);
    });
  }
}

/** The experiments of each prototype that the member may see. */
@Injectable()
export class PrototypeExperimentsLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, prototypeId: string): Promise<ExperimentLink[]> {
    return context.loader(PrototypeExperimentsLoader, () => this.byPrototype(context)).load(prototypeId);
  }

  private byPrototype(context: RequestContext): DataLoader<string, ExperimentLink[]> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: (ExperimentLinkRow & { prototype_id: string })[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(`${SELECT_EXPERIMENT_LINKS} AND e.prototype_id = ANY ($2) ORDER BY e.number`, [
          actor.workspaceId,
          ids,
        ]),
      );
      return grouped(ids, rows, (row) => row.prototype_id, ExperimentLink.from);
    });
  }
}
