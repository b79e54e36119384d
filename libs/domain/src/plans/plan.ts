import type { Planning } from './planning.js';

/** How the test compares, named honestly: the design limits how strong the words on the result may be. */
export const DESIGNS = ['comparison', 'pilotGroup', 'beforeAfter'] as const;

/** One of {@link DESIGNS}. */
export type Design = (typeof DESIGNS)[number];

/** What a measure is for: `outcome` decides, `process` shows that it was done, `guardrail` must not get worse. */
export const MEASURE_ROLES = ['outcome', 'process', 'guardrail'] as const;

/** One of {@link MEASURE_ROLES}. */
export type MeasureRole = (typeof MEASURE_ROLES)[number];

/**
 * What one reading holds: `proportion` a count of a total; `mean` one person's value, or size, mean and standard
 * deviation; `rate` a count over an exposure (weeks, thousands of people); `level` one figure for a period.
 */
export const METRIC_SHAPES = ['proportion', 'mean', 'rate', 'level'] as const;

/** One of {@link METRIC_SHAPES}. */
export type MetricShape = (typeof METRIC_SHAPES)[number];

/** Which way is better, and expected. */
export const DIRECTIONS = ['increase', 'decrease'] as const;

/** One of {@link DIRECTIONS}. */
export type Direction = (typeof DIRECTIONS)[number];

/** How often a `level` measure is read. */
export const PERIODICITIES = ['day', 'week', 'month'] as const;

/** One of {@link PERIODICITIES}. */
export type Periodicity = (typeof PERIODICITIES)[number];

/** What an arm is: groups for `comparison` and `pilotGroup`, periods for `beforeAfter`. */
export const ARM_ROLES = ['control', 'variant', 'before', 'after'] as const;

/** One of {@link ARM_ROLES}. */
export type ArmRole = (typeof ARM_ROLES)[number];

/** A compared group or period. */
export interface Arm {
  /**
   * Identity of the record, kept out of the frozen content: there an arm is known by its name, unique in the plan.
   */
  readonly id?: string | undefined;
  readonly name: string;
  readonly role: ArmRole;
  /** Planned part of the people, above 0 and up to 1; the shares of a plan sum to 1. Null when not planned. */
  readonly share: number | null;
}

/** A metric as this plan uses it. Proportions are fractions (0.12, shown 12 %); all else is in `unit`. */
export interface Measure {
  /** Identity of the record, kept out of the frozen content: there a measure is known by its name. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly role: MeasureRole;
  readonly shape: MetricShape;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly baseline: number | null;
  /** The value to reach, not the change. */
  readonly target: number | null;
  /** Smallest absolute change worth the trouble, above 0, in the measure's own unit (0.02 = two points). */
  readonly minimumWorthwhileEffect: number | null;
  /** Guardrail only: how much worse is still tolerable, above 0, in the measure's own unit. */
  readonly margin: number | null;
  /** Bounds no value can pass (0 and 100 for a percentage). A proportion is always within 0 and 1. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** How often it is read, for a `level` measure and for any measure around a change date. */
  readonly periodicity: Periodicity | null;
}

/** What must be there before a verdict, set before the first reading. */
export interface DecisionRule {
  /** Confidence of the intervals, 0.8 to 0.99; 0.95 unless chosen. */
  readonly confidence: number;
  /** People per arm below which it is too early (`comparison`, `pilotGroup`). */
  readonly minimumPerArm: number | null;
  /** Periods before and after the change below which it is too early (`beforeAfter`). */
  readonly minimumPeriodsBefore: number | null;
  readonly minimumPeriodsAfter: number | null;
  /** What we undertake to do depending on the verdict, in our own words. */
  readonly commitment: string | null;
}

/**
 * The bet. A draft may lack anything; the gate to `test` says what. Days are `YYYY-MM-DD`. The first outcome measure
 * is the primary one: the verdict rests on it.
 */
export interface Plan {
  readonly design: Design | null;
  readonly arms: readonly Arm[];
  readonly measures: readonly Measure[];
  readonly startsOn: string | null;
  readonly stopDate: string | null;
  /** First day of the change: `beforeAfter`, and `pilotGroup` when a level is followed there. */
  readonly changeDate: string | null;
  readonly decisionRule: DecisionRule | null;
  /** How long it was said to need; null when the planner was not used. */
  readonly planning: Planning | null;
}

/** A plan in which nothing is said yet. */
export const EMPTY_PLAN: Plan = {
  design: null,
  arms: [],
  measures: [],
  startsOn: null,
  stopDate: null,
  changeDate: null,
  decisionRule: null,
  planning: null,
};

/** The measure the verdict rests on: the first outcome measure, or null. */
export function primaryMeasure(plan: Plan): Measure | null {
  return plan.measures.find((measure) => measure.role === 'outcome') ?? null;
}
