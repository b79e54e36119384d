import type { Locale } from '@levain/domain/locale.js';
import type { MessageParts } from '../../mail/messages/message.js';

export interface AskedFacts {
  readonly name: string;
  readonly asker: string;
  readonly question: string;
  readonly context: string;
  readonly options: readonly string[];
  readonly subject: string | null;
  /** The question that was asked back, and what was replied; null when nothing was. */
  readonly askedBack: string | null;
  readonly reply: string | null;
  readonly isReminder: boolean;
  /** In words. */
  readonly dueOn: string;
  readonly url: string;
}

/** What is said to a leader of whom a decision is asked. */
export const decisionAskedWords = (locale: Locale, facts: AskedFacts): MessageParts => WORDS[locale](facts);

const listed = (options: readonly string[]): string => options.map((each) => `• ${each}`).join('\n');

const about = (subject: string | null) => (subject ? { about: subject } : {});

const WORDS: Readonly<Record<Locale, (facts: AskedFacts) => MessageParts>> = {
  fr: ({ name, asker, question, context, options, subject, askedBack, reply, isReminder, dueOn, url }) => ({
    subject: `${isReminder ? 'Rappel, à décider pour demain' : 'À décider'} : ${question}`,
    ...about(subject),
    paragraphs: [
      `Bonjour ${name},`,
      ...(reply
        ? [`${asker} répond à votre question :`, { quote: askedBack ?? '' }, { quote: reply }, 'La demande :']
        : [`${asker} vous demande une décision :`]),
      { quote: question },
      context,
      ...(options.length > 0 ? ['Les options :', { quote: listed(options) }] : []),
    ],
    facts: [{ label: 'Attendue pour le', value: dueOn }],
    buttons: [{ label: 'Répondre : oui, non ou une question', url, look: 'primary' }],
    after: ['Un mot suffit. La personne qui demande en est avertie aussitôt.'],
  }),
  en: ({ name, asker, question, context, options, subject, askedBack, reply, isReminder, dueOn, url }) => ({
    subject: `${isReminder ? 'Reminder, to be decided by tomorrow' : 'To be decided'}: ${question}`,
    ...about(subject),
    paragraphs: [
      `Hello ${name},`,
      ...(reply
        ? [`${asker} replies to your question:`, { quote: askedBack ?? '' }, { quote: reply }, 'The request:']
        : [`${asker} asks you for a decision:`]),
      { quote: question },
      context,
      ...(options.length > 0 ? ['The options:', { quote: listed(options) }] : []),
    ],
    facts: [{ label: 'Needed by', value: dueOn }],
    buttons: [{ label: 'Answer: yes, no or a question', url, look: 'primary' }],
    after: ['A word is enough. Whoever asks is told at once.'],
  }),
};
