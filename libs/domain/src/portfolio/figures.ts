import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Verdict } from '../evaluations/verdicts.js';
import type { Stage } from '../experiments/stages.js';
import type { FigureCount, Spread } from './spread.js';

/**
 * What can be true of an experiment of a portfolio:
 * `started` its test started (the bet was frozen); `running` and has not ended; `ended` its test ended, at its stop date or before;
 * `judged` it has a verdict, abandoned ones included; `evaluated` any other verdict; `learned` it ended, has a verdict and a learning;
 * `targeted` evaluated against a target that was set before the start; `reached` and the value observed was at the target or beyond;
 * `targetSet` its primary outcome had a target when the test started; `amended` the frozen bet was changed since;
 * `confirmedByTwo` a second person confirmed its verdict; `timed` evaluated with a confirmed verdict: it has a time to verdict;
 * `iteration` it started and was born from another; `fromLearning` and quotes the learning that made it so; `costed` a cost of it is
 * recorded; `valued` and somebody said what it brought, with how that was computed.
 */
export const TRAITS = [
  'started',
  'running',
  'ended',
  'judged',
  'evaluated',
  'learned',
  'targeted',
  'reached',
  'targetSet',
  'amended',
  'confirmedByTwo',
  'timed',
  'iteration',
  'fromLearning',
  'costed',
  'valued',
] as const;

/** One of {@link TRAITS}. */
export type Trait = (typeof TRAITS)[number];

/** How many experiments of a portfolio, or of one group of it, are what. */
export interface PortfolioFigures extends Readonly<Record<Trait, number>> {
  readonly experiments: number;
  readonly stages: Readonly<Record<Stage, number>>;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly decisions: Readonly<Record<DecisionKind, number>>;
  /** Median days from the start of the test to the confirmed verdict; null below the minimum. */
  readonly medianDays: number | null;
  readonly money: Money;
}

/** Sums in the currency of the workspace. What an experiment without a recorded cost cost is not known, so that it is in none of them. */
export interface Money {
  /** Of the `costed` ones. */
  readonly spent: number;
  /** Of the `valued` ones alone: what stands beside `returned`. */
  readonly spentOfValued: number;
  readonly returned: number;
  /** The part of `returned` that was measured; the rest was estimated. */
  readonly measured: number;
}

/** What a portfolio is grouped by. */
export const GROUPINGS = ['department', 'project', 'goal', 'quarter', 'activity'] as const;

/** One of {@link GROUPINGS}; `quarter` is that in which the test ended. */
export type Grouping = (typeof GROUPINGS)[number];

/**
 * Days from the start of a test to its confirmed verdict. Abandoned tests have none. Running tests have none yet, and leaving them out
 * flatters: `running` says how many there are, `runningLonger` how many of them have already run for longer than the median.
 */
export interface TimeToVerdict extends Spread {
  readonly running: number;
  readonly runningLonger: number | null;
  /** Days ascending. */
  readonly days: readonly FigureCount[];
}

/**
 * How deep and how fast iteration goes. A lineage is what was born, turn after turn, from one first test; its depth is the number of tests
 * on its longest line. Days go from the start of a test to the start of the one born from it.
 */
export interface Iteration {
  readonly lineages: number;
  /** Lineages of at least two tests in a line. */
  readonly iterated: number;
  readonly medianDepth: number | null;
  readonly deepest: number;
  /** Number of the experiment at the end of the deepest line. */
  readonly deepestNumber: number | null;
  /** Depths ascending. */
  readonly depths: readonly FigureCount[];
  readonly days: Spread;
}
