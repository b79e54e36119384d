import { Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import type { Tenant } from '../../database/acting-member.js';
import type { OutboundRequest } from '../../outbound/safe-fetch.js';
import { WebhookSecrets } from '../webhook-secrets.js';

/** A message that was claimed for one attempt, and where it goes. */
export interface ClaimedMessage {
  readonly id: string;
  readonly webhook_id: string;
  readonly body: string;
  readonly address: string;
  readonly secret: Buffer;
  /** Null once its time is over. */
  readonly previous_secret: Buffer | null;
}

/** Signs as https://www.standardwebhooks.com says, with every secret that is valid. */
@Injectable()
export class SignedRequest {
  constructor(private readonly secrets: WebhookSecrets) {}

  async of(tenant: Tenant, message: ClaimedMessage, now: Date): Promise<OutboundRequest> {
    const { id, body, secret, previous_secret: previous, webhook_id: webhookId } = message;
    const sealed = previous ? [secret, previous] : [secret];
    const secrets = await Promise.all(
      sealed.map((each) => this.secrets.read({ ...tenant, webhookId }, each)),
    );
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Levain-Webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map((each) => new Webhook(each).sign(id, now, body)).join(' '),
    };
    return { method: 'POST', headers, body };
  }
}
