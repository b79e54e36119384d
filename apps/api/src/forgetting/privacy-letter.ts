import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../mail/letters.js';
import { composeMessage, type MessageParts } from '../mail/messages/message.js';
import { recipientOf } from '../mail/recipient.js';
import { PrivacyLinks } from './privacy-links.js';

/** Carries the link to what is kept of somebody. */
@Injectable()
export class PrivacyLetter implements LetterKind<'privacyLink'> {
  readonly category = 'account';

  constructor(
    letters: Letters,
    private readonly links: PrivacyLinks,
  ) {
    letters.register('privacyLink', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'privacyLink'>,
  ): Promise<Letter | null> {
    const to = await recipientOf(tx, tenant, payload.personId);
    if (!to) return null;
    const url = await this.links.issue(tx, tenant, to.personId);
    return { ...composeMessage(to.locale, WORDS[to.locale](to.name, url)), to, messageKey: id };
  }
}

const WORDS: Readonly<Record<Locale, (name: string, url: string) => MessageParts>> = {
  fr: (name, url) => ({
    subject: 'Ce qui est gardé de vous',
    paragraphs: [
      `Bonjour ${name},`,
      'Ce lien vous montre ce que l’espace sait de vous. Vous pouvez y quitter la liste des relais, ou demander à être oublié·e.',
    ],
    buttons: [{ label: 'Voir ce qui est gardé', url, look: 'primary' }],
    after: ['Le lien marche pendant 60 jours. Il est personnel : ne le transmettez pas.'],
  }),
  en: (name, url) => ({
    subject: 'What is kept of you',
    paragraphs: [
      `Hello ${name},`,
      'This link shows you what the workspace knows of you. There you can leave the list of relays, or ask to be forgotten.',
    ],
    buttons: [{ label: 'See what is kept', url, look: 'primary' }],
    after: ['The link works for 60 days. It is yours alone: do not pass it on.'],
  }),
};
