import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { PinSavedBoard } from './commands/pin-saved-board.js';
import { RemoveSavedBoard } from './commands/remove-saved-board.js';
import { ReviseSavedBoard } from './commands/revise-saved-board.js';
import { SaveBoard } from './commands/save-board.js';
import { SavedBoardActsResolver } from './saved-board-acts.resolver.js';
import './saved-board.entity.js';
import { SavedBoardsQuery } from './saved-boards.query.js';
import { SavedBoardsResolver } from './saved-boards.resolver.js';

const COMMANDS = [SaveBoard, ReviseSavedBoard, RemoveSavedBoard, PinSavedBoard];

@Module({
  providers: [...COMMANDS, SavedBoardsResolver, SavedBoardActsResolver, SavedBoardsQuery],
  exports: COMMANDS,
})
export class SavedBoardsModule {
  constructor(readers: NodeReaders, boards: SavedBoardsQuery) {
    readers.register('savedBoard', ({ actor }, id) => boards.one(actor, id));
  }
}
