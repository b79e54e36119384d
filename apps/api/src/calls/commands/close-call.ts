import { closeCall } from '@levain/domain/calls/call.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { callFactsOf } from '../call-facts.js';
import type { CloseCallInput } from '../call.inputs.js';
import { findCall } from '../queries/calls.js';

/** Ends a call before its last day; who waits is still answered. */
@Injectable()
export class CloseCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: CloseCallInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const id = localId('call', input.id);
      const call = id && (await findCall(tx, actor, id));
      if (!call) return notFound;
      if (!call.leads) return refused([refusal('NOT_ALLOWED')]);
      if (call.version !== input.version) return conflict(call.version);
      const closed = closeCall(callFactsOf(call));
      if (!closed.ok) return refused(closed.refusals);
      const row = { table: 'calls', id: call.id, version: input.version };
      const saved = await updateVersioned(tx, actor, row, { closed_at: momentOf(actor) });
      if (!saved.ok) return saved;
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'callClosed', objectType: 'call', objectId: call.id, experimentId: call.experiment_id },
        after: { role: call.role },
      });
      return done({ id: call.id });
    });
  }
}
