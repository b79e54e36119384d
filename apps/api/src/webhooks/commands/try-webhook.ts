import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { globalId, localId } from '../../graphql/global-id.js';
import { hostOf } from '../webhook-row.js';
import type { TryWebhookInput } from '../webhook.inputs.js';

/** The `type` of a message that tells nothing. */
const TRIAL = 'trial';

/** Sends a message that tells nothing, so that the other side can be set up. */
@Injectable()
export class TryWebhook {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: TryWebhookInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'tryWebhook', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const id = localId('webhook', input.id);
      const [webhook]: { address: string }[] = id
        ? await tx.query('SELECT address FROM webhooks WHERE workspace_id = $1 AND id = $2 FOR KEY SHARE', [
            ...[actor.workspaceId, id],
          ])
        : [];
      if (!id || !webhook) return notFound;
      const now = momentOf(actor);
      const told = { type: TRIAL, timestamp: now.toISOString(), data: { webhook: globalId('webhook', id) } };
      await insertRow(tx, actor, 'webhook_messages', {
        ...{ id: newId(), webhook_id: id, event: TRIAL, body: JSON.stringify(told), created_at: now },
      });
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'webhookTried', objectType: 'webhook', objectId: id },
        after: { host: hostOf(webhook.address) },
      });
      return done({ id });
    });
  }
}
