/** The four variation rules, in order of precedence (NHS "Making data count"). */
export const SIGNAL_RULES = ['outside', 'trend', 'twoOfThree', 'shift'] as const;
export type SignalRule = (typeof SIGNAL_RULES)[number];

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
}

/** Limits computed once from the baseline; points after the change never move them. */
export interface ControlLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way to the limits (2 sigma), used by `twoOfThree`. */
  readonly innerLower: number;
  readonly innerUpper: number;
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
  readonly points: readonly ChartPoint[];
  /** null below 8 baseline points. */
  readonly limits: ControlLimits | null;
  /** null below 10 useful points. */
  readonly run: RunChart | null;
  /** After the change only; null when the series cannot be modelled. */
  readonly counterfactual: readonly CounterfactualPoint[] | null;
}
