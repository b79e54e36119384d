import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { ConnectionArgs, type Connection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Plan } from '../plans/plan.model.js';
import { planView } from '../plans/plan-view.js';
import { Event, EventConnection } from './event.model.js';
import { ExperimentLinkLoader } from './experiment-link.loader.js';
import { ExperimentLink } from './experiment-link.model.js';
import { ExperimentOverlap } from './experiment-overlap.model.js';
import { Experiment } from './experiment.model.js';
import { LineageItem } from './lineage-item.model.js';
import { ExperimentHistory } from './queries/experiment-history.js';
import { ExperimentOverlaps } from './queries/experiment-overlaps.js';
import { Lineage } from './queries/lineage.js';

@Resolver(() => Experiment)
export class ExperimentFieldsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly links: ExperimentLinkLoader,
    private readonly family: Lineage,
    private readonly events: ExperimentHistory,
    private readonly tests: ExperimentOverlaps,
  ) {}

  @ResolveField(() => Member, { description: 'Who owns it.' })
  owner(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, record.owner_id);
  }

  @ResolveField(() => Plan, { description: 'The bet.' })
  plan(@Parent() { record }: Experiment): Plan {
    return planView(record.plan);
  }

  @ResolveField(() => ExperimentLink, { nullable: true, description: 'The experiment it was born from.' })
  parent(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink | null> | null {
    return record.parent_id ? this.links.load(context, record.parent_id) : null;
  }

  @ResolveField(() => [LineageItem], { description: 'The whole family, from its first experiment.' })
  lineage(@Parent() { record }: Experiment, @Context() { actor }: RequestContext): Promise<LineageItem[]> {
    return this.family.of(actor, record.id);
  }

  @ResolveField(() => [ExperimentOverlap], {
    description:
      'Other running tests that touch the same people while this one runs or would; none once it has ended.',
  })
  overlaps(
    @Parent() { record }: Experiment,
    @Context() { actor }: RequestContext,
  ): Promise<ExperimentOverlap[]> {
    return this.tests.of(actor, record);
  }

  @ResolveField(() => EventConnection, { description: 'What happened in it, the latest first.' })
  history(
    @Parent() { record }: Experiment,
    @Context() { actor }: RequestContext,
    @Args() page: ConnectionArgs,
  ): Promise<Connection<Event>> {
    return this.events.page(actor, record.id, page);
  }
}
