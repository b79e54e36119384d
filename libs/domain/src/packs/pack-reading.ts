import { answerSentences } from '../boards/answer-sentences.js';
import type {
  AnsweredExperiment,
  AnsweredHypothesis,
  BoardAnswers,
  OpenAsk,
} from '../boards/board-answers.js';
import { blockedSentence, figuresSentence, surpriseSentence } from '../boards/experiment-sentences.js';
import { contestedWords } from '../boards/contested-words.js';
import { EXPERIMENT_WORDS } from '../boards/experiment-words.js';
import { questionTitle } from '../boards/question-titles.js';
import { QUESTIONS, type Question } from '../boards/questions.js';
import { experiment, joined, write, type Sentence } from '../boards/sentence.js';
import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Verdict } from '../evaluations/verdicts.js';
import type { Locale } from '../locale.js';
import { formatFor } from '../text/format.js';
import { changeSentence } from './change-sentences.js';
import type { PackChange } from './pack-change.js';
import { changesByQuestion } from './pack-changes.js';
import { READING_WORDS } from './reading-words.js';

/** One line under a question: an experiment, a hypothesis, or a decision asked of leadership. */
export interface PackItem {
  /** Stable within the question. */
  readonly key: string;
  /** `EXP-12`, `HYP-3`; null for a request. */
  readonly code: string | null;
  /** Of the experiment, where it is one. */
  readonly number: number | null;
  readonly title: string;
  /** Who leads it; null for nobody in particular. */
  readonly ownerName: string | null;
  readonly verdict: Verdict | null;
  readonly verdictConfirmed: boolean;
  readonly verdictContested: boolean;
  readonly decision: DecisionKind | null;
  readonly says: Sentence;
  /** What was learned, and its limits; why it was decided so. */
  readonly details: readonly Sentence[];
}

/** One question of a pack, answered. The headline alone is enough for a reader who reads nothing else. */
export interface QuestionReading {
  readonly question: Question;
  readonly title: string;
  readonly headline: Sentence;
  readonly more: readonly Sentence[];
  /** What is otherwise than in the previous pack. */
  readonly changes: readonly Sentence[];
  readonly items: readonly PackItem[];
  /** How many there are in all: lists of a board are cut. */
  readonly total: number;
}

/** A pack in a language, question by question: the page, the paper, the slides and the spreadsheet say the same. */
export function readPack(
  answers: BoardAnswers,
  changes: readonly PackChange[],
  locale: Locale,
): readonly QuestionReading[] {
  const sentences = answerSentences(answers, locale);
  const under = changesByQuestion(changes);
  return QUESTIONS.map((question) => {
    const [headline = [], ...more] = sentences[question];
    return {
      ...{ question, title: questionTitle(question, locale), headline, more },
      changes: under[question].map((change) => changeSentence(change, locale)),
      ...LISTS[question](answers, locale),
    };
  });
}

type Listed = Pick<QuestionReading, 'items' | 'total'>;

const LISTS: Readonly<Record<Question, (answers: BoardAnswers, locale: Locale) => Listed>> = {
  believed: ({ believed }, locale) => ({
    items: believed.items.map((item) => hypothesisItem(item, locale)),
    total: believed.hypotheses,
  }),
  testing: ({ testing }, locale) => ({
    items: testing.items.map((item) => told(item, figuresSentence(item, locale))),
    total: testing.running,
  }),
  learned: ({ learned }, locale) => ({
    items: learned.items.map((item) => told(item, figuresSentence(item, locale), learningOf(item, locale))),
    total: learned.evaluated,
  }),
  changed: ({ changed }, locale) => ({
    items: changed.items.map((item) => told(item, figuresSentence(item, locale), reasonOf(item, locale))),
    total: changed.decided,
  }),
  surprised: ({ surprised }, locale) => ({
    items: surprised.items.map((item) => told(item, surpriseSentence(item, locale))),
    total: surprised.items.length,
  }),
  blocked: ({ blocked }, locale) => ({
    items: blocked.items.map((item) => told(item, blockedSentence(item, locale))),
    total: blocked.count,
  }),
  decide: ({ decide }, locale) => ({
    items: [
      ...decide.asks.map((ask) => askItem(ask, locale)),
      ...decide.waiting.map((item) => told(item, figuresSentence(item, locale))),
    ],
    total: decide.asks.length + Math.max(decide.waiting.length, decide.toConfirm + decide.toDecide),
  }),
};

const told = (item: AnsweredExperiment, says: Sentence, details: readonly Sentence[] = []): PackItem => ({
  ...{ key: item.id, code: `EXP-${item.number}`, number: item.number, title: item.title },
  ...{ ownerName: item.ownerName, verdict: item.verdict, verdictConfirmed: item.verdictConfirmed },
  ...{ verdictContested: item.verdictContested, decision: item.decision, says, details },
});

const UNJUDGED = {
  ...{ verdict: null, verdictConfirmed: false, verdictContested: false },
  ...{ decision: null, details: [] },
} as const;

function learningOf(item: AnsweredExperiment, locale: Locale): readonly Sentence[] {
  const { learning, learningLimits } = item;
  const words = READING_WORDS[locale];
  return [
    ...(learning ? [write(locale, [words.learning(learning), contestedWords(item, locale)])] : []),
    ...(learningLimits ? [write(locale, [words.limits(learningLimits)])] : []),
  ];
}

function reasonOf({ decisionReason }: AnsweredExperiment, locale: Locale): readonly Sentence[] {
  return decisionReason ? [write(locale, [READING_WORDS[locale].because(decisionReason)])] : [];
}

function hypothesisItem(item: AnsweredHypothesis, locale: Locale): PackItem {
  const { colon, verdicts } = EXPERIMENT_WORDS[locale];
  const judged = item.verdicts.map((verdict) => verdicts[verdict].toLowerCase());
  const said = judged.length > 0 ? formatFor(locale).list(judged) : READING_WORDS[locale].noVerdict;
  const numbers = joined(
    item.experimentNumbers.map((number) => [experiment(number)]),
    ', ',
  );
  return {
    ...{ key: item.hypothesisId, code: `HYP-${item.number}`, number: null, title: item.sentence },
    ...{ ...UNJUDGED, ownerName: null, says: write(locale, [...numbers, `${colon}${said}.`]) },
  };
}

function askItem(ask: OpenAsk, locale: Locale): PackItem {
  const words = READING_WORDS[locale];
  const said = [
    ask.due ? words.due(formatFor(locale).day(ask.due)) : words.noDue,
    ask.askedByName ? words.askedBy(ask.askedByName) : '',
    ask.overdue ? words.overdue : '',
    ask.answer === 'ask' ? words.askedBack : '',
  ];
  const about = ask.experimentNumber === null ? [] : [' (', experiment(ask.experimentNumber), ')'];
  return {
    ...{ key: ask.id, code: null, number: ask.experimentNumber, title: ask.question },
    ...{ ...UNJUDGED, ownerName: null, says: write(locale, [...said, ...about, '.']) },
  };
}
