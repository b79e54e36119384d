/**
 * The one door to @stdlib's distributions. Small probabilities are computed as tails, never as 1 - cdf, and the known
 * limits of the packages are handled here. Arguments out of range are a programming error: the result is then NaN, so
 * callers validate first.
 */
import gammainc from '@stdlib/math-base-special-gammainc';
import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdfOf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialQuantileOf from '@stdlib/stats-base-dists-binomial-quantile';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

/** P(Z <= z) of the standard normal. */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1);
}

/** P(Z > z), accurate far into the tail (down to about 1e-300). */
export function normalUpperTail(z: number): number {
  return normalCdfOf(-z, 0, 1);
}

/** P(|Z| >= |z|). */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalCdfOf(-Math.abs(z), 0, 1));
}

/** z with P(Z <= z) = p. @stdlib drifts below 1e-12 and gives -Infinity below 1e-16: there the tail itself is inverted. */
export function normalQuantile(p: number): number {
  if (p > 0 && p < 1e-9) return lowerTailQuantile(p);
  return normalQuantileOf(p, 0, 1);
}

/** Bisection on the lower tail, which is accurate down to z = -37. */
function lowerTailQuantile(p: number): number {
  let low = -38;
  let high = -5;
  for (let step = 0; step < 64; step += 1) {
    const middle = (low + high) / 2;
    if (normalCdfOf(middle, 0, 1) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T <= t) with `df` degrees of freedom (any positive real). */
export function tCdf(t: number, df: number): number {
  return tCdfOf(t, df);
}

/** P(|T| >= |t|), computed in the lower tail. */
export function tTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * tCdfOf(-Math.abs(t), df));
}

/** t with P(T <= t) = p. */
export function tQuantile(p: number, df: number): number {
  return tQuantileOf(p, df);
}

/**
 * P(X2 > x), as a regularised upper incomplete gamma. Above 1,000 degrees of freedom, where the package is 1 % off, the
 * cube-root approximation of Wilson and Hilferty (1931).
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (x <= 0) return 1;
  if (df > 1000) {
    const spread = 2 / (9 * df);
    return normalUpperTail((Math.cbrt(x / df) - (1 - spread)) / Math.sqrt(spread));
  }
  return gammainc(x / 2, df / 2, true, true);
}

/** P(K <= k) of `n` draws with probability `p`. */
export function binomialCdf(k: number, n: number, p: number): number {
  return binomialCdfOf(k, n, p);
}

/** Smallest k with P(K <= k) >= q. */
export function binomialQuantile(q: number, n: number, p: number): number {
  return binomialQuantileOf(q, n, p);
}

/** x with P(B <= x) = p of the beta distribution. */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileOf(p, a, b);
}

/**
 * Probabilities of every possible count of marked items among `draws` from `population` of which `marked` are marked;
 * index 0 is the smallest possible count, `first`. Built by ratios from the mode and normalised, so no large factorial
 * is ever formed (@stdlib's pmf loses seven digits at a population of a million).
 */
export function hypergeometric(
  marked: number,
  draws: number,
  population: number,
): { readonly first: number; readonly probabilities: readonly number[] } {
  const first = Math.max(0, draws + marked - population);
  const last = Math.min(draws, marked);
  const mode = Math.min(last, Math.max(first, Math.floor(((draws + 1) * (marked + 1)) / (population + 2))));
  const weights = new Array<number>(last - first + 1).fill(0);
  weights[mode - first] = 1;
  for (let k = mode; k < last; k += 1) {
    const ratio = ((marked - k) * (draws - k)) / ((k + 1) * (population - marked - draws + k + 1));
    weights[k + 1 - first] = (weights[k - first] ?? 0) * ratio;
  }
  for (let k = mode; k > first; k -= 1) {
    const ratio = (k * (population - marked - draws + k)) / ((marked - k + 1) * (draws - k + 1));
    weights[k - 1 - first] = (weights[k - first] ?? 0) * ratio;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first, probabilities: weights.map((weight) => weight / total) };
}
