import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage, type MessageParts } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { invitationFacts, type InvitationFacts } from '../invitation-facts.js';
import { ROLE_WORDS } from '../words/role-words.js';

/** Tells whoever asked what the person answered. */
@Injectable()
export class AnswerLetter implements LetterKind<'invitationAnswered'> {
  readonly category = 'answers';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('invitationAnswered', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'invitationAnswered'>,
  ): Promise<Letter | null> {
    const facts = await invitationFacts(tx, tenant, payload.participationId);
    if (!facts || (facts.status !== 'accepted' && facts.status !== 'declined')) return null;
    const to = await recipientOf(tx, tenant, facts.inviter_person_id);
    if (!to) return null;
    const url = publicAddress(this.settings, `/experiments/${facts.number}/people`);
    const words = facts.status === 'accepted' ? accepted : declined;
    return {
      ...composeMessage(to.locale, words(to.locale, facts, { to: to.name, url })),
      to,
      messageKey: id,
    };
  }
}

interface Reader {
  readonly to: string;
  readonly url: string;
}

const HELLO: Readonly<Record<Locale, (name: string) => string>> = {
  fr: (name) => `Bonjour ${name},`,
  en: (name) => `Hello ${name},`,
};
const OPEN: Readonly<Record<Locale, string>> = { fr: 'Voir les personnes', en: 'See the people' };

function accepted(locale: Locale, facts: InvitationFacts, { to, url }: Reader): MessageParts {
  const { role } = ROLE_WORDS[locale][facts.row.role];
  const name = facts.person_name;
  const fr = locale === 'fr';
  const above = fr
    ? `${name} accepte au-delà de sa limite\u00a0: ménagez son temps.`
    : `${name} accepts above their own limit: spare their time.`;
  return {
    subject: fr ? `${name} en est\u00a0: ${role}` : `${name} is in: ${role}`,
    about: `EXP-${facts.number} · ${facts.title}`,
    paragraphs: [
      HELLO[locale](to),
      fr ? `${name} participe comme ${role}.` : `${name} takes part as ${role}.`,
      ...(facts.row.accepted_above_limit ? [above] : []),
    ],
    buttons: [{ label: OPEN[locale], url, look: 'primary' }],
    after: [],
  };
}

function declined(locale: Locale, facts: InvitationFacts, { to, url }: Reader): MessageParts {
  const name = facts.person_name;
  const fr = locale === 'fr';
  const other = facts.suggested_person_name ?? facts.row.suggested_name;
  const suggests = fr
    ? `${name} suggère de demander à ${other}. Rien n’est envoyé sans vous.`
    : `${name} suggests asking ${other}. Nothing is sent without you.`;
  return {
    subject: fr ? `${name}\u00a0: pas cette fois` : `${name}: not this time`,
    about: `EXP-${facts.number} · ${facts.title}`,
    paragraphs: [
      HELLO[locale](to),
      fr ? `${name} ne participe pas cette fois.` : `${name} does not take part this time.`,
      ...(facts.row.answer_reason ? [{ quote: facts.row.answer_reason }] : []),
      ...(other ? [suggests] : []),
    ],
    buttons: [{ label: OPEN[locale], url, look: 'primary' }],
    after: [],
  };
}
