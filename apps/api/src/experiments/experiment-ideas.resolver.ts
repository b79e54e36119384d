import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BenchmarkLoader } from '../benchmarks/benchmark.loader.js';
import { Benchmark } from '../benchmarks/benchmark.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { HypothesisLoader } from '../hypotheses/hypothesis.loaders.js';
import { Hypothesis } from '../hypotheses/hypothesis.model.js';
import { ProjectLoader } from '../projects/project.loader.js';
import { Project } from '../projects/project.model.js';
import { PrototypeLoader } from '../prototypes/prototype.loaders.js';
import { Prototype } from '../prototypes/prototype.model.js';
import { Experiment } from './experiment.model.js';

/** What the experiment is made of. */
@Resolver(() => Experiment)
export class ExperimentIdeasResolver {
  constructor(
    private readonly projects: ProjectLoader,
    private readonly hypotheses: HypothesisLoader,
    private readonly prototypes: PrototypeLoader,
    private readonly precedents: BenchmarkLoader,
  ) {}

  @ResolveField(() => Project, { nullable: true, description: 'The project it belongs to.' })
  project(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<Project | null> | null {
    return record.project_id ? this.projects.load(context, record.project_id) : null;
  }

  @ResolveField(() => Hypothesis, { nullable: true, description: 'The hypothesis it tests.' })
  hypothesis(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<Hypothesis | null> | null {
    return record.hypothesis_id ? this.hypotheses.load(context, record.hypothesis_id) : null;
  }

  @ResolveField(() => Prototype, { nullable: true, description: 'The prototype it tests it with.' })
  prototype(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<Prototype | null> | null {
    return record.prototype_id ? this.prototypes.load(context, record.prototype_id) : null;
  }

  @ResolveField(() => [Benchmark], { description: 'The benchmarks it starts from.' })
  benchmarks(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Benchmark[]> {
    return this.precedents.loadAll(context, record.benchmark_ids);
  }
}
