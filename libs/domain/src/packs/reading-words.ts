import type { Locale } from '../locale.js';

/** The words beside what a pack quotes. */
export interface ReadingWords {
  readonly noVerdict: string;
  readonly due: (day: string) => string;
  readonly noDue: string;
  readonly askedBy: (name: string) => string;
  readonly overdue: string;
  readonly askedBack: string;
  readonly learning: (words: string) => string;
  readonly limits: (words: string) => string;
  readonly because: (words: string) => string;
}

/** In both languages. */
export const READING_WORDS: Readonly<Record<Locale, ReadingWords>> = {
  fr: {
    noVerdict: 'aucun verdict confirmé',
    due: (day) => `Réponse attendue pour le ${day}`,
    noDue: 'Réponse attendue',
    askedBy: (name) => `, demandée par ${name}`,
    overdue: ', en retard',
    askedBack: ' ; une précision est demandée',
    learning: (words) => `Enseignement : ${words}`,
    limits: (words) => `Limites : ${words}`,
    because: (words) => `Pourquoi : ${words}`,
  },
  en: {
    noVerdict: 'no confirmed verdict',
    due: (day) => `An answer is needed by ${day}`,
    noDue: 'An answer is needed',
    askedBy: (name) => `, asked by ${name}`,
    overdue: ', overdue',
    askedBack: '; a question came back',
    learning: (words) => `Learning: ${words}`,
    limits: (words) => `Limits: ${words}`,
    because: (words) => `Why: ${words}`,
  },
};
