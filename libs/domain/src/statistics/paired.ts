import { normalQuantile, tQuantile, tTwoSided } from './distributions.js';
import { summarise } from './means.js';
import type { Limits } from './proportions.js';
import { binomialTwoSided } from './rates.js';

/** The same people before and after. */
export interface PairedMeans extends Limits {
  readonly n: number;
  /** Mean of after - before. */
  readonly value: number;
  /** Deviation (n - 1) of the differences. */
  readonly sd: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  /** Mean difference over the deviation of the differences (Cohen's d of pairs). */
  readonly standardised: number;
}

/**
 * Paired t (Student 1908): the differences after - before as one sample. Null when the two lists are not as long as each
 * other, under 2 pairs, or when all differences are the same.
 */
export function pairedT(
  before: readonly number[],
  after: readonly number[],
  alpha: number,
): PairedMeans | null {
  if (before.length !== after.length) return null;
  const own = summarise(after.map((value, index) => value - (before[index] ?? 0)));
  const largest = Math.max(...before.map(Math.abs), ...after.map(Math.abs));
  if (own === null || own.sd === null || own.sd <= 1e-14 * largest) return null;
  const { n, mean, sd } = own;
  const se = sd / Math.sqrt(n);
  const half = -tQuantile(alpha / 2, n - 1) * se;
  const t = mean / se;
  return {
    n,
    value: mean,
    sd,
    t,
    df: n - 1,
    p: tTwoSided(t, n - 1),
    standardised: mean / sd,
    low: mean - half,
    high: mean + half,
  };
}

/** People asked twice, by their two answers; whole numbers. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly neither: number;
}

/** Share with the event after less the share before, of the same people. */
export interface PairedProportions extends Limits {
  readonly n: number;
  readonly value: number;
  /** McNemar's exact p; null when nobody changed. */
  readonly p: number | null;
}

/**
 * McNemar's exact test (1947: those who changed are binomial with 1/2) and Tango's score interval of the difference (1998,
 * Statistics in Medicine 17:891), inside -1..1 and finite when nobody changed. Null without anyone.
 */
export function pairedProportions(counts: PairedCounts, alpha: number): PairedProportions | null {
  const { both, onlyBefore, onlyAfter, neither } = counts;
  const n = both + onlyBefore + onlyAfter + neither;
  if (n === 0) return null;
  const changed = onlyBefore + onlyAfter;
  const value = (onlyAfter - onlyBefore) / n;
  const z = -normalQuantile(alpha / 2);
  const score = (difference: number) => tangoScore(counts, n, difference);
  return {
    n,
    value,
    p: changed === 0 ? null : binomialTwoSided(onlyAfter, changed, 0.5),
    low: lastKept(value, -1, (difference) => score(difference) > z),
    high: lastKept(value, 1, (difference) => score(difference) < -z),
  };
}

/** Observed less supposed difference over its standard error, with the share that changed estimated under the supposition. */
function tangoScore({ onlyBefore, onlyAfter }: PairedCounts, n: number, difference: number): number {
  const distance = onlyAfter - onlyBefore - n * difference;
  const slope = -onlyAfter - onlyBefore + (2 * n - onlyAfter + onlyBefore) * difference;
  const constant = -onlyBefore * difference * (1 - difference);
  const before = (Math.sqrt(Math.max(0, slope * slope - 8 * n * constant)) - slope) / (4 * n);
  const variance = n * (2 * before + difference * (1 - difference));
  if (variance > 0) return distance / Math.sqrt(variance);
  return distance === 0 ? 0 : Math.sign(distance) * Infinity;
}

/** The farthest difference toward `end` that is not rejected. */
function lastKept(seen: number, end: number, rejected: (difference: number) => boolean): number {
  let [inside, outside] = [seen, end];
  for (let step = 0; step < 60; step += 1) {
    const middle = (inside + outside) / 2;
    if (rejected(middle)) outside = middle;
    else inside = middle;
  }
  return inside;
}
