import type { FeedbackAnswer } from '@levain/domain/feedback/feedback-state.js';
import type { Locale } from '@levain/domain/locale.js';
import type { MessageParts } from '../../mail/messages/message.js';

export interface AnsweredFeedbackFacts {
  readonly name: string;
  readonly department: string;
  readonly answerer: string;
  readonly statement: string;
  readonly answer: FeedbackAnswer;
  readonly reason: string;
  /** In words; null for all but what is taken on. */
  readonly actOn: string | null;
  /** The department it was passed on to. */
  readonly next: string | null;
  readonly subject: string;
  readonly url: string;
  /** Whether it goes to whoever said it, named or not. */
  readonly isToAuthor: boolean;
}

/** What is said to whoever handed feedback over, and to whoever said it. */
export const feedbackAnsweredWords = (locale: Locale, facts: AnsweredFeedbackFacts): MessageParts =>
  WORDS[locale](facts);

const SAYS: Readonly<Record<Locale, Readonly<Record<FeedbackAnswer, string>>>> = {
  fr: { taken: 's’en occupe', explained: 'répond non, et dit pourquoi', passedOn: 'passe la main' },
  en: { taken: 'acts on it', explained: 'says no, and why', passedOn: 'passes it on' },
};

const WORDS: Readonly<Record<Locale, (facts: AnsweredFeedbackFacts) => MessageParts>> = {
  fr: ({ name, department, answerer, statement, answer, reason, actOn, next, subject, url, isToAuthor }) => ({
    subject: `${department} ${SAYS.fr[answer]} : « ${statement} »`,
    about: subject,
    paragraphs: [
      `Bonjour ${name},`,
      isToAuthor
        ? `Vous avez dit ceci, et ce retour a été confié à une direction, ${department} :`
        : `Ce retour a été confié à une direction, ${department} :`,
      { quote: statement },
      `${answerer} répond pour ${department}, qui ${SAYS.fr[answer]}${next ? ` à ${next}` : ''} :`,
      { quote: reason },
    ],
    ...(actOn ? { facts: [{ label: 'D’ici le', value: actOn }] } : {}),
    buttons: [{ label: 'Lire la réponse', url, look: 'primary' }],
    after: [
      ...(answer === 'passedOn' ? ['Sa réponse vous sera dite aussi.'] : []),
      ...(isToAuthor
        ? [
            'Si vous n’avez pas souhaité être nommé, votre nom n’est montré à personne : il a seulement servi à vous adresser ce message.',
          ]
        : []),
    ],
  }),
  en: ({ name, department, answerer, statement, answer, reason, actOn, next, subject, url, isToAuthor }) => ({
    subject: `${department} ${SAYS.en[answer]}: “${statement}”`,
    about: subject,
    paragraphs: [
      `Hello ${name},`,
      isToAuthor
        ? `You said this, and it was handed over to a department, ${department}:`
        : `This feedback was handed over to a department, ${department}:`,
      { quote: statement },
      `${answerer} answers for ${department}, which ${SAYS.en[answer]}${next ? ` to ${next}` : ''}:`,
      { quote: reason },
    ],
    ...(actOn ? { facts: [{ label: 'By', value: actOn }] } : {}),
    buttons: [{ label: 'Read the answer', url, look: 'primary' }],
    after: [
      ...(answer === 'passedOn' ? ['You will be told their answer too.'] : []),
      ...(isToAuthor
        ? [
            'If you did not wish to be named, your name is shown to nobody: it only served to address this message to you.',
          ]
        : []),
    ],
  }),
};
