import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage, type MessageParts } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { offerFacts, type OfferFacts } from './call-facts.js';

/** Tells whoever posted a call that somebody offered themselves. */
@Injectable()
export class VolunteeredLetter implements LetterKind<'callVolunteered'> {
  readonly category = 'calls';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('callVolunteered', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'callVolunteered'>,
  ): Promise<Letter | null> {
    const facts = await offerFacts(tx, tenant, payload.volunteerId);
    if (!facts || facts.status !== 'waiting') return null;
    const to = await recipientOf(tx, tenant, facts.poster_person_id);
    if (!to) return null;
    const url = publicAddress(this.settings, `/experiments/${facts.number}/people`);
    return {
      ...composeMessage(to.locale, words(to.locale, facts, { name: to.name, url })),
      to,
      messageKey: id,
    };
  }
}

function words(
  locale: Locale,
  facts: OfferFacts,
  { name, url }: { name: string; url: string },
): MessageParts {
  const fr = locale === 'fr';
  const who = facts.person_name;
  return {
    subject: fr ? `${who} se propose pour votre appel` : `${who} volunteers for your call`,
    about: `EXP-${facts.number} · ${facts.title}`,
    paragraphs: [
      fr ? `Bonjour ${name},` : `Hello ${name},`,
      fr
        ? `${who} se propose pour votre appel\u00a0: «\u00a0${facts.wanted}\u00a0».`
        : `${who} volunteers for your call: “${facts.wanted}”.`,
      ...(facts.word ? [{ quote: facts.word }] : []),
    ],
    buttons: [{ label: fr ? 'Lui répondre' : 'Answer', url, look: 'primary' }],
    after: [fr ? 'Oui ou non, la raison lui sera dite.' : 'Yes or no, they are told the reason.'],
  };
}
