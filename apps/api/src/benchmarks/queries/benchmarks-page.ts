import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import type { BenchmarksArgs } from '../benchmark.inputs.js';
import { Benchmark, SELECT_BENCHMARKS, type BenchmarkRow } from '../benchmark.model.js';

const MATCHING = `${SELECT_BENCHMARKS}
  AND ($2::text IS NULL OR concat_ws(' ', b.actor, b.sector, b.context, b.action, b.result, b.source_author) ILIKE $2)`;

@Injectable()
export class BenchmarksPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  async read(actor: ActingMember, args: BenchmarksArgs): Promise<Connection<Benchmark>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<BenchmarkRow>(tx, request, {
        matching: MATCHING,
        parameters: [actor.workspaceId, containing(args.text)],
        keys: { number: 'integer' },
        descending: true,
      }),
    );
    return connectionOf(rows, request, total, { node: Benchmark.from, keys: (row) => [row.number] });
  }
}
