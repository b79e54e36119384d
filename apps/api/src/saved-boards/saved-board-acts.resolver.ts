import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { globalId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { PinSavedBoard } from './commands/pin-saved-board.js';
import { RemoveSavedBoard } from './commands/remove-saved-board.js';
import { ReviseSavedBoard } from './commands/revise-saved-board.js';
import { SaveBoard } from './commands/save-board.js';
import {
  PinSavedBoardInput,
  RemoveSavedBoardInput,
  ReviseSavedBoardInput,
  SaveBoardInput,
} from './saved-board.inputs.js';
import { SavedBoard } from './saved-board.model.js';
import {
  PinSavedBoardPayload,
  PinSavedBoardSuccess,
  RemoveSavedBoardPayload,
  RemoveSavedBoardSuccess,
  ReviseSavedBoardPayload,
  ReviseSavedBoardSuccess,
  SaveBoardPayload,
  SaveBoardSuccess,
} from './saved-board.payloads.js';
import { SavedBoardsQuery } from './saved-boards.query.js';

/** What one does with saved boards. */
@Resolver(() => SavedBoard)
export class SavedBoardActsResolver {
  constructor(
    private readonly saveCommand: SaveBoard,
    private readonly reviseCommand: ReviseSavedBoard,
    private readonly removeCommand: RemoveSavedBoard,
    private readonly pinCommand: PinSavedBoard,
    private readonly boards: SavedBoardsQuery,
  ) {}

  @Mutation(() => SaveBoardPayload, { description: 'Keeps a board of results under a name.' })
  @Access('member')
  async saveBoard(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The board.' }) input: SaveBoardInput,
  ): Promise<SaveBoardSuccess | UserError> {
    return toPayload(await this.saveCommand.execute(actor, input), async ({ id }) =>
      Object.assign(new SaveBoardSuccess(), { savedBoard: await this.boards.one(actor, id) }),
    );
  }

  @Mutation(() => ReviseSavedBoardPayload, {
    description: 'Renames a saved board, narrows it anew, shares it or not.',
  })
  @Access('member')
  async reviseSavedBoard(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The board as it shall be.' }) input: ReviseSavedBoardInput,
  ): Promise<ReviseSavedBoardSuccess | UserError> {
    return toPayload(await this.reviseCommand.execute(actor, input), async ({ id }) =>
      Object.assign(new ReviseSavedBoardSuccess(), { savedBoard: await this.boards.one(actor, id) }),
    );
  }

  @Mutation(() => RemoveSavedBoardPayload, {
    description: 'Deletes a saved board, and nothing that it showed.',
  })
  @Access('member')
  async removeSavedBoard(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The board.' }) input: RemoveSavedBoardInput,
  ): Promise<RemoveSavedBoardSuccess | UserError> {
    return toPayload(await this.removeCommand.execute(actor, input), ({ id }) =>
      Object.assign(new RemoveSavedBoardSuccess(), { id: globalId('savedBoard', id) }),
    );
  }

  @Mutation(() => PinSavedBoardPayload, {
    description: "Keeps a saved board at hand on the viewer's home, or no more.",
  })
  @Access('member')
  async pinSavedBoard(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The board, and whether it is at hand.' }) input: PinSavedBoardInput,
  ): Promise<PinSavedBoardSuccess | UserError> {
    return toPayload(await this.pinCommand.execute(actor, input), async ({ id }) =>
      Object.assign(new PinSavedBoardSuccess(), { savedBoard: await this.boards.one(actor, id) }),
    );
  }
}
