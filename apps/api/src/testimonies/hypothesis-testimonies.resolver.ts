import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { HypothesisExperimentsLoader } from '../hypotheses/hypothesis.loaders.js';
import { Hypothesis } from '../hypotheses/hypothesis.model.js';
import { Confidence } from './confidence.model.js';
import { confidenceOf } from './hypothesis-confidence.js';
import { TestimonyLoaders } from './testimony.loaders.js';
import { Testimony } from './testimony.model.js';

@Resolver(() => Hypothesis)
export class HypothesisTestimoniesResolver {
  constructor(
    private readonly loaders: TestimonyLoaders,
    private readonly tests: HypothesisExperimentsLoader,
  ) {}

  @ResolveField(() => [Testimony], {
    description: 'What people said and did, in its experiments or beside them, the latest first.',
  })
  testimonies(@Parent() { uuid }: Hypothesis, @Context() context: RequestContext): Promise<Testimony[]> {
    return this.loaders.ofHypothesis(context, uuid);
  }

  @ResolveField(() => Confidence, {
    description: 'Verdicts and testimonies on the scales, for and against, now and over time.',
  })
  async confidence(@Parent() { uuid }: Hypothesis, @Context() context: RequestContext): Promise<Confidence> {
    const [tests, testimonies] = await Promise.all([
      this.tests.load(context, uuid),
      this.loaders.ofHypothesis(context, uuid),
    ]);
    return confidenceOf(tests, testimonies);
  }
}
