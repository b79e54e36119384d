import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdSavedBoard, toldOf } from '../held-saved-board.js';
import type { RemoveSavedBoardInput } from '../saved-board.inputs.js';

/** Deletes a saved board: it was a way of looking, nothing that it showed is gone. */
@Injectable()
export class RemoveSavedBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: RemoveSavedBoardInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.remove(tx, actor, input));
  }

  private async remove(
    tx: EntityManager,
    actor: ActingMember,
    input: RemoveSavedBoardInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdSavedBoard(tx, actor, input);
    if (!held.ok) return held;
    const { id, name, is_shared: isShared } = held.value;
    await tx.query('DELETE FROM saved_boards WHERE workspace_id = $1 AND id = $2', [actor.workspaceId, id]);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'boardRemoved', objectType: 'savedBoard', objectId: id, before: toldOf({ name, isShared }) },
    });
    return done({ id });
  }
}
