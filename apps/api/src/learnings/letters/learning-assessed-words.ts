import type { LearningStance } from '@levain/domain/learnings/stance.js';
import type { Locale } from '@levain/domain/locale.js';
import type { MessageParts } from '../../mail/messages/message.js';

export interface AssessedFacts {
  readonly name: string;
  readonly title: string;
  readonly statement: string;
  readonly stance: LearningStance;
  readonly happened: string;
  readonly context: string;
  readonly teller: string;
  readonly url: string;
}

/** What is said to whoever wrote the learning. */
export const learningAssessedWords = (locale: Locale, facts: AssessedFacts): MessageParts => ({
  ...WORDS[locale](facts),
  about: facts.title,
});

const WORDS: Readonly<Record<Locale, (facts: AssessedFacts) => MessageParts>> = {
  fr: ({ name, statement, stance, happened, context, teller, url }) => ({
    subject:
      stance === 'confirm' ? 'Votre enseignement se confirme ailleurs' : 'Votre enseignement est contesté',
    paragraphs: [
      `Bonjour ${name},`,
      'Vous avez écrit :',
      { quote: statement },
      stance === 'confirm'
        ? `${teller} a vu la même chose :`
        : `${teller} a vu autre chose. Cela peut en préciser les limites :`,
      { quote: happened },
    ],
    facts: [{ label: 'Où et quand', value: context }],
    buttons: [{ label: 'Voir l’enseignement', url, look: 'primary' }],
    after: ['L’enseignement reste tel que vous l’avez écrit ; ce que d’autres ont vu s’affiche à côté.'],
  }),
  en: ({ name, statement, stance, happened, context, teller, url }) => ({
    subject: stance === 'confirm' ? 'Your learning holds elsewhere too' : 'Your learning is contested',
    paragraphs: [
      `Hello ${name},`,
      'You wrote:',
      { quote: statement },
      stance === 'confirm'
        ? `${teller} saw the same:`
        : `${teller} saw something else. It may make its limits clearer:`,
      { quote: happened },
    ],
    facts: [{ label: 'Where and when', value: context }],
    buttons: [{ label: 'See the learning', url, look: 'primary' }],
    after: ['The learning stays as you wrote it; what others saw is shown beside it.'],
  }),
};
