import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import type { MessageParts } from '../../mail/messages/message.js';

export interface RaisedFacts {
  readonly name: string;
  readonly subject: string | null;
  readonly statement: string;
  readonly details: string | null;
  readonly department: string | null;
  readonly strength: number;
  /** What the last answer lacks, for one that was re-opened. */
  readonly reopening: string | null;
  readonly dueOn: string;
  readonly url: string;
}

/** In words, from 1 to 5. */
const STRENGTHS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['une question', 'une réserve', 'une inquiétude', 'une opposition', 'un refus'],
  en: ['a question', 'a reservation', 'a worry', 'an opposition', 'a refusal'],
};

const dayIn = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What is said to whoever must answer. */
export const objectionRaisedWords = (locale: Locale, facts: RaisedFacts): MessageParts =>
  WORDS[locale](facts, STRENGTHS[locale][facts.strength - 1] ?? '', dayIn(locale, facts.dueOn));

type Words = (facts: RaisedFacts, strength: string, day: string) => MessageParts;

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: ({ name, subject, statement, details, department, reopening, url }, strength, day) => ({
    subject: reopening
      ? `La réponse ne suffit pas : « ${statement} »`
      : `Une résistance à écouter : « ${statement} »`,
    about: subject ?? 'Tout l’espace',
    paragraphs: [
      `Bonjour ${name},`,
      reopening
        ? 'La personne qui avait exprimé cette résistance attend davantage. Elle écrit :'
        : 'Quelqu’un exprime une résistance. Elle dit peut-être ce que le test ne voit pas :',
      { quote: reopening ?? statement },
      ...(details && !reopening ? [{ quote: details }] : []),
    ],
    facts: [
      { label: 'D’où elle vient', value: department ?? 'L’organisation' },
      { label: 'Sa force', value: strength },
      { label: 'Réponse attendue avant le', value: day },
    ],
    buttons: [{ label: 'Répondre', url, look: 'primary' }],
    after: [
      'Répondre ne veut pas dire suivre : toute résistance mérite une réponse et une raison. Vous pouvez aussi en faire une hypothèse.',
    ],
  }),
  en: ({ name, subject, statement, details, department, reopening, url }, strength, day) => ({
    subject: reopening ? `The answer does not do: “${statement}”` : `An objection to hear: “${statement}”`,
    about: subject ?? 'The whole workspace',
    paragraphs: [
      `Hello ${name},`,
      reopening
        ? 'The person who raised this objection expects more. They write:'
        : 'Somebody raises an objection. It may say what the test does not see:',
      { quote: reopening ?? statement },
      ...(details && !reopening ? [{ quote: details }] : []),
    ],
    facts: [
      { label: 'Where it comes from', value: department ?? 'The organisation' },
      { label: 'How strong', value: strength },
      { label: 'Answer expected by', value: day },
    ],
    buttons: [{ label: 'Answer', url, look: 'primary' }],
    after: [
      'Answering does not mean following: every objection deserves an answer and a reason. You may also turn it into a hypothesis.',
    ],
  }),
};
