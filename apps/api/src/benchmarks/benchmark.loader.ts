import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Benchmark, SELECT_BENCHMARKS, type BenchmarkRow } from './benchmark.model.js';

/** Benchmarks by uuid, gathered per operation. */
@Injectable()
export class BenchmarkLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<Benchmark | null> {
    return this.of(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Benchmark | null> {
    return this.of(context).clear(id).load(id);
  }

  async loadAll(context: RequestContext, ids: readonly string[]): Promise<Benchmark[]> {
    const found = await Promise.all(ids.map((id) => this.load(context, id)));
    return found.filter((benchmark) => benchmark !== null);
  }

  private of(context: RequestContext): DataLoader<string, Benchmark | null> {
    return context.loader(BenchmarkLoader, () => new DataLoader((ids) => this.batch(context.actor, ids)));
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(Benchmark | null)[]> {
    const rows: BenchmarkRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_BENCHMARKS} AND b.id = ANY ($2)`, [actor.workspaceId, ids]),
    );
    return inOrder(ids, rows, (row) => row.id, Benchmark.from);
  }
}
