import { chiSquareUpperTail } from './distributions.js';

/** People counted in an arm, and its planned share on any positive scale (null in any arm = equal shares). */
export interface Shared {
  readonly count: number;
  readonly share: number | null;
}

/** Below this p the arms were not shared out as planned and nothing measured on them can be compared (Fabijan 2019). */
export const SAMPLE_RATIO_ALPHA = 0.001;

/** Most tables the exact test lists. */
const TABLES_LIMIT = 200_000;

/** `notComputable`: too few people for the chi-square and too many tables for the exact test. */
export type SampleRatio =
  | { readonly ok: true; readonly p: number; readonly method: 'chiSquare' | 'exact' }
  | { readonly ok: false; readonly reason: 'noData' | 'notComputable' };

/**
 * Sample ratio mismatch: chi-square of the counts against the shares, or the exact multinomial test (binomial for two
 * arms) when an arm expects fewer than 5. An arm of share 0 that received anyone is a mismatch by itself (p = 0).
 */
export function sampleRatio(arms: readonly Shared[]): SampleRatio {
  const equal = arms.some((arm) => arm.share === null);
  const weights = arms.map((arm) => (equal ? 1 : (arm.share ?? 0)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const total = arms.reduce((sum, arm) => sum + arm.count, 0);
  if (total === 0 || !(all > 0)) return { ok: false, reason: 'noData' };
  if (arms.some((arm, index) => weights[index] === 0 && arm.count > 0)) {
    return { ok: true, p: 0, method: 'exact' };
  }
  const open = arms
    .map((arm, index) => ({ count: arm.count, share: (weights[index] ?? 0) / all }))
    .filter((arm) => arm.share > 0);
  if (open.length < 2) return { ok: false, reason: 'noData' };
  if (open.every((arm) => arm.share * total >= 5)) return chiSquare(open, total);
  const p = exactMultinomial(
    open.map((arm) => arm.count),
    open.map((arm) => arm.share),
  );
  return p === null ? { ok: false, reason: 'notComputable' } : { ok: true, p, method: 'exact' };
}

function chiSquare(arms: readonly { count: number; share: number }[], total: number): SampleRatio {
  const x2 = arms.reduce((sum, arm) => sum + (arm.count - arm.share * total) ** 2 / (arm.share * total), 0);
  return { ok: true, p: chiSquareUpperTail(x2, arms.length - 1), method: 'chiSquare' };
}

/**
 * Exact test of counts against shares that sum to 1: the probability of all tables no more likely than this one (R's
 * binom.test for two arms, tolerance 1e-7). Null when there are more than 200,000 tables.
 */
export function exactMultinomial(counts: readonly number[], shares: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (tables(total, counts.length) > TABLES_LIMIT) return null;
  const logFactorial = [0];
  for (let k = 1; k <= total; k += 1) logFactorial.push((logFactorial[k - 1] ?? 0) + Math.log(k));
  const term = (arm: number, count: number): number =>
    count * Math.log(shares[arm] ?? 0) - (logFactorial[count] ?? 0);
  const constant = logFactorial[total] ?? 0;
  const observed = counts.reduce((sum, count, arm) => sum + term(arm, count), constant) + 1e-7;
  let p = 0;
  const list = (arm: number, left: number, log: number): void => {
    if (arm === counts.length - 1) {
      const full = log + term(arm, left);
      if (full <= observed) p += Math.exp(full);
      return;
    }
    for (let count = 0; count <= left; count += 1) list(arm + 1, left - count, log + term(arm, count));
  };
  list(0, total, constant);
  return Math.min(1, p);
}

/** Ways to share `total` among `arms`. */
function tables(total: number, arms: number): number {
  let ways = 1;
  for (let k = 1; k < arms; k += 1) ways = (ways * (total + k)) / k;
  return ways;
}
