import { expectedObserved } from '../evaluations/expected-observed.js';
import type { Locale } from '../locale.js';
import { formatFor } from '../text/format.js';
import type {
  AnsweredExperiment,
  AnsweredOutcome,
  BlockedExperiment,
  SurprisingExperiment,
} from './board-answers.js';
import { EXPERIMENT_WORDS, type ExperimentWords } from './experiment-words.js';
import type { ReadingLevel } from './questions.js';
import { capital, excerpt, write, type Part, type Sentence } from './sentence.js';

/** Words and figures of a language. */
interface Hand extends ExperimentWords {
  readonly locale: Locale;
  readonly format: ReturnType<typeof formatFor>;
}

const handOf = (locale: Locale): Hand => ({ ...EXPERIMENT_WORDS[locale], locale, format: formatFor(locale) });

/** Whether the target set before was reached; null without a target or an observation. */
export function targetReached({ metricName, ...outcome }: AnsweredOutcome): boolean | null {
  const { unit, shape, direction, baseline, target, observed, control } = outcome;
  const open = {
    minimumWorthwhileEffect: null,
    margin: null,
    lowest: null,
    highest: null,
    periodicity: null,
  };
  return expectedObserved(
    { name: metricName, role: 'outcome', unit, shape, direction, baseline, target, ...open },
    { observed, reference: control },
  ).targetReached;
}

function against(hand: Hand, { design }: AnsweredExperiment, outcome: AnsweredOutcome): string {
  if (outcome.control === null) return '';
  const reference = design === 'beforeAfter' ? hand.before : hand.control;
  return ` (${reference} ${hand.format.value(outcome.control, outcome)})`;
}

/** "Answer time: should fall from 40 h to 24 h; 31 h so far, nothing is concluded before …". */
function running(hand: Hand, item: AnsweredExperiment): Part[] {
  const { outcome, stopDate } = item;
  if (!outcome) return [`${capital(hand.noOutcome)}.`];
  const say = (value: number) => hand.format.value(value, outcome);
  const { target, baseline, observed, direction } = outcome;
  const goal =
    target === null
      ? hand.noTarget
      : `${hand[direction]} ${hand.goal(baseline === null ? null : say(baseline), say(target))}`;
  const sofar =
    observed === null
      ? hand.nothingRead
      : `${hand.sofar(say(observed))}${against(hand, item, outcome)}, ${hand.until(stopDate && hand.format.day(stopDate))}`;
  return [`${outcome.metricName}${hand.colon}${goal}${hand.semicolon}${sofar}.`];
}

/** "aimed at 24 h, observed 18 h (before 40 h), target reached". */
function beside(hand: Hand, item: AnsweredExperiment, outcome: AnsweredOutcome): string {
  const say = (value: number) => hand.format.value(value, outcome);
  const { target, observed } = outcome;
  const reached = targetReached(outcome);
  return [
    target === null ? hand.noTarget : hand.aimed(say(target)),
    observed === null ? hand.nothingRead : `${hand.observed(say(observed))}${against(hand, item, outcome)}`,
    ...(reached === null ? [] : [reached ? hand.reached : hand.missed]),
  ].join(', ');
}

function evaluated(hand: Hand, item: AnsweredExperiment): Part[] {
  const { verdict, outcome, abandonedReason, decision } = item;
  const said = outcome ? `${outcome.metricName}, ${beside(hand, item, outcome)}` : hand.noOutcome;
  if (!verdict) return [`${capital(said)}${hand.semicolon}${hand.verdictToCome}.`];
  const why = verdict === 'abandoned' && abandonedReason ? excerpt(abandonedReason) : said;
  const next = decision ? ` ${hand.decision(hand.decisions[decision])}` : '';
  return [{ text: hand.verdicts[verdict], strong: true }, `${hand.colon}${why}.${next}`];
}

/** What there is to say of one experiment, whatever came of it: the bet and the figures so far, or the verdict beside them. */
export function experimentSentence(item: AnsweredExperiment, locale: Locale): Sentence {
  const hand = handOf(locale);
  if (item.stage === 'benchmark' || item.stage === 'prototype') return write(locale, [hand.preparing]);
  return write(locale, item.stage === 'test' ? running(hand, item) : evaluated(hand, item));
}

/**
 * The figures alone, where verdict and decision stand beside the sentence: the bet and what is read so far, target and observation, or why
 * it was given up.
 */
export function figuresSentence(item: AnsweredExperiment, locale: Locale): Sentence {
  const hand = handOf(locale);
  const { verdict, outcome, abandonedReason } = item;
  if (item.stage === 'benchmark' || item.stage === 'prototype') return write(locale, [hand.preparing]);
  if (item.stage === 'test') return write(locale, running(hand, item));
  if (verdict === 'abandoned' && abandonedReason) return write(locale, [`${excerpt(abandonedReason)}.`]);
  return write(locale, [
    outcome
      ? `${outcome.metricName}${hand.colon}${beside(hand, item, outcome)}.`
      : `${capital(hand.noOutcome)}.`,
  ]);
}

/** What holds one experiment up, and since when. */
export function blockedSentence({ why, since, detail }: BlockedExperiment, locale: Locale): Sentence {
  const hand = handOf(locale);
  return write(locale, [`${capital(hand.blocked[why](since && hand.format.day(since), detail))}.`]);
}

/** What was believed of one experiment beside what came. */
export function surpriseSentence(item: SurprisingExperiment, locale: Locale): Sentence {
  const hand = handOf(locale);
  const { crowd, outcome, missedTarget } = item;
  const believed = crowd && hand.crowd(crowd.count, hand.format.percent(crowd.mean, 0), crowd.held);
  const aimed =
    missedTarget && outcome ? `${outcome.metricName}${hand.colon}${beside(hand, item, outcome)}` : null;
  const said = [believed, aimed].filter((each) => each !== null);
  return write(locale, [said.map((each) => `${capital(each)}.`).join(' ')]);
}

/** The unit is said once: the ends of an interval are bare figures. */
const bare = (said: string | null): string | null => said && said.replace(/\u00a0.*$/u, '');

function analysis(
  hand: Hand,
  { design, outcome, evidenceGrade, amendmentCount, signal }: AnsweredExperiment,
): string[] {
  const say = (value: number | null) =>
    value === null || !outcome ? null : hand.format.difference(value, outcome);
  const effect = outcome && say(outcome.effect);
  return [
    ...(design ? [hand.designs[design]] : []),
    ...(effect && outcome ? [hand.effect(effect, bare(say(outcome.low)), bare(say(outcome.high)))] : []),
    ...(signal ? [hand.signals[signal]] : []),
    ...(evidenceGrade ? [hand.grade(evidenceGrade)] : []),
    ...(design ? [amendmentCount === 0 ? hand.unmodified : hand.amended(amendmentCount)] : []),
  ];
}

function activity(hand: Hand, item: AnsweredExperiment): string[] {
  const { measurementCount, lastReadOn, participantCount, openTaskCount } = item;
  return [
    measurementCount === 0
      ? hand.noReading
      : hand.readings(measurementCount, lastReadOn && hand.format.day(lastReadOn)),
    ...(participantCount > 0 ? [hand.people(participantCount)] : []),
    ...(openTaskCount > 0 ? [hand.tasks(openTaskCount)] : []),
  ];
}

function business(hand: Hand, { cost }: AnsweredExperiment): string[] {
  if (!cost) return [];
  const say = (amount: number) => hand.format.money(amount, cost.currency);
  return [hand.cost(say(cost.spent), cost.returned === null ? null : say(cost.returned))];
}

/**
 * The line that one reader needs beside {@link experimentSentence}: money for an executive; design, difference with its interval,
 * signal, evidence and amendments for a strategist; readings, people and tasks for a practitioner. Empty when there is nothing.
 */
export function levelSentence(item: AnsweredExperiment, level: ReadingLevel, locale: Locale): Sentence {
  const hand = handOf(locale);
  const reading = { executive: business, strategist: analysis, practitioner: activity }[level];
  const said = reading(hand, item);
  return write(locale, said.length === 0 ? [] : [`${capital(said.join(hand.semicolon))}.`]);
}
