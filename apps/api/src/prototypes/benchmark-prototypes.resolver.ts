import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Benchmark } from '../benchmarks/benchmark.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { BenchmarkPrototypesLoader } from './prototype.loaders.js';
import { Prototype } from './prototype.model.js';

/** The chain is walkable both ways; it is declared where both ends are known. */
@Resolver(() => Benchmark)
export class BenchmarkPrototypesResolver {
  constructor(private readonly loader: BenchmarkPrototypesLoader) {}

  @ResolveField(() => [Prototype], { description: 'The prototypes derived from it.' })
  prototypes(@Parent() benchmark: Benchmark, @Context() context: RequestContext): Promise<Prototype[]> {
    return this.loader.load(context, benchmark.uuid);
  }
}
