import type { AskState } from '@levain/domain/asks/ask-state.js';
import type { EventKind } from '@levain/domain/audit/event.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import type { CommandResult } from '../database/command-result.js';
import { updateVersioned } from '../database/conditional-update.js';
import { EventLog } from '../database/event-log.js';
import { momentOf } from '../database/moment.js';
import type { AskRow } from './ask-row.js';

interface Move {
  readonly state: AskState;
  readonly closingWord?: string;
}

/** Brings a question from one state to the next, and writes it into the history. */
@Injectable()
export class AskMover {
  constructor(private readonly eventLog: EventLog) {}

  move(
    tx: EntityManager,
    actor: ActingMember,
    row: AskRow,
    { state, closingWord }: Move,
  ): Promise<CommandResult<unknown>> {
    const place = { table: 'asks', id: row.id, version: row.version };
    const closing = closingWord === undefined ? {} : { closing_word: closingWord };
    return updateVersioned(tx, actor, place, { state, moved_at: momentOf(actor), ...closing });
  }

  async told(
    tx: EntityManager,
    actor: ActingMember,
    row: Pick<AskRow, 'id' | 'experiment_id'>,
    { kind, after }: { readonly kind: EventKind; readonly after: object },
  ): Promise<void> {
    await this.eventLog.append(tx, actor, {
      ...{ kind, objectType: 'ask', objectId: row.id, after },
      ...(row.experiment_id ? { experimentId: row.experiment_id } : {}),
    });
  }
}
