import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdSavedBoard, toldOf } from '../held-saved-board.js';
import { readSavedBoard } from '../saved-board-form.js';
import { savedBoardColumns } from '../saved-board-row.js';
import type { ReviseSavedBoardInput } from '../saved-board.inputs.js';

/** Renames a board, narrows it anew, shares it or keeps it to oneself again: then the others no longer find it. */
@Injectable()
export class ReviseSavedBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ReviseSavedBoardInput): Promise<CommandResult<{ id: string }>> {
    return refuseDuplicate(refusal('NAME_TAKEN', 'name', { name: input.name.trim() }), () =>
      this.unitOfWork.write(actor, (tx) => this.revise(tx, actor, input)),
    );
  }

  private async revise(
    tx: EntityManager,
    actor: ActingMember,
    input: ReviseSavedBoardInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdSavedBoard(tx, actor, input);
    if (!held.ok) return held;
    const board = await readSavedBoard(tx, actor, input);
    if (!board.ok) return board;
    const { id, name, is_shared: isShared } = held.value;
    const place = { table: 'saved_boards', id, version: input.version };
    const saved = await updateVersioned(tx, actor, place, savedBoardColumns(board.value));
    if (!saved.ok) return saved;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'boardRevised', objectType: 'savedBoard', objectId: id },
      ...{ before: toldOf({ name, isShared: isShared && board.value.isShared }), after: toldOf(board.value) },
    });
    return done({ id });
  }
}
