import { spaceFrench } from '../hypotheses/words.js';
import type { Locale } from '../locale.js';
import type { Question } from './questions.js';

const FRENCH: Readonly<Record<Question, string>> = {
  believed: 'Que croyions-nous ?',
  testing: 'Que testons-nous ?',
  learned: 'Qu’avons-nous appris ?',
  changed: 'Qu’est-ce que cela a changé ?',
  surprised: 'Qu’est-ce qui nous a surpris ?',
  blocked: 'Qu’est-ce qui bloque ?',
  decide: 'Que devez-vous décider ?',
};

const ENGLISH: Readonly<Record<Question, string>> = {
  believed: 'What did we believe?',
  testing: 'What are we testing?',
  learned: 'What did we learn?',
  changed: 'What changed because of it?',
  surprised: 'What surprised us?',
  blocked: 'What is blocked?',
  decide: 'What do you need to decide?',
};

/** A question as it stands above its answer, French with its no-break spaces: on paper, on slides, in spreadsheets. */
export const questionTitle = (question: Question, locale: Locale): string =>
  locale === 'fr' ? spaceFrench(FRENCH[question]) : ENGLISH[question];
