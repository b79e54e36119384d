import type { Verdict } from '../evaluations/verdicts.js';
import { brierScore } from '../statistics/across/forecasts.js';
import { hypothesisHeld } from './outcome.js';

/** Below this many forecasts only their number is told: with fewer, one who gave one could tell the other's. */
export const CROWD_MINIMUM = 3;

/** What those who took part believed, beside what came. The owner is not one of them. Probabilities are 0..1. */
export interface Crowd {
  readonly count: number;
  /** Null below {@link CROWD_MINIMUM}, as all that follows. */
  readonly mean: number | null;
  readonly median: number | null;
  /** Every forecast, the smallest first, without a name; empty below the minimum. */
  readonly spread: readonly number[];
  /** Brier score of the mean: 0 is perfect, 0.25 is one chance in two, 1 is certain and wrong. Null when nobody knows. */
  readonly brier: number | null;
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The crowd of one experiment, beside its confirmed verdict (see {@link hypothesisHeld} for what is scored). */
export function crowdOf(probabilities: readonly number[], verdict: Verdict): Crowd {
  const count = probabilities.length;
  if (count < CROWD_MINIMUM) return { count, mean: null, median: null, spread: [], brier: null };
  const spread = [...probabilities].sort((one, other) => one - other);
  // In hundredths, so that the mean of 0.1, 0.2 and 0.3 is 0.2.
  const mean = spread.reduce((sum, each) => sum + Math.round(each * 100), 0) / (count * 100);
  const held = hypothesisHeld(verdict);
  const brier = held === null ? null : brierScore([{ probability: mean, confirmed: held }]);
  return { count, mean, median: medianOf(spread), spread, brier };
}

/** A crowd and what came, on one experiment. */
export interface CrowdResult {
  readonly mean: number;
  readonly held: boolean;
}

/** Fewer experiments than this say nothing of how well a crowd forecasts. */
export const CROWD_RECORD_MINIMUM = 5;

/** How far the crowd was from what came: 0 on the spot, 1 certain and wrong. */
export function surprise({ mean, held }: CrowdResult): number {
  return held ? 1 - mean : mean;
}

/** The experiments where the crowd leant the wrong way (more than half a chance off), the furthest off first. */
export function surprises<T extends CrowdResult>(results: readonly T[]): readonly T[] {
  return results
    .filter((result) => surprise(result) > 0.5)
    .sort((one, other) => surprise(other) - surprise(one));
}
