import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { toldOf } from '../held-saved-board.js';
import { readSavedBoard } from '../saved-board-form.js';
import { savedBoardColumns } from '../saved-board-row.js';
import type { SaveBoardInput } from '../saved-board.inputs.js';

/** Keeps a board under a name. */
@Injectable()
export class SaveBoard {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: SaveBoardInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'saveBoard', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('NAME_TAKEN', 'name', { name: input.name.trim() }), () =>
      this.idempotency.once(actor, claim, (tx) => this.keep(tx, actor, input)),
    );
  }

  private async keep(
    tx: EntityManager,
    actor: ActingMember,
    input: SaveBoardInput,
  ): Promise<CommandResult<{ id: string }>> {
    const board = await readSavedBoard(tx, actor, input);
    if (!board.ok) return board;
    const id = newId();
    const own = { id, owner_id: actor.memberId, saved_at: momentOf(actor) };
    await insertRow(tx, actor, 'saved_boards', { ...own, ...savedBoardColumns(board.value) });
    const after = toldOf(board.value);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'boardSaved', objectType: 'savedBoard', objectId: id, after },
    });
    return done({ id });
  }
}
