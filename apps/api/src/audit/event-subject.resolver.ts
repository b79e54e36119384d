import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { EventSubject } from './event-subject.model.js';

@Resolver(() => EventSubject)
export class EventSubjectResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => [Person], {
    name: 'people',
    description:
      'The people it is about: the member or person themselves, the referents named, whoever the token acts for.',
  })
  async concerned(@Parent() subject: EventSubject, @Context() context: RequestContext): Promise<Person[]> {
    const people = await Promise.all(subject.personIds.map((id) => this.people.load(context, id)));
    return people.filter((person) => person !== null);
  }
}
