import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { BenchmarkLoader } from './benchmark.loader.js';
import { Benchmark } from './benchmark.model.js';
import { ReferenceFigure } from './reference-figure.model.js';
import { ReferenceFiguresLoader } from './reference-figures.loader.js';

@Resolver(() => ReferenceFigure)
export class ReferenceFigureFieldsResolver {
  constructor(private readonly benchmarks: BenchmarkLoader) {}

  @ResolveField(() => Benchmark, { description: 'The benchmark that carries it.' })
  benchmark(
    @Parent() { benchmarkId }: ReferenceFigure,
    @Context() context: RequestContext,
  ): Promise<Benchmark | null> {
    return this.benchmarks.load(context, benchmarkId);
  }
}

@Resolver(() => Benchmark)
export class BenchmarkFiguresResolver {
  constructor(private readonly figuresOf: ReferenceFiguresLoader) {}

  @ResolveField(() => [ReferenceFigure], { description: 'Its published figures, in their order.' })
  figures(@Parent() { uuid }: Benchmark, @Context() context: RequestContext): Promise<ReferenceFigure[]> {
    return this.figuresOf.ofBenchmark(context, uuid);
  }
}

@Resolver(() => Experiment)
export class ExperimentFiguresResolver {
  constructor(private readonly figuresOf: ReferenceFiguresLoader) {}

  @ResolveField(() => [ReferenceFigure], {
    description: 'The published figures of the benchmarks it was derived from, itself or by its prototype.',
  })
  referenceFigures(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<ReferenceFigure[]> {
    return this.figuresOf.ofExperiment(context, record.id);
  }
}
