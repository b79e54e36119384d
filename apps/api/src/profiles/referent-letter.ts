import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { PersonalLinks } from '../links/personal-links.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../mail/letters.js';
import { composeMessage } from '../mail/messages/message.js';
import { recipientOf } from '../mail/recipient.js';
import { askedReferent } from './asked-referent.js';
import { REFERENT_WORDS } from './referent-words.js';

const DAYS = 30;
const DAY = 86_400_000;

/** Asks somebody to be a referent; nothing once they answered. */
@Injectable()
export class ReferentLetter implements LetterKind<'referentAsked'> {
  readonly category = 'invitations';

  constructor(
    letters: Letters,
    private readonly links: PersonalLinks,
  ) {
    letters.register('referentAsked', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload: { referentId } }: OutboxRow<'referentAsked'>,
  ): Promise<Letter | null> {
    const asked = await askedReferent(tx, tenant, referentId);
    const to = asked && (await recipientOf(tx, tenant, asked.person_id));
    if (!asked || !to) return null;
    const words = REFERENT_WORDS[to.locale];
    const area = words.area[asked.area];
    const url = await this.links.issue(tx, tenant, {
      ...{ kind: 'privacy', personId: to.personId, subjectId: referentId },
      expiresAt: new Date(Date.now() + DAYS * DAY),
    });
    const message = composeMessage(to.locale, {
      subject: words.subject(area),
      paragraphs: [words.hello(to.name), words.asked(asked.asker, area, asked.workspace), words.means],
      buttons: [{ label: words.choose, url, look: 'primary' }],
      after: [],
    });
    return { ...message, to, messageKey: id };
  }
}
