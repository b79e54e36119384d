import type { Direction } from '../plans/plan.js';
import type { PosteriorReading } from './analysis.js';
import type { BetaPosterior } from './beta-posterior.js';
import { betaPosterior, quadrature } from './beta-posterior.js';
import { normalCdf, normalQuantile } from './distributions.js';
import type { Counts, Limits } from './proportions.js';

/** What is believed of an effect (treated - reference) once the figures are known. */
export interface EffectPosterior extends Limits {
  /** Its mean. */
  readonly value: number;
  /** P(effect > x). */
  above(x: number): number;
  /** E[max(-effect, 0)] and E[max(effect, 0)]: what is lost on average by adopting where more, or less, is better. */
  readonly lossWhereMoreIsBetter: number;
  readonly lossWhereLessIsBetter: number;
}

/** Beta(a, b): 1 and 1 know nothing of the share, 0.5 and 0.5 are Jeffreys's. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/** A belief about the relative lift held before the test: normal, as fractions (0.1 = 10 %). `deviation` > 0. */
export interface LiftPrior {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Difference of two proportions with Beta posteriors, by quadrature (no random draw), with its expected losses (Stucchio
 * 2015, VWO white paper, section 4). Counts as in proportions.ts; alpha of the credible interval, equal tails.
 */
export function posteriorOfProportions(
  control: Counts,
  variant: Counts,
  alpha: number,
  prior: BetaPrior = { a: 1, b: 1 },
): EffectPosterior {
  const of = ({ events, total }: Counts): BetaPosterior =>
    betaPosterior(prior.a + events, prior.b + total - events);
  const a = of(control);
  const b = of(variant);
  const below = differenceCdf(a, b);
  const value = b.mean - a.mean;
  const reach = 12 * Math.hypot(a.deviation, b.deviation);
  const range: [number, number] = [Math.max(-1, value - reach), Math.min(1, value + reach)];
  // E max(-D, 0) - E max(D, 0) = -E D: only the smaller of the two has to be integrated.
  const smaller = value >= 0 ? meanExcess(a, b) : meanExcess(b, a);
  const larger = smaller + Math.abs(value);
  return {
    value,
    low: solve(below, alpha / 2, range),
    high: solve(below, 1 - alpha / 2, range),
    above: (x) => Math.min(1, Math.max(0, 1 - below(x))),
    lossWhereMoreIsBetter: value >= 0 ? smaller : larger,
    lossWhereLessIsBetter: value >= 0 ? larger : smaller,
  };
}

const share = (u: number): number => 1 / (1 + Math.exp(-u));
/** Infinite outside 0..1. */
const logit = (x: number): number => (x <= 0 ? -Infinity : x >= 1 ? Infinity : Math.log(x / (1 - x)));

/** Nodes over a posterior, as shares, with what each of them weighs. */
function nodesOf(outer: BetaPosterior, low = outer.from, high = outer.to) {
  const all = Math.max(16, outer.to - outer.from);
  const panels = Math.max(4, Math.ceil((all * (high - low)) / (outer.to - outer.from)));
  const { at, weight } = quadrature(low, high, panels);
  weight.forEach((own, place) => {
    const u = at[place] ?? 0;
    weight[place] = own * outer.density(u);
    at[place] = share(u);
  });
  return { at, weight };
}

/** P(B - A <= d) as a function of d: over the narrower of the two, cut where the other one begins or ends. */
function differenceCdf(a: BetaPosterior, b: BetaPosterior): (d: number) => number {
  const overA = a.deviation <= b.deviation;
  const outer = overA ? a : b;
  const whole = nodesOf(outer);
  const sumOver = ({ at, weight }: typeof whole, d: number): number => {
    let sum = 0;
    for (let place = 0; place < at.length; place += 1) {
      const x = at[place] ?? 0;
      sum += (weight[place] ?? 0) * (overA ? b.cdf(x + d) : 1 - a.cdf(x - d));
    }
    return sum;
  };
  return (d) => {
    const cuts = (overA ? [-d, 1 - d] : [d, 1 + d])
      .map(logit)
      .filter((u) => u > outer.from && u < outer.to)
      .sort((one, other) => one - other);
    if (cuts.length === 0) return sumOver(whole, d);
    const bounds = [outer.from, ...cuts, outer.to];
    return bounds.slice(1).reduce((sum, to, place) => sum + sumOver(nodesOf(outer, bounds[place], to), d), 0);
  };
}

/**
 * E max(A - B, 0), over B: E max(A - x, 0) = mA P(A' > x) - x P(A > x), where A' has one more event and
 * P(A' > x) = P(A > x) + x^a (1 - x)^b / (a B(a, b)), the last being A's density at u over a.
 */
function meanExcess(a: BetaPosterior, b: BetaPosterior): number {
  const { at, weight } = a.deviation < b.deviation ? nodesOf(a) : nodesOf(b);
  const overA = a.deviation < b.deviation;
  const sum = weight.reduce((sofar, own, place) => {
    const x = at[place] ?? 0;
    const u = Math.max(-700, Math.min(700, logit(x)));
    if (overA) return sofar + own * (x * b.cdf(x) - b.mean * (b.cdf(x) - b.density(u) / b.a));
    const beyond = 1 - a.cdf(x);
    return sofar + own * (a.mean * (beyond + a.density(u) / a.a) - x * beyond);
  }, 0);
  return Math.max(0, sum);
}

/** Where an increasing function passes a level, by the Illinois rule (false position that never stalls). */
function solve(of: (x: number) => number, level: number, [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [of(low) - level, of(high) - level];
  if (atLow >= 0) return low;
  if (atHigh <= 0) return high;
  for (let step = 0; step < 100 && high - low > 1e-13; step += 1) {
    const x = (low * atHigh - high * atLow) / (atHigh - atLow);
    const at = of(x) - level;
    if (Math.abs(at) < 1e-12) return x;
    if (at < 0) {
      [low, atLow] = [x, at];
      atHigh /= 2;
    } else {
      [high, atHigh] = [x, at];
      atLow /= 2;
    }
  }
  return (low + high) / 2;
}

/**
 * Normal posterior of an effect with estimate `value` and standard error `se` (> 0), flat prior unless one is given on the
 * relative lift, which is then rescaled by |base| (mean) and its square (variance) to the unit of the effect: precision =
 * 1 / se^2 + 1 / tau^2 (Gelman et al. 2013, section 2.5). Expected losses in closed form.
 */
export function posteriorOfNormal(
  { value, se, base }: { readonly value: number; readonly se: number; readonly base: number },
  alpha: number,
  prior: LiftPrior | null = null,
): EffectPosterior {
  const scale = Math.abs(base);
  const belief = prior === null || scale === 0 ? 0 : 1 / (prior.deviation * scale) ** 2;
  const precision = 1 / (se * se) + belief;
  const mean = (value / (se * se) + belief * (prior?.mean ?? 0) * scale) / precision;
  const deviation = Math.sqrt(1 / precision);
  const half = -normalQuantile(alpha / 2) * deviation;
  const loss = (z: number): number =>
    Math.max(0, deviation * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - z * normalCdf(-z)));
  return {
    value: mean,
    low: mean - half,
    high: mean + half,
    above: (x) => normalCdf((mean - x) / deviation),
    lossWhereMoreIsBetter: loss(mean / deviation),
    lossWhereLessIsBetter: loss(-mean / deviation),
  };
}

/** Improvement-oriented reading, with the rule of statistics.md section 6 in these terms. `minimum` > 0 or null. */
export function readPosterior(
  posterior: EffectPosterior,
  method: PosteriorReading['method'],
  wanted: { readonly direction: Direction; readonly minimum: number | null; readonly alpha: number },
): PosteriorReading {
  const { direction, minimum, alpha } = wanted;
  const more = direction === 'increase';
  const beyond = (x: number): number => (more ? posterior.above(x) : 1 - posterior.above(-x));
  const probabilityBetter = beyond(0);
  const probabilityAboveMwe = minimum === null ? null : beyond(minimum);
  const expectedLoss = more ? posterior.lossWhereMoreIsBetter : posterior.lossWhereLessIsBetter;
  const cheap = minimum === null || expectedLoss <= 0.1 * minimum;
  const better = probabilityBetter >= 0.95 && cheap;
  const { value, low, high } = posterior;
  return {
    method,
    probabilityBetter,
    probabilityAboveMwe,
    expectedLoss,
    effect: { value, low, high, level: 1 - alpha, kind: 'posterior' },
    says: better
      ? 'better'
      : (probabilityAboveMwe ?? probabilityBetter) <= 0.05
        ? 'noWorthwhileGain'
        : 'unclear',
  };
}
