import { WEBHOOK_DELAYS, type WebhookTrouble } from '@levain/domain/webhooks/webhook.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';
import { done } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OutboundRefused } from '../../outbound/outbound-target.js';
import { NoAnswer, SafeFetch, type OutboundRequest } from '../../outbound/safe-fetch.js';
import { PauseFailing } from './pause-failing.js';
import { SignedRequest, type ClaimedMessage } from './signed-request.js';

/** What came of an attempt; no trouble: it was taken. */
interface Outcome {
  readonly status: number | null;
  readonly trouble: WebhookTrouble | null;
}

/**
 * Posts what waits, as the outbox sends letters: an attempt is counted before it is made and holds its message for half a minute, so that
 * one whose worker died is made again soon, and one that kills its worker is not made for ever. An address gets a message at least once,
 * always under the same id; a message that fails after the last delay stays, given up.
 */
@Injectable()
export class WebhookDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fetch: SafeFetch,
    private readonly signed: SignedRequest,
    private readonly pause: PauseFailing,
  ) {}

  /** The message that waits longest, of an address that is not among the busy ones. */
  async claim(tenant: Tenant, busy: readonly string[]): Promise<ClaimedMessage | null> {
    const claimed = await this.unitOfWork.write(tenant, async (tx) => {
      const [rows]: [ClaimedMessage[], number] = await tx.query(CLAIM, [tenant.workspaceId, busy]);
      return done(rows[0] ?? null);
    });
    return claimed.ok ? claimed.value : null;
  }

  async send(tenant: Tenant, message: ClaimedMessage): Promise<void> {
    const { status, trouble } = await this.attempt(tenant, message);
    await this.unitOfWork.write(tenant, async (tx) => {
      await settle(tx, tenant, message, { status, trouble });
      if (trouble) await this.pause.ifFailing(tx, tenant, message.webhook_id);
      return done(null);
    });
  }

  private async attempt(tenant: Tenant, message: ClaimedMessage): Promise<Outcome> {
    let request: OutboundRequest;
    try {
      request = await this.signed.of(tenant, message, new Date());
    } catch {
      return { status: null, trouble: 'secretClosed' };
    }
    try {
      const { status } = await this.fetch.send(message.address, request);
      return { status, trouble: status >= 200 && status < 300 ? null : 'notTaken' };
    } catch (error) {
      if (error instanceof OutboundRefused) return { status: null, trouble: 'addressRefused' };
      if (error instanceof NoAnswer) return { status: null, trouble: error.trouble };
      throw error;
    }
  }
}

async function settle(
  tx: EntityManager,
  { workspaceId }: Tenant,
  message: ClaimedMessage,
  { status, trouble }: Outcome,
): Promise<void> {
  const values = [workspaceId, message.id, status];
  const { webhook_id: webhookId } = message;
  if (trouble === null) {
    await tx.query(DELIVERED, values);
    await tx.query(WORKS, [workspaceId, webhookId]);
  } else {
    await tx.query(FAILED, [...values, trouble]);
    await tx.query(FAILS, [workspaceId, webhookId]);
  }
}

const CLAIM = `
  UPDATE webhook_messages claimed SET attempts = claimed.attempts + 1, due_at = clock_timestamp() + interval '30 seconds',
    attempted_at = clock_timestamp(), last_status = NULL, trouble = 'cutOff'
  FROM webhooks w
  WHERE claimed.workspace_id = $1 AND w.workspace_id = $1 AND w.id = claimed.webhook_id AND claimed.id = (
    SELECT m.id FROM webhook_messages m
    JOIN webhooks whose ON whose.workspace_id = $1 AND whose.id = m.webhook_id
    WHERE m.workspace_id = $1 AND m.due_at <= clock_timestamp() AND m.attempts < 60 AND m.webhook_id <> ALL ($2::uuid[])
      AND (whose.paused_at IS NULL OR m.sequence IS NULL)
    ORDER BY m.due_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED)
  RETURNING claimed.id, claimed.webhook_id, claimed.body, w.address, w.secret,
    CASE WHEN w.previous_until > clock_timestamp() THEN w.previous_secret END AS previous_secret`;

const DELIVERED = `
  UPDATE webhook_messages SET delivered_at = clock_timestamp(), due_at = NULL, last_status = $3, trouble = NULL
  WHERE workspace_id = $1 AND id = $2`;

/** After the last delay there is no next one: the message is due no more. */
const FAILED = `
  UPDATE webhook_messages SET failures = failures + 1, last_status = $3, trouble = $4,
    due_at = clock_timestamp() + (ARRAY[${WEBHOOK_DELAYS.join(', ')}])[failures + 1] * interval '1 minute'
  WHERE workspace_id = $1 AND id = $2 AND delivered_at IS NULL`;

const WORKS = `
  UPDATE webhooks SET failing_since = NULL WHERE workspace_id = $1 AND id = $2 AND failing_since IS NOT NULL`;

const FAILS = `
  UPDATE webhooks SET failing_since = clock_timestamp() WHERE workspace_id = $1 AND id = $2 AND failing_since IS NULL`;
