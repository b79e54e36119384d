import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../graphql/request-context.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { BenchmarkLoader } from '../benchmark.loader.js';
import { Benchmark, SELECT_BENCHMARKS, type BenchmarkRow } from '../benchmark.model.js';

@Injectable()
export class BenchmarkQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loader: BenchmarkLoader,
  ) {}

  /** By its id or by its number in the workspace; null without either. */
  async one(
    context: RequestContext,
    by: { id?: string | null; number?: number | null },
  ): Promise<Benchmark | null> {
    const uuid = by.id ? localId('benchmark', by.id) : null;
    if (by.id) return uuid ? this.loader.load(context, uuid) : null;
    return by.number ? this.byNumber(context, by.number) : null;
  }

  private async byNumber({ actor }: RequestContext, number: number): Promise<Benchmark | null> {
    const [row]: BenchmarkRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_BENCHMARKS} AND b.number = $2`, [actor.workspaceId, number]),
    );
    return row ? Benchmark.from(row) : null;
  }
}
