import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { Event } from './event.model.js';

@Resolver(() => Event)
export class EventsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Member, {
    nullable: true,
    description:
      'The member who did it; null for the product itself, and for whoever acted by a personal link.',
  })
  actor(@Parent() event: Event, @Context() context: RequestContext): Promise<Member | null> | null {
    return event.actorId ? this.members.load(context, event.actorId) : null;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'The person who did it, with or without an account.',
  })
  person(@Parent() event: Event, @Context() context: RequestContext): Promise<Person | null> | null {
    return event.personId ? this.people.load(context, event.personId) : null;
  }
}
