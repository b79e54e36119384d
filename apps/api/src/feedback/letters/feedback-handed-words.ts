import type { Locale } from '@levain/domain/locale.js';
import type { MessageParts } from '../../mail/messages/message.js';

export interface HandedFacts {
  readonly name: string;
  readonly hander: string;
  readonly department: string;
  readonly statement: string;
  readonly word: string;
  readonly subject: string;
  /** In words. */
  readonly wishedOn: string;
  readonly url: string;
}

/** What is said to whoever answers for a department. */
export const feedbackHandedWords = (locale: Locale, facts: HandedFacts): MessageParts => WORDS[locale](facts);

const WORDS: Readonly<Record<Locale, (facts: HandedFacts) => MessageParts>> = {
  fr: ({ name, hander, department, statement, word, subject, wishedOn, url }) => ({
    subject: `Un retour confié à ${department} : « ${statement} »`,
    about: subject,
    paragraphs: [
      `Bonjour ${name},`,
      'Dans cette expérimentation, quelqu’un a dit :',
      { quote: statement },
      `${hander} confie ce retour à votre direction :`,
      { quote: word },
    ],
    facts: [
      { label: 'Direction', value: department },
      { label: 'Réponse souhaitée avant le', value: wishedOn },
    ],
    buttons: [{ label: 'Répondre', url, look: 'primary' }],
    after: [
      'Trois réponses possibles, chacune avec sa raison : nous nous en occupons, non et pourquoi, ou une autre direction est mieux placée. Qui l’a confié et qui l’a dit en sont avertis.',
    ],
  }),
  en: ({ name, hander, department, statement, word, subject, wishedOn, url }) => ({
    subject: `Feedback handed over to ${department}: “${statement}”`,
    about: subject,
    paragraphs: [
      `Hello ${name},`,
      'In this experiment, somebody said:',
      { quote: statement },
      `${hander} hands it over to your department:`,
      { quote: word },
    ],
    facts: [
      { label: 'Department', value: department },
      { label: 'Answer wished by', value: wishedOn },
    ],
    buttons: [{ label: 'Answer', url, look: 'primary' }],
    after: [
      'Three answers, each with its reason: we act on it, no and why, or another department is better placed. Whoever handed it over and whoever said it are told.',
    ],
  }),
};
