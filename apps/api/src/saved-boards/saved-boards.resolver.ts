import { mayChangeSavedBoard } from '@levain/domain/saved-boards/saved-board.js';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { ActingMember } from '../database/acting-member.js';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SavedBoard } from './saved-board.model.js';
import { SavedBoardsQuery } from './saved-boards.query.js';

/** What one reads of saved boards. */
@Resolver(() => SavedBoard)
export class SavedBoardsResolver {
  constructor(
    private readonly boards: SavedBoardsQuery,
    private readonly members: MemberLoader,
  ) {}

  @Query(() => [SavedBoard], {
    description: 'The saved boards the viewer finds: those at hand, their own, those others share.',
  })
  @Access('member')
  savedBoards(@Actor() actor: ActingMember): Promise<SavedBoard[]> {
    return this.boards.all(actor);
  }

  @Query(() => SavedBoard, { nullable: true, description: 'One saved board; null when there is none.' })
  @Access('member')
  async savedBoard(
    @Actor() actor: ActingMember,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<SavedBoard | null> {
    const uuid = localId('savedBoard', id);
    return uuid ? this.boards.one(actor, uuid) : null;
  }

  @ResolveField(() => Member, { description: 'Who saved it.' })
  owner(@Parent() { row }: SavedBoard, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, row.owner_id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer saved it.' })
  isMine(@Parent() { row }: SavedBoard, @Context() { actor }: RequestContext): boolean {
    return row.owner_id === actor.memberId;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may change or delete it.' })
  viewerCanChange(@Parent() { row }: SavedBoard, @Context() { actor }: RequestContext): boolean {
    return mayChangeSavedBoard(actor, { ownerId: row.owner_id, isShared: row.is_shared });
  }
}
