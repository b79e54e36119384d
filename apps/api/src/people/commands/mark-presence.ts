import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { lockRow } from '../../database/lock-row.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import type { PersonPresenceInput } from '../person.inputs.js';

/** Somebody has left the organisation, or is back in it. What they did stays where it is. */
@Injectable()
export class MarkPresence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(
    actor: ActingMember,
    input: PersonPresenceInput,
    presence: 'left' | 'back',
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('person', input.id);
    if (!id) return Promise.resolve(notFound);
    return this.unitOfWork.write(actor, async (tx) => {
      const before = await lockRow<{ forgotten_at: Date | null }>(tx, actor, 'people', id);
      if (!before) return notFound;
      if (before.forgotten_at) return refused([refusal('PERSON_FORGOTTEN')]);
      const row = { table: 'people', id, version: input.version };
      const leftAt = presence === 'left' ? momentOf(actor) : null;
      const updated = await updateVersioned(tx, actor, row, { left_at: leftAt });
      if (!updated.ok) return updated;
      const kind = presence === 'left' ? 'personLeft' : 'personBack';
      await this.eventLog.append(tx, actor, { kind, objectType: 'person', objectId: id });
      return done({ id });
    });
  }
}
