import type { EffectPosterior } from './bayesian.js';
import { tCdf, tQuantile } from './distributions.js';
import type { Limits } from './proportions.js';

/** A weighted sum of t distributions with the same degrees of freedom; the weights add up to 1. */
export interface TMixture {
  readonly df: number;
  readonly parts: readonly { readonly weight: number; readonly centre: number; readonly scale: number }[];
}

/** A figure with its interval over every autocorrelation the data allow. */
export interface Integrated extends Limits {
  readonly value: number;
  readonly se: number;
  readonly p: number;
}

/** P(X <= x), accurate in the lower tail. */
export function mixtureBelow({ df, parts }: TMixture, x: number): number {
  let sum = 0;
  for (const { weight, centre, scale } of parts) sum += weight * tCdf((x - centre) / scale, df);
  return Math.min(1, sum);
}

/** P(X > x), accurate in the upper tail. */
export function mixtureAbove({ df, parts }: TMixture, x: number): number {
  let sum = 0;
  for (const { weight, centre, scale } of parts) sum += weight * tCdf((centre - x) / scale, df);
  return Math.min(1, sum);
}

/** Mean, and root of the weighted squared scales and distances between centres. */
export function mixtureMoments({ parts }: TMixture): { readonly value: number; readonly se: number } {
  const value = parts.reduce((sum, { weight, centre }) => sum + weight * centre, 0);
  const variance = parts.reduce(
    (sum, { weight, centre, scale }) => sum + weight * (scale ** 2 + (centre - value) ** 2),
    0,
  );
  return { value, se: Math.sqrt(variance) };
}

/** Mean, equal-tailed interval at 1 - alpha and two-sided p against zero. */
export function summariseMixture(mixture: TMixture, alpha: number): Integrated {
  const reach = -tQuantile(alpha / 2, mixture.df);
  const { value, se } = mixtureMoments(mixture);
  const slope = densityOf(mixture);
  const search = (way: 1 | -1): Search => {
    const ends = mixture.parts.map(({ centre, scale }) => centre + way * reach * scale);
    return { from: Math.min(...ends), to: Math.max(...ends), guess: value + way * reach * se, se, slope };
  };
  const beyond = value > 0 ? mixtureBelow(mixture, 0) : mixtureAbove(mixture, 0);
  return {
    value,
    se,
    low: root(search(-1), (x) => mixtureBelow(mixture, x) - alpha / 2),
    high: root(search(1), (x) => alpha / 2 - mixtureAbove(mixture, x)),
    p: Math.min(1, 2 * Math.min(beyond, 1 - beyond)),
  };
}

/**
 * Mean of how far X falls short of zero, E max(0, -way X): the expected loss of adopting a change whose better direction
 * is `way`. For one part of centre m and scale s, s [(df + u^2) / (df - 1) f(u) - u F(-u)] with u = way m / s and f, F of
 * the t distribution (by parts on its density). Two degrees of freedom or more: with one it has no mean.
 */
export function expectedShortfall({ df, parts }: TMixture, way: 1 | -1): number {
  const peak = densityPeak(df);
  const loss = parts.reduce((sum, { weight, centre, scale }) => {
    const u = (way * centre) / scale;
    const density = peak * (1 + (u * u) / df) ** (-(df + 1) / 2);
    return sum + weight * scale * (((df + u * u) / (df - 1)) * density - u * tCdf(-u, df));
  }, 0);
  return Math.max(0, loss);
}

/** What is believed of the figure, with nothing known before: the mixture read as a posterior. */
export function posteriorOfMixture(mixture: TMixture, alpha: number): EffectPosterior {
  const { value, low, high } = summariseMixture(mixture, alpha);
  return {
    value,
    low,
    high,
    above: (x) => mixtureAbove(mixture, x),
    lossWhereMoreIsBetter: expectedShortfall(mixture, 1),
    lossWhereLessIsBetter: expectedShortfall(mixture, -1),
  };
}

/** Density at zero of t with `df` whole degrees of freedom: from those of 1 and 2, two at a time. */
function densityPeak(df: number): number {
  let [v, peak] = df % 2 === 1 ? [1, 1 / Math.PI] : [2, 1 / (2 * Math.SQRT2)];
  for (; v + 2 <= df; v += 2) peak *= ((v + 1) / v) * Math.sqrt(v / (v + 2));
  return peak;
}

/** Density of the mixture. */
function densityOf({ df, parts }: TMixture): (x: number) => number {
  const peak = densityPeak(df);
  return (x) => {
    let sum = 0;
    for (const { weight, centre, scale } of parts) {
      const u = (x - centre) / scale;
      sum += (weight / scale) * peak * (1 + (u * u) / df) ** (-(df + 1) / 2);
    }
    return sum;
  };
}

interface Search {
  readonly from: number;
  readonly to: number;
  readonly guess: number;
  readonly se: number;
  readonly slope: (x: number) => number;
}

/** Root of a rising function between two ends: Newton's steps, halving where one would leave the ends. */
function root({ from, to, guess, se, slope }: Search, f: (x: number) => number): number {
  let [low, high, x] = [from, to, Math.min(Math.max(guess, from), to)];
  for (let step = 0; step < 100 && high > low; step += 1) {
    const fx = f(x);
    if (fx === 0) return x;
    if (fx > 0) high = x;
    else low = x;
    const newton = x - fx / slope(x);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - x);
    x = next;
    // Newton's error after a step is of the order of its square: nothing is left to gain.
    if (next === newton && moved <= 1e-6 * se) return x;
    if (moved <= 1e-15 * Math.abs(x)) return x;
  }
  return x;
}
