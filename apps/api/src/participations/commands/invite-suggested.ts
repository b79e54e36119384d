import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { InvitationSending } from '../invitation-sending.js';
import { findSuggestion } from '../open-suggestion.js';
import type { InviteSuggestedInput } from '../participation.inputs.js';
import { termsOf } from '../participation-terms.js';

/** Asks the person whom somebody suggested when declining, in the same role and on the same terms: one click. */
@Injectable()
export class InviteSuggested {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly sending: InvitationSending,
  ) {}

  execute(actor: ActingMember, input: InviteSuggestedInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'inviteSuggested', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const found = await findSuggestion(tx, actor, input);
      if (!found.ok) return found;
      const { record, row, personId } = found.value;
      if (!personId) return refused([refusal('SUGGESTION_NOT_OPEN')]);
      const place = { table: 'participations', id: row.id, version: row.version };
      // Of two who take it up at once the second one is told so.
      const taken = await updateVersioned(tx, actor, place, {});
      if (!taken.ok) return taken;
      const { from, ...terms } = termsOf(row);
      const today = todayOf(actor);
      return this.sending.send(tx, actor, record, {
        ...{ ...terms, personId, role: row.role, message: input.message ?? null },
        // What began meanwhile begins today for whoever comes instead.
        from: from !== null && from < today ? today : from,
        overLimitAcknowledged: input.overLimitAcknowledged ?? null,
      });
    });
  }
}
