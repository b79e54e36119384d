import { normalQuantile, normalTwoSided } from './distributions.js';
import type { Limits } from './proportions.js';

/** Rank comparison of two sets of values. */
export interface MannWhitney {
  /** U of the variant: pairs in which it is above the control, ties counting half. */
  readonly u: number;
  readonly p: number;
  /** p and limits from the exact distribution of U, not from its normal approximation. */
  readonly exact: boolean;
  /** Hodges-Lehmann: median of all differences variant - control. */
  readonly shift: number;
  /** Interval of the shift, at 1 - alpha or a little more. Null when so few values cannot reach that confidence. */
  readonly limits: Limits | null;
  /** P(variant > control) + P(equal) / 2 of a value drawn from each; 0.5 = no difference. */
  readonly probabilityAbove: number;
}

/** Above this many pairs the median of differences is not worth its time. */
const PAIRS_LIMIT = 1_000_000;

/** Up to this many pairs, and without ties, the distribution of U is counted exactly. */
const EXACT_PAIRS = 400;

/**
 * Mann-Whitney-Wilcoxon test, two-sided: exact without ties up to 400 pairs, otherwise normal with the correction for ties
 * and a continuity of 0.5 (as R's wilcox.test). With the Hodges-Lehmann shift and its interval, the ordered differences at
 * the quantile of U (Hollander & Wolfe 1973, ch. 4.3). Null when an arm is empty, all values are equal, or there are more
 * than a million pairs.
 */
export function mannWhitney(
  control: readonly number[],
  variant: readonly number[],
  alpha = 0.05,
): MannWhitney | null {
  const pairs = control.length * variant.length;
  if (pairs === 0 || pairs > PAIRS_LIMIT) return null;
  const differences = sortedDifferences(control, variant);
  const u = differences.reduce((sum, d) => sum + (d > 0 ? 1 : d === 0 ? 0.5 : 0), 0);
  const shift = ((differences[(pairs - 1) >> 1] ?? 0) + (differences[pairs >> 1] ?? 0)) / 2;
  const ties = tieSum([...control, ...variant]);
  const n = control.length + variant.length;
  const variance = (pairs / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return null;
  const exact = ties === 0 && pairs <= EXACT_PAIRS;
  const tails = exact ? tailsOfU(control.length, variant.length) : [];
  const distance = Math.max(0, Math.abs(u - pairs / 2) - 0.5);
  const rejected = exact
    ? tails.filter((tail) => tail <= alpha / 2).length
    : Math.floor(pairs / 2 + 0.5 + normalQuantile(alpha / 2) * Math.sqrt(variance));
  return {
    u,
    p: exact
      ? Math.min(1, 2 * (tails[Math.min(u, pairs - u)] ?? 1))
      : normalTwoSided(distance / Math.sqrt(variance)),
    exact,
    shift,
    limits: limitsAt(differences, rejected),
    probabilityAbove: u / pairs,
  };
}

function sortedDifferences(control: readonly number[], variant: readonly number[]): Float64Array {
  const differences = new Float64Array(control.length * variant.length);
  variant.forEach((b, row) => {
    control.forEach((a, column) => {
      differences[row * control.length + column] = b - a;
    });
  });
  return differences.sort();
}

/** The differences that leave `rejected` of them on either side, counting the limit itself; none when nothing is rejected. */
function limitsAt(differences: Float64Array, rejected: number): Limits | null {
  const low = differences[rejected - 1];
  const high = differences[differences.length - rejected];
  return low === undefined || high === undefined ? null : { low, high };
}

/** Sum of t^3 - t over groups of equal values. */
function tieSum(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}

/** P(U <= u) for u = 0..a*b/2, when nothing differs. */
function tailsOfU(a: number, b: number): number[] {
  const ways = waysOfU(a, b);
  const all = ways.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return ways.slice(0, Math.floor((a * b) / 2) + 1).map((count) => (below += count) / all);
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
