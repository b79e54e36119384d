import { WEBHOOK_FAILING_DAYS } from '@levain/domain/webhooks/webhook.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';
import { EventLog } from '../../database/event-log.js';
import { newId } from '../../database/new-id.js';
import { Outbox } from '../../mail/outbox.js';
import { hostOf } from '../webhook-row.js';

/** An address that took nothing for days is told nothing any more, and the administrators are written so. */
@Injectable()
export class PauseFailing {
  constructor(
    private readonly outbox: Outbox,
    private readonly eventLog: EventLog,
  ) {}

  async ifFailing(tx: EntityManager, tenant: Tenant, webhookId: string): Promise<void> {
    const [rows]: [{ address: string }[], number] = await tx.query(PAUSE, [tenant.workspaceId, webhookId]);
    const [paused] = rows;
    if (!paused) return;
    const acting = { ...tenant, requestId: newId() };
    const admins: { person_id: string }[] = await tx.query(ADMINS, [tenant.workspaceId]);
    const letters = admins.map(({ person_id: personId }) => ({ webhookId, personId }));
    await this.outbox.addAll(tx, acting, 'webhookPaused', letters);
    await this.eventLog.append(tx, acting, {
      ...{ kind: 'webhookPaused', objectType: 'webhook', objectId: webhookId },
      after: { host: hostOf(paused.address) },
    });
  }
}

const PAUSE = `
  UPDATE webhooks SET paused_at = clock_timestamp(), paused_because = 'failing', version = version + 1
  WHERE workspace_id = $1 AND id = $2 AND paused_at IS NULL
    AND failing_since < clock_timestamp() - interval '${WEBHOOK_FAILING_DAYS} days'
  RETURNING address`;

const ADMINS = `
  SELECT person_id FROM members WHERE workspace_id = $1 AND role = 'admin' AND disabled_at IS NULL
    AND password_hash IS NOT NULL ORDER BY id`;
