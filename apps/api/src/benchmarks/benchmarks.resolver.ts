import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { RecordBenchmark } from './commands/record-benchmark.js';
import { ReviseBenchmark } from './commands/revise-benchmark.js';
import { BenchmarksArgs, RecordBenchmarkInput, ReviseBenchmarkInput } from './benchmark.inputs.js';
import { BenchmarkLoader } from './benchmark.loader.js';
import { Benchmark, BenchmarkConnection } from './benchmark.model.js';
import {
  RecordBenchmarkPayload,
  RecordBenchmarkSuccess,
  ReviseBenchmarkPayload,
  ReviseBenchmarkSuccess,
} from './benchmark.payloads.js';
import { BenchmarksPage } from './queries/benchmarks-page.js';
import { BenchmarkQuery } from './queries/benchmark.js';

@Resolver(() => Benchmark)
export class BenchmarksResolver {
  constructor(
    private readonly page: BenchmarksPage,
    private readonly benchmarkQuery: BenchmarkQuery,
    private readonly record: RecordBenchmark,
    private readonly revise: ReviseBenchmark,
    private readonly loader: BenchmarkLoader,
  ) {}

  @Query(() => BenchmarkConnection, { description: 'The library of benchmarks, the newest first.' })
  @Access('member')
  benchmarks(@Actor() actor: ActingMember, @Args() args: BenchmarksArgs): Promise<object> {
    return this.page.read(actor, args);
  }

  @Query(() => Benchmark, {
    nullable: true,
    description: 'One benchmark, by its id or its number; null when there is none.',
  })
  @Access('member')
  benchmark(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, nullable: true, description: 'The id.' }) id?: string,
    @Args('number', { type: () => Int, nullable: true, description: 'Its number in the workspace.' })
    number?: number,
  ): Promise<Benchmark | null> {
    return this.benchmarkQuery.one(context, { id, number });
  }

  @Mutation(() => RecordBenchmarkPayload, { description: 'Records what another actor did, with its source.' })
  @Access('createBenchmark')
  async recordBenchmark(
    @Context() context: RequestContext,
    @Args('input', { description: 'The benchmark.' }) input: RecordBenchmarkInput,
  ): Promise<RecordBenchmarkSuccess | UserError> {
    const result = await this.record.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new RecordBenchmarkSuccess(), { benchmark: await this.loader.reload(context, id) }),
    );
  }

  @Mutation(() => ReviseBenchmarkPayload, { description: 'Revises a benchmark.' })
  @Access('changeBenchmark')
  async reviseBenchmark(
    @Context() context: RequestContext,
    @Args('input', { description: 'The benchmark as it should read.' }) input: ReviseBenchmarkInput,
  ): Promise<ReviseBenchmarkSuccess | UserError> {
    const result = await this.revise.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new ReviseBenchmarkSuccess(), { benchmark: await this.loader.reload(context, id) }),
    );
  }
}
