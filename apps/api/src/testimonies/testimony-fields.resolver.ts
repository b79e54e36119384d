import { isClosed } from '@levain/domain/experiments/experiment-facts.js';
import { mayChangeTestimony } from '@levain/domain/testimonies/testimony.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { Event } from '../experiments/event.model.js';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { HypothesisLoader } from '../hypotheses/hypothesis.loaders.js';
import { Hypothesis } from '../hypotheses/hypothesis.model.js';
import { TestimonyLoaders } from './testimony.loaders.js';
import { Testimony } from './testimony.model.js';

@Resolver(() => Testimony)
export class TestimonyFieldsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly hypotheses: HypothesisLoader,
    private readonly links: ExperimentLinkLoader,
    private readonly loaders: TestimonyLoaders,
  ) {}

  @ResolveField(() => Member, { description: 'Who recorded it.' })
  recordedBy(@Parent() { row }: Testimony, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, row.recorded_by);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who took it back.' })
  withdrawnBy(
    @Parent() { row }: Testimony,
    @Context() context: RequestContext,
  ): Promise<Member | null> | null {
    return row.withdrawn_by ? this.members.load(context, row.withdrawn_by) : null;
  }

  @ResolveField(() => Hypothesis, { description: 'What it speaks of.' })
  hypothesis(@Parent() { row }: Testimony, @Context() context: RequestContext): Promise<Hypothesis | null> {
    return this.hypotheses.load(context, row.hypothesis_id);
  }

  @ResolveField(() => ExperimentLink, {
    nullable: true,
    description: 'The experiment in which it was heard; null when it was brought to the hypothesis itself.',
  })
  experiment(
    @Parent() { row }: Testimony,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink | null> | null {
    return row.experiment_id ? this.links.load(context, row.experiment_id) : null;
  }

  @ResolveField(() => [Event], { description: 'What happened to it, the first thing first.' })
  history(@Parent() { row }: Testimony, @Context() context: RequestContext): Promise<Event[]> {
    return this.loaders.historyOf(context, row.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may correct it or take it back.' })
  viewerCanEdit(@Parent() { row }: Testimony, @Context() { actor }: RequestContext): boolean {
    return !row.is_closed && row.withdrawn_at === null && mayChangeTestimony(actor, row.recorded_by);
  }
}

@Resolver(() => Experiment)
export class ExperimentTestimoniesResolver {
  constructor(private readonly loaders: TestimonyLoaders) {}

  @ResolveField(() => [Testimony], { description: 'What people said and did in it, the latest first.' })
  testimonies(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Testimony[]> {
    return this.loaders.ofExperiment(context, record.id);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether testimonies may be added: it says what it believes, and no decision closed it.',
  })
  takesTestimonies(@Parent() { record }: Experiment): boolean {
    const isDecided = record.decision !== null;
    return record.hypothesis_id !== null && !isClosed({ stage: record.stage, isDecided });
  }
}
