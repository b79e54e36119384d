import { can } from '@levain/domain/members/role.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { momentOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Webhook } from './webhook.model.js';
import { SELECT_WEBHOOKS, type WebhookRow } from './webhook-row.js';
import { WebhookSecrets } from './webhook-secrets.js';

@Injectable()
export class WebhooksQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: WebhookSecrets,
  ) {}

  /** In the order in which they were added. */
  async all(actor: ActingMember): Promise<Webhook[]> {
    const rows = await this.unitOfWork.read<WebhookRow[]>(actor, (tx) =>
      tx.query(`${SELECT_WEBHOOKS} ORDER BY w.added_at, w.id`, [actor.workspaceId]),
    );
    return rows.map((row) => Webhook.from(row, momentOf(actor)));
  }

  /** Null also for whoever may not see addresses. */
  async one(actor: ActingMember, uuid: string): Promise<Webhook | null> {
    if (!can(actor.role, 'manageWebhooks')) return null;
    const row = await this.row(actor, uuid);
    return row ? Webhook.from(row, momentOf(actor)) : null;
  }

  /** With the secret that signs: for whoever just had it made. */
  async withSecret(actor: ActingMember, uuid: string): Promise<{ webhook: Webhook; secret: string }> {
    const row = await this.row(actor, uuid);
    if (!row) throw new Error('The address that was just written is gone.');
    const secret = await this.secrets.read({ ...actor, webhookId: uuid }, row.secret);
    return { webhook: Webhook.from(row, momentOf(actor)), secret };
  }

  private async row(actor: ActingMember, uuid: string): Promise<WebhookRow | undefined> {
    const [row] = await this.unitOfWork.read<WebhookRow[]>(actor, (tx) =>
      tx.query(`${SELECT_WEBHOOKS} AND w.id = $2`, [actor.workspaceId, uuid]),
    );
    return row;
  }
}
