import type { ArmRole, Design, Direction, MeasureRole, MetricShape, Periodicity } from '../plans/plan.js';

/** `share`: planned part of the people (any positive scale); null in every arm = equal parts. */
export interface AnalysisArm {
  readonly id: string;
  readonly role: ArmRole;
  readonly share: number | null;
}

/** `events` of `total`, whole numbers. */
export interface ProportionSummary {
  readonly armId: string;
  /** Day observed, YYYY-MM-DD; null or absent when the figures are not dated. */
  readonly on?: string | null;
  readonly events: number;
  readonly total: number;
}

/** Summary of individual values; `values`, when given, wins over n, mean and sd (which may then be null). `sd` divides by n - 1. */
export interface MeanSummary {
  readonly armId: string;
  /** Day observed, YYYY-MM-DD; null or absent when the figures are not dated. */
  readonly on?: string | null;
  readonly n: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly values?: readonly number[] | null;
  /** The same people's figure from before the start; null or absent when not every one of them has it. */
  readonly covariate?: CovariateSummary | null;
}

/** Mean and deviation (n - 1) of the figure from before, and its covariance (n - 1) with the measure. */
export interface CovariateSummary {
  readonly mean: number;
  readonly sd: number;
  readonly covariance: number;
}

/** `events` counted over `exposure` (weeks, thousands of people, hours: any positive number, the same unit in every arm). */
export interface RateSummary {
  readonly armId: string;
  /** Day observed, YYYY-MM-DD; null or absent when the figures are not dated. */
  readonly on?: string | null;
  readonly events: number;
  readonly exposure: number;
}

/** One period; `on` is its first day (YYYY-MM-DD). A missing period is null or left out, never 0. */
export interface LevelPoint {
  readonly on: string;
  readonly value: number | null;
  /** Numerator and denominator, when the level is a percentage that has them. */
  readonly events?: number | null;
  readonly total?: number | null;
}

/** One series per unit. In `beforeAfter` all series are one series (an arm id is then only a label). */
export interface LevelSeries {
  readonly armId: string | null;
  readonly points: readonly LevelPoint[];
}

export type AnalysisData =
  | { readonly shape: 'proportion'; readonly arms: readonly ProportionSummary[] }
  | { readonly shape: 'mean'; readonly arms: readonly MeanSummary[] }
  | { readonly shape: 'rate'; readonly arms: readonly RateSummary[] }
  | { readonly shape: 'level'; readonly series: readonly LevelSeries[] };

/** Fixed before the start. `minimumPerArm`: people or items per arm; the other two: periods of a series on each side. */
export interface PlannedEnd {
  readonly minimumPerArm: number | null;
  readonly minimumPeriodsBefore: number | null;
  readonly minimumPeriodsAfter: number | null;
  /** YYYY-MM-DD; reached on that day. */
  readonly stopDate: string | null;
}

/**
 * Everything `analyse` reads for ONE measure. `data.shape` is `level` for any measure read period by period around a
 * change date (a proportion then gives events and total per period), otherwise it is the measure's own shape.
 */
export interface AnalysisInput {
  readonly design: Design;
  readonly shape: MetricShape;
  readonly measureRole: MeasureRole;
  /** What is better. */
  readonly direction: Direction;
  readonly baseline: number | null;
  readonly target: number | null;
  /** Absolute, > 0, in the unit of the measure (fraction for proportions). */
  readonly minimumWorthwhileEffect: number | null;
  /** Absolute, > 0: how much worse a guardrail may get. */
  readonly guardrailMargin?: number | null;
  /** Values the measure cannot pass, e.g. { low: 0, high: 100 } for a percentage, { low: 0, high: null } for a count. */
  readonly bounded?: { readonly low: number | null; readonly high: number | null } | null;
  readonly periodicity?: Periodicity | null;
  /** First day under the change. */
  readonly changeDate?: string | null;
  /** Periods of a series set aside from the change on, while it settles in; absent or 0: only one cut by the change itself. */
  readonly transitionPeriods?: number | null;
  readonly arms: readonly AnalysisArm[];
  readonly data: AnalysisData;
  readonly plannedEnd: PlannedEnd;
  /** Today, YYYY-MM-DD: time is an argument. */
  readonly now: string;
  /** First day of the test, YYYY-MM-DD; with the stop date it gives the planned time. */
  readonly startsOn?: string | null;
  /** Day on which people ended the test, YYYY-MM-DD; null or absent while it runs. */
  readonly testEndedOn?: string | null;
  /** Day from which something else was measured under the same name; nothing can then be compared. */
  readonly definitionChangedOn?: string | null;
  /** What was believed of the relative lift before the test (normal; 0.1 = 10 %); only read by the Bayesian reading of means and rates. */
  readonly liftPrior?: { readonly mean: number; readonly deviation: number } | null;
  /** Confidence of the intervals, frozen with the plan. Default 0.95. */
  readonly confidence?: number | null;
}
