import { binomialQuantile } from './distributions.js';
import type { RunChart } from './series-chart.js';

/** Fewest points off the median for the limits to mean something. */
export const RUN_CHART_MINIMUM = 10;

/** Middle value; the mean of the two middle ones when even. Null when empty. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Longest run that chance allows among `useful` points: round(log2 n) + 3 (Anhoej & Olesen 2014, PLoS ONE 9:e113825). */
export function longestRunLimit(useful: number): number {
  return Math.round(Math.log2(useful)) + 3;
}

/** Fewest crossings of the median that chance allows: the 5 % quantile of n - 1 fair coins (same source). */
export function crossingsLimit(useful: number): number {
  return binomialQuantile(0.05, useful - 1, 0.5);
}

/**
 * Runs around `centre` (the median of the baseline, or of the whole series). Points on it and missing periods are left
 * out. A signal when the longest run is over its limit or the crossings under theirs. Null below 10 useful points.
 */
export function runChart(values: readonly (number | null)[], centre: number): RunChart | null {
  const sides = values.flatMap((value) => (value === null || value === centre ? [] : [value > centre]));
  if (sides.length < RUN_CHART_MINIMUM) return null;
  let longestRun = 1;
  let crossings = 0;
  let run = 1;
  for (let index = 1; index < sides.length; index += 1) {
    const same = sides[index] === sides[index - 1];
    run = same ? run + 1 : 1;
    crossings += same ? 0 : 1;
    longestRun = Math.max(longestRun, run);
  }
  const runLimit = longestRunLimit(sides.length);
  const crossLimit = crossingsLimit(sides.length);
  return {
    median: centre,
    useful: sides.length,
    longestRun,
    longestRunLimit: runLimit,
    crossings,
    crossingsLimit: crossLimit,
    signal: longestRun > runLimit || crossings < crossLimit,
  };
}
