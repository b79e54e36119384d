import type { Coded } from '../analysis-codes.js';
import type { PlanningMethod, PlanningWarning, WayOut } from './planning-codes.js';

/** What a test of this length would show. */
export interface Detectable {
  readonly weeks: number;
  /** People (or exposure) per arm, the smallest arm; periods after the change for a series. Null without a pace. */
  readonly units: number | null;
  /** Smallest absolute change found with the power asked; null when none would be. */
  readonly effect: number | null;
}

/** Why, and what else could be done. */
export interface OutOfReach {
  /** What the organisation has: {@link WEEKS_MAX}. */
  readonly weeks: number;
  readonly waysOut: readonly Coded<WayOut>[];
}

/** Answer to a {@link PlanQuestion}. Plain JSON, the same for the same question. */
export interface PlanAnswer {
  readonly version: string;
  readonly method: PlanningMethod;
  readonly alpha: number;
  readonly power: number;
  /** Of the smallest arm: what the plan's minimum per arm should be. Null for a series. */
  readonly unitsPerArm: number | null;
  readonly controlUnits: number | null;
  readonly variantUnits: number | null;
  /** All arms together. */
  readonly totalUnits: number | null;
  /** Teams per arm, when whole teams are put in a group. */
  readonly clustersPerArm: number | null;
  /** Series only. After: null when no number of periods is enough. */
  readonly periodsBefore: number | null;
  readonly periodsAfter: number | null;
  /** Whole weeks, at least 2; null without a pace, or when no length is enough. */
  readonly weeks: number | null;
  /** `YYYY-MM-DD`: a stop date that leaves that time. Null without a start or weeks. */
  readonly endsOn: string | null;
  /** Series: what the swings were taken to be; means: the spread between people. */
  readonly spread: number | null;
  readonly autocorrelation: number | null;
  /** After 4, 8, 12 and 26 weeks. */
  readonly detectable: readonly Detectable[];
  /** Null when the question is answered within {@link WEEKS_MAX}, or when there is no pace to tell. */
  readonly cannotBeAnswered: OutOfReach | null;
  readonly warnings: readonly Coded<PlanningWarning>[];
}

/** Weeks an organisation has for one question. */
export const WEEKS_MAX = 26;

/** Shorter would not see each day of the week twice. */
export const WEEKS_MIN = 2;

/** Where the answer says what could be seen. */
export const WEEKS_SHOWN = [4, 8, 12, WEEKS_MAX] as const;
