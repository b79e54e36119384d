import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { globalId } from '../graphql/global-id.js';
import { findSavedBoard } from './held-saved-board.js';
import { SELECT_SAVED_BOARDS, type SavedBoardRow } from './saved-board-row.js';
import { SavedBoard } from './saved-board.model.js';

const MOST = 200;

@Injectable()
export class SavedBoardsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What is at hand first, then one's own, then what others share; by name. */
  async all(actor: ActingMember): Promise<SavedBoard[]> {
    const rows: SavedBoardRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(ALL, [actor.workspaceId, actor.memberId]),
    );
    return rows.map(SavedBoard.from);
  }

  /** By its uuid. */
  one(actor: ActingMember, uuid: string): Promise<SavedBoard | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const row = await findSavedBoard(tx, actor, globalId('savedBoard', uuid));
      return row && SavedBoard.from(row);
    });
  }
}

const ALL = `SELECT * FROM (${SELECT_SAVED_BOARDS}) board
  ORDER BY is_pinned DESC, (owner_id = $2) DESC, lower(name), id LIMIT ${MOST}`;
