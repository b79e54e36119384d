import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { Search } from './queries/search.js';
import { SearchHit } from './search-hit.model.js';

@Resolver(() => SearchHit)
export class SearchResolver {
  constructor(private readonly searchQuery: Search) {}

  @Query(() => [SearchHit], { description: 'Everything the viewer may see that holds the words.' })
  @Access('member')
  search(
    @Actor() actor: ActingMember,
    @Args('text', {
      type: () => String,
      description: 'Words to look for, in any form; accents make no difference.',
    })
    text: string,
    @Args('first', { type: () => Int, defaultValue: 12, description: 'How many at most, from 1 to 50.' })
    first: number,
  ): Promise<SearchHit[]> {
    return this.searchQuery.run(actor, text, first);
  }
}
