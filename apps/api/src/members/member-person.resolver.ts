import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Member } from '../access/member.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';

@Resolver(() => Member)
export class MemberPersonResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { description: 'The person whose account this is.' })
  person(@Parent() member: Member, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, member.personId);
  }
}
