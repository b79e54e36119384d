import { refusal } from '@levain/domain/refusal.js';
import { mayChangeSavedBoard } from '@levain/domain/saved-boards/saved-board.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { SELECT_SAVED_BOARDS, type SavedBoardRow } from './saved-board-row.js';

/** A board the member finds; somebody else's private one is not found. */
export async function findSavedBoard(
  tx: EntityManager,
  actor: ActingMember,
  id: string,
  lock: '' | 'FOR UPDATE OF b' = '',
): Promise<SavedBoardRow | null> {
  const uuid = localId('savedBoard', id);
  const [row]: SavedBoardRow[] = uuid
    ? await tx.query(`${SELECT_SAVED_BOARDS} AND b.id = $3 ${lock}`, [
        ...[actor.workspaceId, actor.memberId, uuid],
      ])
    : [];
  return row ?? null;
}

/** The board, held until the commit, if it is the member's to change and they have read its last version. */
export async function holdSavedBoard(
  tx: EntityManager,
  actor: ActingMember,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<CommandResult<SavedBoardRow>> {
  const row = await findSavedBoard(tx, actor, id, 'FOR UPDATE OF b');
  if (!row) return notFound;
  const facts = { ownerId: row.owner_id, isShared: row.is_shared };
  if (!mayChangeSavedBoard(actor, facts)) return refused([refusal('SAVED_BOARD_OF_ANOTHER')]);
  return row.version === version ? done(row) : conflict(row.version);
}

/** What the history says of a board: of a private one, nothing but that there is one. */
export const toldOf = (board: { readonly name: string; readonly isShared: boolean }): object =>
  board.isShared ? { name: board.name, isShared: true } : { isShared: false };
