import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { JsonScalar } from '../graphql/scalars.js';
import { Measure } from '../plans/plan.model.js';
import { Evaluation, VerdictReview } from './evaluation.model.js';
import { LearningLoader } from './learning.loader.js';
import { Learning } from './learning.model.js';
import { MeasureAnalysis } from './measure-analysis.model.js';
import { EvaluationPage } from './queries/evaluation-page.js';

@Resolver(() => Experiment)
export class EvidenceResolver {
  constructor(
    private readonly page: EvaluationPage,
    private readonly learnings: LearningLoader,
  ) {}

  @ResolveField(() => [MeasureAnalysis], {
    description: 'Each measure analysed now, or as it was when the verdict was recorded.',
  })
  async analysis(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<MeasureAnalysis[]> {
    return (await this.page.readings(context, record)).map((reading) => MeasureAnalysis.from(reading));
  }

  @ResolveField(() => Evaluation, {
    nullable: true,
    description: 'What was concluded; null before the test has ended.',
  })
  evaluation(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<Evaluation | null> {
    return this.page.evaluation(context, record);
  }

  @ResolveField(() => Learning, {
    nullable: true,
    description: 'What was learned; null until the verdict is recorded.',
  })
  learning(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<Learning | null> | null {
    return record.learning === null ? null : this.learnings.ofExperiment(context, record.id);
  }

  @ResolveField(() => Learning, {
    nullable: true,
    description: 'The learning of its parent that made it so.',
  })
  becauseOf(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<Learning | null> | null {
    return record.because_of_id === null ? null : this.learnings.load(context, record.because_of_id);
  }
}

@Resolver(() => Measure)
export class MeasureAnalysisResolver {
  constructor(private readonly page: EvaluationPage) {}

  @ResolveField(() => JsonScalar, {
    nullable: true,
    description:
      "The domain's Analysis of its numbers, now or as it was when the verdict was recorded; null while the design is open.",
  })
  analysis(
    @Parent() { uuid, experimentUuid }: Measure,
    @Context() context: RequestContext,
  ): Promise<unknown> {
    return this.page.analysisOf(context, experimentUuid, uuid);
  }
}

@Resolver(() => Evaluation)
export class EvaluationFieldsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who recorded the verdict.' })
  recordedBy(
    @Parent() { recordedById }: Evaluation,
    @Context() context: RequestContext,
  ): Promise<Member | null> | null {
    return recordedById === null ? null : this.members.load(context, recordedById);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who confirmed it.' })
  confirmedBy(
    @Parent() { confirmedById }: Evaluation,
    @Context() context: RequestContext,
  ): Promise<Member | null> | null {
    return confirmedById === null ? null : this.members.load(context, confirmedById);
  }
}

@Resolver(() => VerdictReview)
export class VerdictReviewFieldsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { description: 'Who took the second look.' })
  member(@Parent() review: VerdictReview, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, review.memberId);
  }
}
