import {
  answerSentences,
  experimentSentence,
  type Sentence,
} from '@levain/domain/boards/answer-sentences.js';
import type { AnsweredExperiment, BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { blockedSentence, surpriseSentence } from '@levain/domain/boards/experiment-sentences.js';
import type { Question } from '@levain/domain/boards/questions.js';
import { questionTitle } from '@levain/domain/boards/question-titles.js';
import { plainText } from '@levain/domain/boards/sentence.js';
import type { Locale } from '@levain/domain/locale.js';

/** One experiment or hypothesis under a sentence, as the speaker tells it. */
export interface Note {
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

/** One screen of a meeting. */
export interface Slide {
  readonly question: Question;
  readonly title: string;
  /** The first one is the answer; the others say what stands out. */
  readonly sentences: readonly Sentence[];
  readonly notes: readonly Note[];
}

/** The screen of one question, and under it what its sentences are made of: the whole of it is made of what was read. */
export function slideOf(question: Question, answers: BoardAnswers, locale: Locale): Slide {
  return {
    question,
    title: questionTitle(question, locale),
    sentences: answerSentences(answers, locale)[question],
    notes: notesOf(question, answers, locale),
  };
}

function notesOf(question: Question, answers: BoardAnswers, locale: Locale): readonly Note[] {
  const told = <Item extends AnsweredExperiment>(
    items: readonly Item[],
    say: (item: Item, locale: Locale) => Sentence,
  ): readonly Note[] =>
    items.map((item) => ({
      key: item.id,
      name: `EXP-${item.number} ${item.title}`,
      words: plainText(say(item, locale)),
    }));
  switch (question) {
    case 'believed':
      return answers.believed.items.map(({ hypothesisId, number, sentence, experimentNumbers }) => ({
        key: hypothesisId,
        name: `HYP-${number} ${experimentNumbers.map((each) => `EXP-${each}`).join(' ')}`.trim(),
        words: sentence,
      }));
    case 'surprised':
      return told(answers.surprised.items, surpriseSentence);
    case 'blocked':
      return told(answers.blocked.items, blockedSentence);
    case 'decide':
      return told(answers.decide.waiting, experimentSentence);
    default:
      return told(answers[question].items, experimentSentence);
  }
}
