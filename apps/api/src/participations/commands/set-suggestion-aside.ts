import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { findSuggestion } from '../open-suggestion.js';
import type { SetSuggestionAsideInput } from '../participation.inputs.js';

/** Leaves somebody who was suggested alone: the suggestion no longer waits. */
@Injectable()
export class SetSuggestionAside {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: SetSuggestionAsideInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const found = await findSuggestion(tx, actor, input);
      if (!found.ok) return found;
      const { record, row } = found.value;
      const saved = await updateVersioned(
        tx,
        actor,
        { table: 'participations', id: row.id, version: row.version },
        { suggestion_set_aside_at: momentOf(actor) },
      );
      if (!saved.ok) return saved;
      await this.eventLog.append(tx, actor, {
        kind: 'suggestionSetAside',
        objectType: 'participation',
        objectId: row.id,
        experimentId: record.id,
      });
      return done({ id: row.id });
    });
  }
}
