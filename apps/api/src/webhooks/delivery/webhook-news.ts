import type { EventKind } from '@levain/domain/audit/event.js';
import { TOLD_AS, TOLD_KINDS, type WebhookEvent } from '@levain/domain/webhooks/webhook.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { done } from '../../database/command-result.js';
import { newId } from '../../database/new-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { bodyOf, type HappenedRow } from './told.js';

interface BehindRow {
  id: string;
  events: WebhookEvent[];
  told_to: string;
  upto: string;
}

/** Lines of the history that are read in one transaction. */
const MOST = 200;

/**
 * Writes what is to be told, out of the history: it was written in the transaction of what happened, and its lines are numbered in the
 * order of their commits. So nothing that happened is forgotten, nothing that did not happen is told, and no command waits for it.
 */
@Injectable()
export class WebhookNews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** Whether anybody is to be told anything: most workspaces tell nobody. */
  async isWanted(tenant: Tenant): Promise<boolean> {
    const rows = await this.unitOfWork.read<unknown[]>(tenant, (tx) =>
      tx.query(WANTED, [tenant.workspaceId]),
    );
    return rows.length > 0;
  }

  /** Brings one address up to date; whether there was one to bring. */
  async tellNext(tenant: Tenant): Promise<boolean> {
    const told = await this.unitOfWork.write(tenant, async (tx) => {
      const [webhook]: BehindRow[] = await tx.query(BEHIND, [tenant.workspaceId]);
      if (!webhook) return done(false);
      const kinds = TOLD_KINDS.filter((kind) => webhook.events.includes(TOLD_AS[kind]!));
      const happened: HappenedRow[] = await tx.query(HAPPENED, [
        ...[tenant.workspaceId, webhook.told_to, webhook.upto, kinds, MOST],
      ]);
      await this.write(tx, tenant, webhook.id, happened);
      const toldTo = happened.length === MOST ? happened.at(-1)!.sequence : webhook.upto;
      await tx.query('UPDATE webhooks SET told_to = $3 WHERE workspace_id = $1 AND id = $2', [
        ...[tenant.workspaceId, webhook.id, toldTo],
      ]);
      return done(true);
    });
    return told.ok && told.value;
  }

  private async write(
    tx: EntityManager,
    tenant: Tenant,
    webhookId: string,
    happened: readonly HappenedRow[],
  ): Promise<void> {
    if (happened.length === 0) return;
    const urlOf = ({ number }: HappenedRow): string => publicAddress(this.settings, `/experiments/${number}`);
    await tx.query(WRITE, [
      ...[tenant.workspaceId, webhookId],
      happened.map(() => newId()),
      happened.map(({ sequence }) => sequence),
      happened.map(({ kind }) => TOLD_AS[kind as EventKind]!),
      happened.map((row) => JSON.stringify(bodyOf(row, urlOf(row)))),
    ]);
  }
}

const WANTED = 'SELECT FROM webhooks WHERE workspace_id = $1 LIMIT 1';

const BEHIND = `
  SELECT w.id, w.events, w.told_to, last.sequence AS upto
  FROM (SELECT max(e.sequence) AS sequence FROM event_log e WHERE e.workspace_id = $1) last
  JOIN webhooks w ON w.workspace_id = $1 AND w.paused_at IS NULL AND w.told_to < last.sequence
  ORDER BY w.id LIMIT 1 FOR UPDATE OF w SKIP LOCKED`;

/** Nothing of a draft, and nothing that is long past: an archive that was taken in is no news. */
const HAPPENED = `
  SELECT e.sequence, e.kind, e.happened_at, e.before, e.after, x.id AS experiment_id, x.number, x.title, x.stage
  FROM event_log e JOIN experiments x ON x.workspace_id = $1 AND x.id = e.experiment_id
  WHERE e.workspace_id = $1 AND e.sequence > $2 AND e.sequence <= $3 AND e.kind = ANY ($4) AND NOT x.is_draft
    AND e.happened_at > now() - interval '1 day'
  ORDER BY e.sequence LIMIT $5`;

const WRITE = `
  INSERT INTO webhook_messages (workspace_id, id, webhook_id, sequence, event, body)
  SELECT $1, id, $2, sequence, event, body
  FROM unnest($3::uuid[], $4::bigint[], $5::text[], $6::text[]) AS message (id, sequence, event, body)
  ON CONFLICT (workspace_id, webhook_id, sequence) DO NOTHING`;
