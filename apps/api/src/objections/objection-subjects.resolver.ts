import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { HypothesisLoader } from '../hypotheses/hypothesis.loaders.js';
import { Hypothesis } from '../hypotheses/hypothesis.model.js';
import { ProjectLoader } from '../projects/project.loader.js';
import { Project } from '../projects/project.model.js';
import { ObjectionLoaders } from './objection.loaders.js';
import { Objection } from './objection.model.js';

/** What an objection is about. */
@Resolver(() => Objection)
export class ObjectionSubjectsResolver {
  constructor(
    private readonly links: ExperimentLinkLoader,
    private readonly hypotheses: HypothesisLoader,
    private readonly projects: ProjectLoader,
  ) {}

  @ResolveField(() => ExperimentLink, { nullable: true, description: 'The experiment it is about.' })
  experiment(
    @Parent() { row }: Objection,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink | null> | null {
    return row.experiment_id ? this.links.load(context, row.experiment_id) : null;
  }

  @ResolveField(() => Hypothesis, { nullable: true, description: 'The hypothesis it is about.' })
  hypothesis(
    @Parent() { row }: Objection,
    @Context() context: RequestContext,
  ): Promise<Hypothesis | null> | null {
    return row.hypothesis_id ? this.hypotheses.load(context, row.hypothesis_id) : null;
  }

  @ResolveField(() => Project, { nullable: true, description: 'The project it is about.' })
  project(@Parent() { row }: Objection, @Context() context: RequestContext): Promise<Project | null> | null {
    return row.project_id ? this.projects.load(context, row.project_id) : null;
  }
}

@Resolver(() => Experiment)
export class ExperimentObjectionsResolver {
  constructor(private readonly loaders: ObjectionLoaders) {}

  @ResolveField(() => [Objection], {
    description: 'The resistances it meets: those that wait for an answer first, then the latest raised.',
  })
  objections(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Objection[]> {
    return this.loaders.ofExperiment(context, record.id);
  }
}

@Resolver(() => Hypothesis)
export class HypothesisObjectionsResolver {
  constructor(private readonly loaders: ObjectionLoaders) {}

  @ResolveField(() => [Objection], {
    description: 'The resistances it meets, beside those of its experiments.',
  })
  objections(@Parent() { uuid }: Hypothesis, @Context() context: RequestContext): Promise<Objection[]> {
    return this.loaders.ofHypothesis(context, uuid);
  }

  @ResolveField(() => Objection, { nullable: true, description: 'The resistance it was born of.' })
  bornOf(@Parent() { uuid }: Hypothesis, @Context() context: RequestContext): Promise<Objection | null> {
    return this.loaders.behind(context, uuid);
  }
}
