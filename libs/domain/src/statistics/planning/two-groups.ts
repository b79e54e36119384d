import { normalCdf, normalQuantile } from '../distributions.js';
import { powerOfT } from './power-of-means.js';

/**
 * What is asked of two groups. `effect` is signed, variant - control, in the unit of the measure (fractions for
 * proportions, events per unit of exposure for rates). `sd`: between people; `dispersion`: variance over mean of the
 * counts, 1 when they are as chance makes them.
 */
export type TwoGroups =
  | { readonly shape: 'proportion'; readonly baseline: number; readonly effect: number }
  | { readonly shape: 'mean'; readonly sd: number; readonly effect: number }
  | {
      readonly shape: 'rate';
      readonly baseline: number;
      readonly dispersion: number;
      readonly effect: number;
    };

/** `alpha`: two-sided, already shared between comparisons. `ratio`: units of the variant for one of control. */
export interface TestStrength {
  readonly alpha: number;
  readonly power: number;
  readonly ratio: number;
}

const critical = (alpha: number): number => -normalQuantile(alpha / 2);

/**
 * Chance that a test of `control` and `variant` units (people, or exposure for a rate) finds the effect. Proportions: R's
 * power.prop.test, and for unequal groups Fleiss, Levin & Paik (2003), section 4.3; means: noncentral t, R's
 * power.t.test; rates: square roots of counts, whose variance is known (van Belle 2008, Statistical Rules of Thumb,
 * rule 2.9). 0 when a group is too small to be read.
 */
export function powerOf(question: TwoGroups, control: number, variant: number, alpha: number): number {
  if (!(control > 0) || !(variant > 0) || question.effect === 0) return 0;
  if (question.shape === 'mean') {
    const df = control + variant - 2;
    if (!(df > 0)) return 0;
    return powerOfT(
      Math.abs(question.effect) / (question.sd * Math.sqrt(1 / control + 1 / variant)),
      df,
      alpha,
    );
  }
  if (question.shape === 'rate') return normalCdf(rateShift(question, control, variant) - critical(alpha));
  const [p1, p2] = [question.baseline, question.baseline + question.effect];
  const pooled = (control * p1 + variant * p2) / (control + variant);
  const seNull = Math.sqrt(pooled * (1 - pooled) * (1 / control + 1 / variant));
  const se = Math.sqrt((p1 * (1 - p1)) / control + (p2 * (1 - p2)) / variant);
  const margin = Math.abs(question.effect) - critical(alpha) * seNull;
  return se === 0 ? (margin > 0 ? 1 : 0) : normalCdf(margin / se);
}

type RateQuestion = Extract<TwoGroups, { shape: 'rate' }>;

function rateShift({ baseline, effect, dispersion }: RateQuestion, control: number, variant: number): number {
  const distance = Math.abs(Math.sqrt(Math.max(0, baseline + effect)) - Math.sqrt(baseline));
  return (2 * distance) / Math.sqrt(dispersion * (1 / control + 1 / variant));
}

/**
 * Units the control group needs (not rounded); the variant needs `ratio` times as many. Closed formulas for proportions
 * and rates, bisection on {@link powerOf} for means. `effect` is not 0 (callers refuse it).
 */
export function controlUnitsNeeded(question: TwoGroups, { alpha, power, ratio }: TestStrength): number {
  const z = critical(alpha);
  const zPower = normalQuantile(power);
  if (question.shape === 'rate') {
    const perUnit = rateShift(question, 1, ratio);
    return ((z + zPower) / perUnit) ** 2;
  }
  if (question.shape === 'proportion') {
    const [p1, p2] = [question.baseline, question.baseline + question.effect];
    const pooled = (p1 + ratio * p2) / (1 + ratio);
    const both = Math.sqrt((1 + 1 / ratio) * pooled * (1 - pooled));
    const each = Math.sqrt(p1 * (1 - p1) + (p2 * (1 - p2)) / ratio);
    return ((z * both + zPower * each) / question.effect) ** 2;
  }
  const normal = (1 + 1 / ratio) * (((z + zPower) * question.sd) / question.effect) ** 2;
  return smallest(
    (units) => powerOf(question, units, ratio * units, alpha) >= power,
    2 / (1 + ratio),
    2 * normal + 10,
  );
}

/** The question without its effect: what has been seen, or is expected, of the spread. */
export type SpreadOfGroups =
  | { readonly shape: 'proportion'; readonly baseline: number }
  | { readonly shape: 'mean'; readonly sd: number }
  | { readonly shape: 'rate'; readonly baseline: number; readonly dispersion: number };

/** How many units there are, and which way the effect is looked for: 1 up, -1 down. */
export interface Sizes {
  readonly control: number;
  readonly variant: number;
  readonly way: 1 | -1;
}

/**
 * Smallest absolute effect that would be found with that power, by bisection. Null when even the largest the measure
 * can take (to 0 or 1 for a proportion, to 0 for a falling rate) would be missed.
 */
export function detectableEffect(
  spread: SpreadOfGroups,
  { control, variant, way }: Sizes,
  { alpha, power }: Pick<TestStrength, 'alpha' | 'power'>,
): number | null {
  const found = (size: number) =>
    powerOf({ ...spread, effect: way * size } as TwoGroups, control, variant, alpha) >= power;
  const largest = largestEffect(spread, control, variant, way);
  if (!(largest > 0) || !Number.isFinite(largest) || !found(largest)) return null;
  return smallest(found, 0, largest);
}

function largestEffect(spread: SpreadOfGroups, control: number, variant: number, way: 1 | -1): number {
  if (spread.shape === 'proportion') return way > 0 ? 1 - spread.baseline : spread.baseline;
  if (spread.shape === 'mean') return 1000 * spread.sd * Math.sqrt(1 / control + 1 / variant);
  if (way < 0) return spread.baseline;
  return 1000 * (spread.baseline + spread.dispersion * (1 / control + 1 / variant));
}

/** Where a rising condition turns true. */
function smallest(isTrue: (x: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60 && high - low > 1e-10 * high; step += 1) {
    const middle = (low + high) / 2;
    if (isTrue(middle)) high = middle;
    else low = middle;
  }
  return high;
}
