import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage, type MessageParts } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { ROLE_WORDS } from '../../participations/words/role-words.js';
import { offerFacts, type OfferFacts } from './call-facts.js';

/** Tells whoever offered themselves what was answered, and why. */
@Injectable()
export class VolunteerAnsweredLetter implements LetterKind<'volunteerAnswered'> {
  readonly category = 'calls';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('volunteerAnswered', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'volunteerAnswered'>,
  ): Promise<Letter | null> {
    const facts = await offerFacts(tx, tenant, payload.volunteerId);
    if (!facts || (facts.status !== 'accepted' && facts.status !== 'declined')) return null;
    const to = await recipientOf(tx, tenant, facts.person_id);
    if (!to) return null;
    const url = publicAddress(this.settings, `/experiments/${facts.number}`);
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
  const { role } = ROLE_WORDS[locale][facts.role];
  const who = facts.answerer_name ?? 'Levain';
  const yes = facts.status === 'accepted';
  const said = yes
    ? { fr: `${who} vous accueille comme ${role}.`, en: `${who} welcomes you as ${role}.` }
    : {
        fr: `${who} ne retient pas votre proposition cette fois.`,
        en: `${who} does not take up your offer this time.`,
      };
  const subject = yes
    ? { fr: `Bienvenue\u00a0: vous en êtes, comme ${role}`, en: `Welcome: you are in, as ${role}` }
    : { fr: 'Votre proposition a sa réponse', en: 'Your offer has its answer' };
  return {
    subject: subject[locale],
    about: `EXP-${facts.number} · ${facts.title}`,
    paragraphs: [
      fr ? `Bonjour ${name},` : `Hello ${name},`,
      said[locale],
      ...(facts.answer_reason ? [{ quote: facts.answer_reason }] : []),
    ],
    buttons: [{ label: fr ? 'Voir l’expérimentation' : 'See the experiment', url, look: 'primary' }],
    after: [fr ? 'Merci de vous être proposé.' : 'Thank you for offering yourself.'],
  };
}
