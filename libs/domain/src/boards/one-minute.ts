import type { Locale } from '../locale.js';
import { formatFor } from '../text/format.js';
import { answerSentences } from './answer-sentences.js';
import type { AnsweredExperiment, BoardAnswers } from './board-answers.js';
import { lastStopped } from './highlights.js';
import type { Question } from './questions.js';
import { experiment, joined, opening, quoter, write, type Part, type Sentence } from './sentence.js';

/** What a leader with one minute asks, decisions first. */
export const MINUTE = ['decide', 'learned', 'frozen', 'stopped', 'cost'] as const;

/** One of {@link MINUTE}. */
export type MinuteQuestion = (typeof MINUTE)[number];

/** The question of the board under which each is answered at length. */
export const MINUTE_OPENS: Readonly<Record<MinuteQuestion, Question>> = {
  decide: 'decide',
  learned: 'learned',
  frozen: 'testing',
  stopped: 'changed',
  cost: 'learned',
};

/** Bets named at a glance; the number of all of them opens the rest. */
const NAMED = 3;

interface MinuteWords {
  readonly until: (day: string) => string;
  readonly bets: (count: number) => string;
  /** Between their number and their names: all of them, or the first to stop. */
  readonly among: (count: number) => string;
  readonly and: string;
  readonly colon: string;
  readonly on: (day: string) => string;
  readonly nothingStopped: string;
  readonly nothingEvaluated: string;
  readonly cost: (day: string, spent: string, returned: string | null) => string;
  readonly noCost: (day: string) => string;
}

const WORDS: Readonly<Record<Locale, MinuteWords>> = {
  fr: {
    until: (day) => ` jusqu’au ${day}`,
    bets: (count) => (count < 2 ? 'pari gelé' : 'paris gelés'),
    among: (count) => (count > NAMED ? ' ; les premiers à s’arrêter : ' : ' : '),
    and: ' et ',
    colon: ' : ',
    on: (day) => `, le ${day}`,
    nothingStopped: 'Aucune expérimentation n’a encore été arrêtée.',
    nothingEvaluated: 'Aucune expérimentation n’est encore évaluée.',
    cost: (day, spent, returned) =>
      `, évaluée le ${day}, a coûté ${spent}${returned ? ` et rapporté ${returned}` : ' ; ce que cela a rapporté n’est pas encore noté'}.`,
    noCost: (day) => `, évaluée le ${day} : aucun coût n’est noté.`,
  },
  en: {
    until: (day) => ` until ${day}`,
    bets: (count) => (count === 1 ? 'frozen bet' : 'frozen bets'),
    among: (count) => (count > NAMED ? '; the first to stop: ' : ': '),
    and: ' and ',
    colon: ': ',
    on: (day) => `, on ${day}`,
    nothingStopped: 'No experiment has been stopped yet.',
    nothingEvaluated: 'No experiment has been evaluated yet.',
    cost: (day, spent, returned) =>
      `, evaluated on ${day}, cost ${spent}${returned ? ` and returned ${returned}` : '; what came back is not recorded yet'}.`,
    noCost: (day) => `, evaluated on ${day}: no cost is recorded.`,
  },
};

/**
 * The five answers a leader needs within a minute, from a board read by period: what to decide, what was learned in the period, which
 * bets are frozen, what was stopped last and why, what the last one evaluated cost. Each says so where there is nothing.
 */
export function minuteAnswers(
  answers: BoardAnswers,
  locale: Locale,
): Readonly<Record<MinuteQuestion, readonly Sentence[]>> {
  const said = answerSentences(answers, locale);
  return {
    decide: said.decide,
    learned: said.learned.slice(0, 1),
    frozen: frozen(answers, locale) ?? said.testing.slice(0, 1),
    stopped: [write(locale, stopped(answers, locale))],
    cost: [write(locale, cost(answers, locale))],
  };
}

const named = ({ number, title }: AnsweredExperiment): Part[] => [experiment(number), ` ${title}`];

function frozen({ testing: { running, items } }: BoardAnswers, locale: Locale): Sentence[] | null {
  if (items.length === 0) return null;
  const words = WORDS[locale];
  const { day, number } = formatFor(locale);
  const bets = items
    .slice(0, NAMED)
    .map((item) => [...named(item), item.stopDate ? words.until(day(item.stopDate)) : '']);
  const all = opening(`${number(running)} ${words.bets(running)}`, { stages: ['test'] });
  return [write(locale, [all, words.among(running), ...joined(bets, ', ', words.and), '.'])];
}

function stopped(answers: BoardAnswers, locale: Locale): Part[] {
  const words = WORDS[locale];
  const last = lastStopped(answers);
  if (!last) return [words.nothingStopped];
  const on = last.on ? words.on(formatFor(locale).day(last.on)) : '';
  const why = quoter(locale)(last.experiment.decisionReason!);
  return [...named(last.experiment), `${on}${words.colon}${why}.`];
}

function cost({ lately }: BoardAnswers, locale: Locale): Part[] {
  const words = WORDS[locale];
  if (!lately?.evaluated) return [words.nothingEvaluated];
  const { on, experiment: last } = lately.evaluated;
  const { day, money } = formatFor(locale);
  if (!last.cost) return [...named(last), words.noCost(day(on))];
  const { spent, returned, currency } = last.cost;
  const back = returned === null ? null : money(returned, currency);
  return [...named(last), words.cost(day(on), money(spent, currency), back)];
}
