import { withdrawOffer } from '@levain/domain/calls/call.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { WithdrawOfferInput } from '../call.inputs.js';
import { findOffer } from '../open-offer.js';

/** Takes one's own offer back while it waits. */
@Injectable()
export class WithdrawOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: WithdrawOfferInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const found = await findOffer(tx, actor, input);
      if (!found.ok) return found;
      const { call, offer } = found.value;
      if (offer.person_id !== actor.personId) return refused([refusal('NOT_ALLOWED')]);
      const withdrawn = withdrawOffer(offer.status);
      if (!withdrawn.ok) return refused(withdrawn.refusals);
      const row = { table: 'call_volunteers', id: offer.id, version: offer.version };
      const { status } = withdrawn.value;
      const saved = await updateVersioned(tx, actor, row, { status, answered_at: momentOf(actor) });
      if (!saved.ok) return saved;
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'volunteerWithdrawn', objectType: 'volunteer', objectId: offer.id },
        experimentId: call.experiment_id,
      });
      return done({ id: call.id });
    });
  }
}
