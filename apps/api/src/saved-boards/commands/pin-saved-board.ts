import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, type CommandResult } from '../../database/command-result.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { findSavedBoard } from '../held-saved-board.js';
import type { PinSavedBoardInput } from '../saved-board.inputs.js';

/** Keeps a board at hand, or no more: on one's own home alone, so it is in nobody's history. */
@Injectable()
export class PinSavedBoard {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: ActingMember, { id, isPinned }: PinSavedBoardInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await findSavedBoard(tx, actor, id);
      if (!row) return notFound;
      await tx.query(isPinned ? PIN : UNPIN, [
        ...[actor.workspaceId, actor.memberId, row.id],
        ...(isPinned ? [momentOf(actor)] : []),
      ]);
      return done({ id: row.id });
    });
  }
}

const PIN = `INSERT INTO saved_board_pins (workspace_id, member_id, saved_board_id, pinned_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`;
const UNPIN =
  'DELETE FROM saved_board_pins WHERE workspace_id = $1 AND member_id = $2 AND saved_board_id = $3';
