import type { WebhookEvent, WebhookPause, WebhookTrouble } from '@levain/domain/webhooks/webhook.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';

/** One of the last messages, out of JSON: instants are text. */
export interface WebhookMessageRow {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly isTrial: boolean;
  readonly createdAt: string;
  readonly attempts: number;
  readonly attemptedAt: string | null;
  readonly dueAt: string | null;
  readonly deliveredAt: string | null;
  readonly lastStatus: number | null;
  readonly trouble: WebhookTrouble | null;
}

export interface WebhookRow {
  id: string;
  address: string;
  events: WebhookEvent[];
  secret: Buffer;
  previous_secret: Buffer | null;
  previous_until: Date | null;
  failing_since: Date | null;
  paused_at: Date | null;
  paused_because: WebhookPause | null;
  added_by: string;
  added_at: Date;
  version: number;
  messages: WebhookMessageRow[];
}

/** Messages that are shown of each address. */
const SHOWN = 20;

/** `$1` is the workspace; more conditions on `w` may follow. */
export const SELECT_WEBHOOKS = `
  SELECT w.id, w.address, w.events, w.secret, w.previous_secret, w.previous_until, w.failing_since, w.paused_at, w.paused_because,
    w.added_by, w.added_at, w.version, (SELECT coalesce(json_agg(last.* ORDER BY last."createdAt" DESC, last.id DESC), '[]') FROM (
      SELECT m.id, m.event, m.sequence IS NULL AS "isTrial", m.created_at AS "createdAt", m.attempts, m.attempted_at AS "attemptedAt",
        m.due_at AS "dueAt", m.delivered_at AS "deliveredAt", m.last_status AS "lastStatus", m.trouble
      FROM webhook_messages m WHERE m.workspace_id = $1 AND m.webhook_id = w.id
      ORDER BY m.created_at DESC, m.id DESC LIMIT ${SHOWN}) last) AS messages
  FROM webhooks w WHERE w.workspace_id = $1`;

/** The address, held until the commit, if the member has read its last version. */
export async function holdWebhook(
  tx: EntityManager,
  actor: ActingMember,
  { id: asked, version }: { readonly id: string; readonly version: number },
): Promise<CommandResult<WebhookRow>> {
  const id = localId('webhook', asked);
  const [row]: WebhookRow[] = id
    ? await tx.query(`${SELECT_WEBHOOKS} AND w.id = $2 FOR UPDATE OF w`, [actor.workspaceId, id])
    : [];
  if (!row) return notFound;
  return row.version === version ? done(row) : conflict(row.version);
}

/** What the history may say of an address: its path may hold a secret. */
export const hostOf = (address: string): string => new URL(address).host;

export const ADDRESS_REFUSED = refused([refusal('WEBHOOK_ADDRESS_REFUSED', 'address')]);
