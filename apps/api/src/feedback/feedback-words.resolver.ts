import { mayChange } from '@levain/domain/experiments/access.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { accessOf } from '../experiments/experiment-record.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Objection } from '../objections/objection.model.js';
import { Testimony } from '../testimonies/testimony.model.js';
import { FeedbackLoaders } from './feedback.loaders.js';
import { Feedback } from './feedback.model.js';

const DESCRIPTION = 'The departments it was handed over to and what they answer, the first one first.';

/** Where what was said went. */
@Resolver(() => Testimony)
export class TestimonyFeedbackResolver {
  constructor(private readonly loaders: FeedbackLoaders) {}

  @ResolveField(() => [Feedback], { description: DESCRIPTION })
  feedbacks(@Parent() { row }: Testimony, @Context() context: RequestContext): Promise<Feedback[]> {
    return this.loaders.ofWords(context, 'testimony', row.id);
  }
}

@Resolver(() => Objection)
export class ObjectionFeedbackResolver {
  constructor(private readonly loaders: FeedbackLoaders) {}

  @ResolveField(() => [Feedback], { description: DESCRIPTION })
  feedbacks(@Parent() { row }: Objection, @Context() context: RequestContext): Promise<Feedback[]> {
    return this.loaders.ofWords(context, 'objection', row.id);
  }
}

@Resolver(() => Experiment)
export class ExperimentFeedbackResolver {
  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may hand what was said in it to a department; not while it is a private draft.',
  })
  viewerCanHandFeedback(@Parent() { record }: Experiment, @Context() { actor }: RequestContext): boolean {
    return !record.is_draft && mayChange(accessOf(record), actor);
  }
}
