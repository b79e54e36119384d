import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { localId } from '../../graphql/global-id.js';
import { hostOf } from '../webhook-row.js';
import type { ResendWebhookMessageInput } from '../webhook.inputs.js';

interface HeldMessage {
  webhook_id: string;
  event: string;
  address: string;
  is_delivered: boolean;
  is_trial: boolean;
  is_paused: boolean;
}

/** Tries a message again at once. One more failure gives it up again when it had been given up. */
@Injectable()
export class ResendWebhookMessage {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ResendWebhookMessageInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'resendWebhookMessage', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.resend(tx, actor, input));
  }

  private async resend(
    tx: EntityManager,
    actor: ActingMember,
    input: ResendWebhookMessageInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('webhookMessage', input.id);
    const [message]: HeldMessage[] = id ? await tx.query(HOLD, [actor.workspaceId, id]) : [];
    if (!message) return notFound;
    if (message.is_delivered) return refused([refusal('WEBHOOK_MESSAGE_DELIVERED')]);
    if (message.is_paused && !message.is_trial) return refused([refusal('WEBHOOK_PAUSED')]);
    await tx.query(AGAIN, [actor.workspaceId, id]);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'webhookMessageResent', objectType: 'webhook', objectId: message.webhook_id },
      after: { host: hostOf(message.address), event: message.event },
    });
    return done({ id: message.webhook_id });
  }
}

const HOLD = `
  SELECT m.webhook_id, m.event, w.address, m.delivered_at IS NOT NULL AS is_delivered, m.sequence IS NULL AS is_trial,
    w.paused_at IS NOT NULL AS is_paused
  FROM webhook_messages m JOIN webhooks w ON w.workspace_id = $1 AND w.id = m.webhook_id
  WHERE m.workspace_id = $1 AND m.id = $2 FOR NO KEY UPDATE OF m`;

/** An attempt that is under way keeps its message. */
const AGAIN = `
  UPDATE webhook_messages SET attempts = 0, due_at = CASE WHEN trouble = 'cutOff' AND due_at > clock_timestamp() THEN due_at
    ELSE clock_timestamp() END WHERE workspace_id = $1 AND id = $2`;
