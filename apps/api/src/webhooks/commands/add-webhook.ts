import { refusal } from '@levain/domain/refusal.js';
import { draftWebhook, WEBHOOKS_MOST, type WebhookDraft } from '@levain/domain/webhooks/webhook.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { AllowedAddress } from '../allowed-address.js';
import { hostOf } from '../webhook-row.js';
import { WebhookSecrets } from '../webhook-secrets.js';
import type { AddWebhookInput } from '../webhook.inputs.js';

/** Another system is told what happens from now on. */
@Injectable()
export class AddWebhook {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
    private readonly addresses: AllowedAddress,
    private readonly secrets: WebhookSecrets,
  ) {}

  async execute(actor: ActingMember, input: AddWebhookInput): Promise<CommandResult<{ id: string }>> {
    const draft = draftWebhook(input);
    if (!draft.ok) return refused(draft.refusals);
    const allowed = await this.addresses.check(draft.value.address);
    if (!allowed.ok) return allowed;
    if (!this.secrets.areKept) return refused([refusal('WEBHOOK_KEY_MISSING')]);
    const claim = { operation: 'addWebhook', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.add(tx, actor, draft.value));
  }

  private async add(
    tx: EntityManager,
    actor: ActingMember,
    { address, events }: WebhookDraft,
  ): Promise<CommandResult<{ id: string }>> {
    await tx.query(HOLD, [actor.workspaceId]);
    const [known]: { count: number }[] = await tx.query(COUNT, [actor.workspaceId]);
    if (known!.count >= WEBHOOKS_MOST)
      return refused([refusal('WEBHOOKS_TOO_MANY', 'address', { max: WEBHOOKS_MOST })]);
    const id = newId();
    const secret = await this.secrets.make({ ...actor, webhookId: id });
    await tx.query(INSERT, [actor.workspaceId, id, address, events, secret, actor.memberId, momentOf(actor)]);
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'webhookAdded', objectType: 'webhook', objectId: id },
      after: { host: hostOf(address), events },
    });
    return done({ id });
  }
}

/** One after the other: two that are added at once count each other. A statement counts what was there when it began, so it counts in the next one. */
const HOLD = 'SELECT FROM workspaces WHERE workspace_id = $1 FOR NO KEY UPDATE';
const COUNT = 'SELECT count(*)::int AS count FROM webhooks WHERE workspace_id = $1';

const INSERT = `
  INSERT INTO webhooks (workspace_id, id, address, events, secret, told_to, added_by, added_at)
  SELECT $1, $2, $3, $4, $5, coalesce(max(e.sequence), 0), $6, $7 FROM event_log e WHERE e.workspace_id = $1`;
