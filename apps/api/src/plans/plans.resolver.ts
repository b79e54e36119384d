import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { MetricLoader } from '../metrics/metric.loader.js';
import { Metric } from '../metrics/metric.model.js';
import { MeasureReadingsLoader } from './measure-readings.loader.js';
import { Amendment, Measure, Plan } from './plan.model.js';

@Resolver(() => Plan)
export class PlansResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who froze it.' })
  frozenBy(@Parent() plan: Plan, @Context() context: RequestContext): Promise<Member | null> | null {
    return plan.frozenById ? this.members.load(context, plan.frozenById) : null;
  }
}

@Resolver(() => Amendment)
export class AmendmentsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { description: 'Who signed it.' })
  author(@Parent() amendment: Amendment, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, amendment.authorId);
  }
}

@Resolver(() => Measure)
export class MeasuresResolver {
  constructor(
    private readonly metrics: MetricLoader,
    private readonly readings: MeasureReadingsLoader,
  ) {}

  @ResolveField(() => Metric, { description: 'What is measured.' })
  metric(@Parent() measure: Measure, @Context() context: RequestContext): Promise<Metric | null> {
    return this.metrics.load(context, measure.metricId);
  }

  @ResolveField(() => Int, { description: 'How many readings it has.' })
  async measurementCount(@Parent() measure: Measure, @Context() context: RequestContext): Promise<number> {
    return (await this.readings.load(context, measure.uuid)).count;
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'The last day read.' })
  async lastObservedOn(
    @Parent() measure: Measure,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return (await this.readings.load(context, measure.uuid)).last_observed_on;
  }
}
