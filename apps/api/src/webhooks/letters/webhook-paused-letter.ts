import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { hostOf } from '../webhook-row.js';
import { webhookPausedWords } from './webhook-paused-words.js';

/** To the administrators: an address is told nothing any more, because nothing arrived for days. */
@Injectable()
export class WebhookPausedLetter implements LetterKind<'webhookPaused'> {
  readonly category = 'account';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('webhookPaused', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'webhookPaused'>,
  ): Promise<Letter | null> {
    const [webhook]: { address: string }[] = await tx.query(PAUSED, [tenant.workspaceId, payload.webhookId]);
    const to = webhook && (await recipientOf(tx, tenant, payload.personId));
    if (!to) return null;
    const url = publicAddress(this.settings, '/settings?tab=webhooks');
    const parts = webhookPausedWords(to.locale, { name: to.name, host: hostOf(webhook.address), url });
    return { ...composeMessage(to.locale, parts), to, messageKey: id };
  }
}

const PAUSED = `
  SELECT address FROM webhooks WHERE workspace_id = $1 AND id = $2 AND paused_because = 'failing'`;
