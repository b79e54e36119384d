import type { Locale } from '../locale.js';
import { ENGLISH_ANSWERS } from './answers-english.js';
import { FRENCH_ANSWERS } from './answers-french.js';
import type { BoardAnswers } from './board-answers.js';
import type { Question } from './questions.js';
import { write, type Sentence } from './sentence.js';

export { experimentSentence } from './experiment-sentences.js';
export { plainText, type Opens, type Piece, type Sentence } from './sentence.js';

const ANSWERS = { fr: FRENCH_ANSWERS, en: ENGLISH_ANSWERS };

const asHeadline = (sentence: Sentence): Sentence => sentence.map((piece) => ({ ...piece, strong: true }));

/**
 * The seven answers in words, built from the data and from nothing else: the first sentence of each is its headline (strong), the others
 * say what stands out. Screen, meeting, pack, shared page, mail and spreadsheet all say it so.
 */
export function answerSentences(
  answers: BoardAnswers,
  locale: Locale,
): Readonly<Record<Question, readonly Sentence[]>> {
  const said = (question: Question): readonly Sentence[] =>
    ANSWERS[locale][question](answers).map((parts, index) => {
      const sentence = write(locale, parts);
      return index === 0 ? asHeadline(sentence) : sentence;
    });
  return {
    believed: said('believed'),
    testing: said('testing'),
    learned: said('learned'),
    changed: said('changed'),
    surprised: said('surprised'),
    blocked: said('blocked'),
    decide: said('decide'),
  };
}
