import { normalTwoSided } from './distributions.js';

/** Rank comparison of the same people before and after. */
export interface SignedRank {
  /** Sum of the ranks of the positive differences. */
  readonly v: number;
  readonly p: number;
  readonly exact: boolean;
}

/** Up to this many differences, and without ties, the distribution is counted exactly. */
const EXACT_PAIRS = 50;

/**
 * Wilcoxon's signed-rank test, two-sided (Wilcoxon 1945): exact up to 50 differences without ties or zeros, otherwise normal
 * with the correction for ties and a continuity of 0.5, zeros left out (as R's wilcox.test, paired). Null when nothing differs.
 */
export function signedRank(differences: readonly number[]): SignedRank | null {
  const kept = differences.filter((difference) => difference !== 0);
  const n = kept.length;
  if (n === 0) return null;
  const order = kept.map(Math.abs).sort((a, b) => a - b);
  const rankOf = new Map<number, number>();
  let ties = 0;
  for (let from = 0; from < n;) {
    let to = from;
    while (to + 1 < n && order[to + 1] === order[from]) to += 1;
    rankOf.set(order[from] ?? 0, (from + to) / 2 + 1);
    ties += (to - from + 1) ** 3 - (to - from + 1);
    from = to + 1;
  }
  const v = kept.reduce((sum, d) => sum + (d > 0 ? (rankOf.get(Math.abs(d)) ?? 0) : 0), 0);
  const middle = (n * (n + 1)) / 4;
  if (ties === 0 && n === differences.length && n <= EXACT_PAIRS) {
    return { v, p: exactP(Math.min(v, 2 * middle - v), n), exact: true };
  }
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
  const distance = Math.max(0, Math.abs(v - middle) - 0.5);
  return { v, p: normalTwoSided(distance / Math.sqrt(variance)), exact: false };
}

/** Twice the share of the 2^n signs whose sum of ranks is at most `v`. */
function exactP(v: number, n: number): number {
  const ways = new Array<number>(v + 1).fill(0);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank += 1) {
    for (let sum = v; sum >= rank; sum -= 1) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
  }
  return Math.min(1, (2 * ways.reduce((sum, count) => sum + count, 0)) / 2 ** n);
}
