import { normalTwoSided } from './distributions.js';
import { median } from './run-chart.js';

/** Rank comparison of two sets of values. */
export interface MannWhitney {
  /** U of the variant: pairs in which it is above the control, ties counting half. */
  readonly u: number;
  readonly p: number;
  readonly exact: boolean;
  /** Hodges-Lehmann: median of all differences variant - control. */
  readonly shift: number;
}

/** Above this many pairs the median of differences is not worth its time. */
const PAIRS_LIMIT = 1_000_000;

/**
 * Mann-Whitney-Wilcoxon test, two-sided: exact without ties up to 400 pairs, otherwise normal with the correction for ties
 * and a continuity of 0.5 (as R's wilcox.test). Null when an arm is empty, all values are equal, or there are more than a
 * million pairs.
 */
export function mannWhitney(control: readonly number[], variant: readonly number[]): MannWhitney | null {
  const pairs = control.length * variant.length;
  if (pairs === 0 || pairs > PAIRS_LIMIT) return null;
  const differences = variant.flatMap((b) => control.map((a) => b - a));
  const u = differences.reduce((sum, d) => sum + (d > 0 ? 1 : d === 0 ? 0.5 : 0), 0);
  const shift = median(differences) ?? 0;
  const ties = tieSum([...control, ...variant]);
  if (ties === 0 && pairs <= 400) {
    return { u, p: exactP(u, control.length, variant.length), exact: true, shift };
  }
  const n = control.length + variant.length;
  const variance = (pairs / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return null;
  const distance = Math.max(0, Math.abs(u - pairs / 2) - 0.5);
  return { u, p: normalTwoSided(distance / Math.sqrt(variance)), exact: false, shift };
}

/** Sum of t^3 - t over groups of equal values. */
function tieSum(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}

/** Two-sided exact p: twice the smaller tail of the null distribution of U. */
function exactP(u: number, a: number, b: number): number {
  const ways = waysOfU(a, b);
  const all = ways.reduce((sum, count) => sum + count, 0);
  const tail = Math.min(u, a * b - u);
  const below = ways.slice(0, tail + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * below) / all);
}

/** Orderings that give each U = 0..a*b: coefficients of the Gaussian binomial, product of (1 - q^(b+i)) / (1 - q^i). */
function waysOfU(a: number, b: number): number[] {
  const size = a * b;
  const ways = new Array<number>(size + 1).fill(0);
  ways[0] = 1;
  for (let i = 1; i <= a; i += 1) {
    for (let u = size; u >= b + i; u -= 1) ways[u] = (ways[u] ?? 0) - (ways[u - b - i] ?? 0);
    for (let u = i; u <= size; u += 1) ways[u] = (ways[u] ?? 0) + (ways[u - i] ?? 0);
  }
  return ways;
}
