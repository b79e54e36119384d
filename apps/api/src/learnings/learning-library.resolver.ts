import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { LearningLoader } from '../evaluations/learning.loader.js';
import { Learning } from '../evaluations/learning.model.js';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { LearningDetail } from './learning-detail.model.js';
import { LearningLibrary } from './learning-library.model.js';
import { LearningsArgs } from './learnings-args.js';
import { LearningDetails } from './queries/learning-details.js';
import { LearningLibraryQuery } from './queries/learning-library.js';
import { LearningStandings } from './queries/learning-standings.js';

@Resolver(() => Learning)
export class LearningLibraryResolver {
  constructor(
    private readonly library: LearningLibraryQuery,
    private readonly loader: LearningLoader,
    private readonly details: LearningDetails,
    private readonly standings: LearningStandings,
  ) {}

  @Query(() => LearningLibrary, {
    description: 'The library of learnings: what was found first, then the newest.',
  })
  @Access('member')
  learnings(@Actor() actor: ActingMember, @Args() args: LearningsArgs): Promise<LearningLibrary> {
    return this.library.page(actor, args);
  }

  @Query(() => Learning, { nullable: true, description: 'One learning.' })
  @Access('member')
  async learning(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<Learning | null> {
    const uuid = localId('learning', id);
    return uuid ? this.loader.load(context, uuid) : null;
  }

  @ResolveField(() => LearningDetail, { description: 'All that stands around it.' })
  detail(@Parent() learning: Learning, @Context() context: RequestContext): Promise<LearningDetail> {
    return this.details.load(context, localId('learning', learning.id)!);
  }

  @ResolveField(() => Int, { description: 'How many members saw the same.' })
  async confirmations(@Parent() learning: Learning, @Context() context: RequestContext): Promise<number> {
    return (await this.standings.load(context, localId('learning', learning.id)!)).confirmations;
  }

  @ResolveField(() => Int, { description: 'How many members saw something else.' })
  async contestations(@Parent() learning: Learning, @Context() context: RequestContext): Promise<number> {
    return (await this.standings.load(context, localId('learning', learning.id)!)).contestations;
  }
}
