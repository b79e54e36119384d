import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Person } from '../people/person.model.js';
import { TookPart, TookPartLoader } from './took-part.js';

@Resolver(() => Person)
export class TookPartResolver {
  constructor(private readonly parts: TookPartLoader) {}

  @ResolveField(() => [TookPart], {
    description:
      'The experiments they take or took part in, the latest first; none they asked not to be named with.',
  })
  tookPart(@Parent() person: Person, @Context() context: RequestContext): Promise<TookPart[]> {
    return this.parts.load(context, localId('person', person.id)!);
  }
}
