import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Event } from './event.model.js';

@Resolver(() => Event)
export class EventsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who did it; null for the product itself.' })
  actor(@Parent() event: Event, @Context() context: RequestContext): Promise<Member | null> | null {
    return event.actorId ? this.members.load(context, event.actorId) : null;
  }
}
