import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import { composeMessage, type Message, type MessageParts } from '../../mail/messages/message.js';

export interface NominationInvitationFacts {
  readonly name: string;
  readonly openerName: string;
  readonly roundTitle: string;
  readonly topics: readonly string[];
  readonly asksMovers: boolean;
  readonly minimumAnswers: number;
  /** `YYYY-MM-DD`. */
  readonly endsOn: string;
  readonly isReminder: boolean;
  readonly url: string;
}

/** Asks somebody whom they turn to. */
export function nominationInvitationMessage(locale: Locale, facts: NominationInvitationFacts): Message {
  return composeMessage(locale, nominationInvitationParts(locale, facts));
}

/** What the message says, for whoever wants to read it before it goes. */
export function nominationInvitationParts(locale: Locale, facts: NominationInvitationFacts): MessageParts {
  const day = new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${facts.endsOn}T00:00:00Z`),
  );
  const topics = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    facts.topics.map((topic) => (locale === 'fr' ? `« ${topic} »` : `“${topic}”`)),
  );
  return { about: facts.roundTitle, ...WORDS[locale](facts, topics, day) };
}

type Words = (facts: NominationInvitationFacts, topics: string, day: string) => MessageParts;

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: ({ name, openerName, asksMovers, minimumAnswers, isReminder, url }, topics, day) => ({
    subject: isReminder ? 'Rappel : à qui demandez-vous conseil ?' : 'À qui demandez-vous conseil ?',
    paragraphs: [
      `Bonjour ${name},`,
      `${openerName} vous demande vers qui vous vous tournez pour un conseil sur ${topics}${
        asksMovers ? ', et qui fait avancer les choses dans votre direction' : ''
      }. Cela prend deux minutes, sans compte, et l’on peut répondre « personne ».`,
      `Levain ne montre à personne qui vous avez nommé. Les résultats n’apparaissent qu’à partir de ${minimumAnswers} réponses, et une personne nommée n’est citée que si elle l’accepte.`,
    ],
    facts: [{ label: 'Jusqu’au', value: day }],
    buttons: [{ label: 'Répondre', url, look: 'primary' }],
    after: ['Ce lien est le vôtre : il ne sert qu’une fois, ne le transmettez pas.'],
  }),
  en: ({ name, openerName, asksMovers, minimumAnswers, isReminder, url }, topics, day) => ({
    subject: isReminder ? 'Reminder: whom do you turn to for advice?' : 'Whom do you turn to for advice?',
    paragraphs: [
      `Hello ${name},`,
      `${openerName} asks whom you turn to for advice on ${topics}${
        asksMovers ? ', and who gets things moving in your department' : ''
      }. It takes two minutes, needs no account, and “nobody” is an answer.`,
      `Levain shows nobody whom you named. Results appear only from ${minimumAnswers} answers on, and a person named is shown only if they agree.`,
    ],
    facts: [{ label: 'Until', value: day }],
    buttons: [{ label: 'Answer', url, look: 'primary' }],
    after: ['This link is yours: it works once, do not pass it on.'],
  }),
};
