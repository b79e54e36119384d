import type { Locale } from '@levain/domain/locale.js';
import type { MessageParts } from '../../mail/messages/message.js';
import { asksForecast, type InvitationFacts } from '../invitation-facts.js';
import { termsOf } from '../participation-terms.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { dayWords, termsFacts } from '../words/terms-words.js';

interface Link {
  readonly url: string;
  readonly expiresAt: Date;
}

interface Words {
  readonly subject: (facts: InvitationFacts, role: string) => string;
  readonly hello: (name: string) => string;
  readonly asks: (facts: InvitationFacts, role: string) => string;
  readonly suggested: (name: string) => string;
  readonly above: string;
  readonly yes: string;
  readonly no: string;
  readonly after: (day: string, asks: boolean) => readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: {
    subject: ({ inviter_name }, role) => `${inviter_name} vous propose un rôle\u00a0: ${role}`,
    hello: (name) => `Bonjour ${name},`,
    asks: ({ inviter_name, title }, role) =>
      `${inviter_name} vous propose d’être ${role} dans une expérimentation\u00a0: «\u00a0${title}\u00a0».`,
    suggested: (name) => `${name} a pensé à vous.`,
    above:
      'Cette demande dépasse la limite que vous avez fixée, et la personne qui vous écrit le sait. C’est vous qui décidez.',
    yes: 'Oui, j’en suis',
    no: 'Pas cette fois',
    after: (day, asks) => [
      `Pas besoin de compte, ni de raison pour dire non.${asks ? ' Une seule question vous sera posée\u00a0: est-ce que ça va marcher\u00a0?' : ''}`,
      `Ces liens sont les vôtres, jusqu’au ${day}.`,
    ],
  },
  en: {
    subject: ({ inviter_name }, role) => `${inviter_name} offers you a role: ${role}`,
    hello: (name) => `Hello ${name},`,
    asks: ({ inviter_name, title }, role) =>
      `${inviter_name} asks you to be ${role} in an experiment: “${title}”.`,
    suggested: (name) => `${name} thought of you.`,
    above: 'This is above the limit you set, and whoever writes to you knows it. You alone decide.',
    yes: 'Yes, count me in',
    no: 'Not this time',
    after: (day, asks) => [
      `No account needed, and no reason to say no.${asks ? ' One question will be asked: will it work?' : ''}`,
      `These links are yours, until ${day}.`,
    ],
  },
};

/** Who asks, what, how long, until when, why you; two buttons. */
export function invitationWords(
  locale: Locale,
  facts: InvitationFacts,
  { url, expiresAt }: Link,
): MessageParts {
  const words = WORDS[locale];
  const { row } = facts;
  const { role } = ROLE_WORDS[locale][row.role];
  return {
    subject: words.subject(facts, role),
    about: `EXP-${facts.number} · ${facts.title}`,
    paragraphs: [
      words.hello(facts.person_name),
      words.asks(facts, role),
      ...(facts.suggester_name ? [words.suggested(facts.suggester_name)] : []),
      ...(row.message ? [{ quote: row.message }] : []),
      ...(row.over_limit ? [words.above] : []),
    ],
    facts: termsFacts(locale, row.role, termsOf(row)),
    buttons: [
      { label: words.yes, url: `${url}?answer=yes`, look: 'primary' },
      { label: words.no, url: `${url}?answer=no`, look: 'plain' },
    ],
    after: words.after(dayWords(locale, expiresAt.toISOString()), asksForecast(facts)),
  };
}
