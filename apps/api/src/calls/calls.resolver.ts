import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { ActingMember } from '../database/acting-member.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { CallsArgs } from './call.inputs.js';
import { Call, CallConnection, CallVolunteer } from './call.model.js';
import { CallsQuery } from './queries/calls.js';

@Resolver(() => Call)
export class CallsResolver {
  constructor(
    private readonly query: CallsQuery,
    private readonly members: MemberLoader,
  ) {}

  @Query(() => CallConnection, { description: 'Open calls, the last one first.' })
  @Access('member')
  calls(@Actor() actor: ActingMember, @Args() args: CallsArgs): Promise<object> {
    return this.query.page(actor, args);
  }

  @Query(() => [Call], {
    description:
      'Open calls on the topics that the viewer helps with, and did not answer; the first to end first.',
  })
  @Access('member')
  callsForMe(@Actor() actor: ActingMember): Promise<Call[]> {
    return this.query.forMe(actor);
  }

  @ResolveField(() => Member, { description: 'Who posted it.' })
  postedBy(@Parent() call: Call, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, call.postedById);
  }
}

@Resolver(() => CallVolunteer)
export class CallVolunteersResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { description: 'Who.' })
  person(@Parent() volunteer: CallVolunteer, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, volunteer.personId);
  }
}

@Resolver(() => Experiment)
export class ExperimentCallsResolver {
  constructor(private readonly query: CallsQuery) {}

  @ResolveField(() => [Call], { description: 'What it looks for, and looked for; the last one first.' })
  calls(@Parent() { record }: Experiment, @Context() { actor }: RequestContext): Promise<Call[]> {
    return this.query.ofExperiment(actor, record.id);
  }
}
