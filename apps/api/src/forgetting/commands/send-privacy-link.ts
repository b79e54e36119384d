import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { lockRow } from '../../database/lock-row.js';
import { localId } from '../../graphql/global-id.js';
import { Outbox } from '../../mail/outbox.js';
import type { SendPrivacyLinkInput } from '../forgetting.inputs.js';

/** Sends somebody the link under which they see what is kept of them, and can be forgotten. */
@Injectable()
export class SendPrivacyLink {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: SendPrivacyLinkInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'sendPrivacyLink', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const id = localId('person', input.personId);
      const person = id
        ? await lockRow<{ email: string | null; forgotten_at: Date | null }>(tx, actor, 'people', id)
        : null;
      if (!id || !person) return notFound;
      if (person.forgotten_at) return refused([refusal('PERSON_FORGOTTEN')]);
      if (!person.email) return refused([refusal('PERSON_WITHOUT_ADDRESS')]);
      await this.outbox.add(tx, actor, 'privacyLink', { personId: id });
      await this.eventLog.append(tx, actor, { kind: 'privacyLinkSent', objectType: 'person', objectId: id });
      return done({ id });
    });
  }
}
