import { draftWebhook, type WebhookDraft } from '@levain/domain/webhooks/webhook.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AllowedAddress } from '../allowed-address.js';
import { holdWebhook, hostOf, type WebhookRow } from '../webhook-row.js';
import type { ChangeWebhookInput } from '../webhook.inputs.js';

/** Another address, other events, told again or not. */
@Injectable()
export class ChangeWebhook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly addresses: AllowedAddress,
  ) {}

  async execute(actor: ActingMember, input: ChangeWebhookInput): Promise<CommandResult<{ id: string }>> {
    const draft = draftWebhook(input);
    if (!draft.ok) return refused(draft.refusals);
    const allowed = await this.addresses.check(draft.value.address);
    if (!allowed.ok) return allowed;
    return this.unitOfWork.write(actor, (tx) => this.change(tx, actor, input, draft.value));
  }

  private async change(
    tx: EntityManager,
    actor: ActingMember,
    input: ChangeWebhookInput,
    { address, events }: WebhookDraft,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdWebhook(tx, actor, input);
    if (!held.ok) return held;
    const before = held.value;
    const told = await activity(tx, actor, before, input.isActive);
    const failing = input.isActive && address === before.address ? before.failing_since : null;
    const changed = await updateVersioned(
      tx,
      actor,
      { table: 'webhooks', id: before.id, version: input.version },
      { address, events, ...told, failing_since: before.paused_at ? null : failing },
    );
    if (!changed.ok) return changed;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'webhookChanged', objectType: 'webhook', objectId: before.id },
      before: { host: hostOf(before.address), events: before.events, isActive: before.paused_at === null },
      after: { host: hostOf(address), events, isActive: input.isActive },
    });
    return done({ id: before.id });
  }
}

/** Told again, it is told what happens from then on. */
async function activity(
  tx: EntityManager,
  actor: ActingMember,
  { paused_at: pausedAt }: WebhookRow,
  isActive: boolean,
): Promise<Record<string, unknown>> {
  if (isActive === (pausedAt === null)) return {};
  if (!isActive) return { paused_at: momentOf(actor), paused_because: 'byHand' };
  const [last]: { sequence: string }[] = await tx.query(
    'SELECT coalesce(max(sequence), 0) AS sequence FROM event_log WHERE workspace_id = $1',
    [actor.workspaceId],
  );
  return { paused_at: null, paused_because: null, told_to: last!.sequence };
}
