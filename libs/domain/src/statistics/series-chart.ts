import type { Periodicity } from '../plans/plan.js';

/** The four variation rules, in order of precedence (NHS "Making data count"). */
export const SIGNAL_RULES = ['outside', 'trend', 'twoOfThree', 'shift'] as const;
export type SignalRule = (typeof SIGNAL_RULES)[number];

/**
 * How the limits were made: `xmr` from the distances between neighbours; `p` and `u` from the counts behind each point
 * (binomial, Poisson); `laneyP` and `laneyU` from the counts, widened or narrowed to what neighbours show.
 */
export const CHART_KINDS = ['xmr', 'p', 'u', 'laneyP', 'laneyU'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Where the signal points, given what is better. */
export type SignalMeaning = 'improvement' | 'concern';

/** `transition`: the period in which the change happened, left out of every computation. */
export type Phase = 'before' | 'after' | 'transition';

/** One period of the chart, in order; a missing period has a null value. */
export interface ChartPoint {
  readonly on: string;
  readonly value: number | null;
  readonly phase: Phase;
  /** Distance to the previous period's value; null at the first point and across a gap. */
  readonly movingRange: number | null;
  /** The rule that wins by precedence. */
  readonly signal: SignalRule | null;
  readonly meaning: SignalMeaning | null;
  /** Denominator of the figure: people or items (p), exposure (u); null when it has none. */
  readonly total: number | null;
  /** Limits of this point; they follow the denominator on a p or u chart. Null without limits, or without a denominator there. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly innerLower: number | null;
  readonly innerUpper: number | null;
}

/** What a figure is judged against. */
export interface PointLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way to the limits (2 sigma), used by `twoOfThree`. */
  readonly innerLower: number;
  readonly innerUpper: number;
}

/**
 * Limits computed once from the baseline; points after the change never move them. On a p or u chart those of a point
 * with the baseline's mean denominator: each point carries its own.
 */
export interface ControlLimits extends PointLimits {
  readonly averageMovingRange: number;
  readonly sigma: number;
  readonly baselinePoints: number;
  /** Moving ranges set aside as outliers. */
  readonly screened: number;
  /** Fewer than 12 baseline points. */
  readonly trial: boolean;
  readonly floored: boolean;
  readonly capped: boolean;
}

/** Run chart around a median, with the limits of Anhoej. */
export interface RunChart {
  readonly median: number;
  /** Points that are not on the median. */
  readonly useful: number;
  readonly longestRun: number;
  readonly longestRunLimit: number;
  readonly crossings: number;
  readonly crossingsLimit: number;
  /** The series does not vary around one level by chance alone. */
  readonly signal: boolean;
}

/** What the model expected without the change. */
export interface CounterfactualPoint {
  readonly on: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Everything a series screen draws. */
export interface SeriesChart {
  readonly kind: ChartKind;
  readonly periodicity: Periodicity | null;
  /** How much more neighbours differ than their counts alone would make them (Laney's sigma z); null on an XmR chart. */
  readonly sigmaZ: number | null;
  readonly points: readonly ChartPoint[];
  /** null below 8 baseline points. */
  readonly limits: ControlLimits | null;
  /** null below 10 useful points. */
  readonly run: RunChart | null;
  /** After the change only; null when the series cannot be modelled. */
  readonly counterfactual: readonly CounterfactualPoint[] | null;
}
