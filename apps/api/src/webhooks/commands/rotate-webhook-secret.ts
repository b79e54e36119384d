import { SECRET_OVERLAP_HOURS } from '@levain/domain/webhooks/webhook.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdWebhook, hostOf } from '../webhook-row.js';
import { WebhookSecrets } from '../webhook-secrets.js';
import type { RotateWebhookSecretInput } from '../webhook.inputs.js';

const HOUR_MS = 3_600_000;

/** Another secret signs; for a day the one before does too, so that whoever verifies has the time to learn the new one. */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly secrets: WebhookSecrets,
  ) {}

  async execute(
    actor: ActingMember,
    input: RotateWebhookSecretInput,
  ): Promise<CommandResult<{ id: string }>> {
    if (!this.secrets.areKept) return refused([refusal('WEBHOOK_KEY_MISSING')]);
    return this.unitOfWork.write(actor, (tx) => this.rotate(tx, actor, input));
  }

  private async rotate(
    tx: EntityManager,
    actor: ActingMember,
    input: RotateWebhookSecretInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdWebhook(tx, actor, input);
    if (!held.ok) return held;
    const { id, address, secret } = held.value;
    const until = new Date(momentOf(actor).getTime() + SECRET_OVERLAP_HOURS * HOUR_MS);
    const rotated = await updateVersioned(
      tx,
      actor,
      { table: 'webhooks', id, version: input.version },
      {
        ...{ secret: await this.secrets.make({ ...actor, webhookId: id }) },
        ...{ previous_secret: secret, previous_until: until },
      },
    );
    if (!rotated.ok) return rotated;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'webhookSecretRotated', objectType: 'webhook', objectId: id },
      after: { host: hostOf(address) },
    });
    return done({ id });
  }
}
