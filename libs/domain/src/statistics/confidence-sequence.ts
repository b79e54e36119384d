import type { Limits } from './proportions.js';

/** One difference as it stands at a look: its standard error, and the units of the two arms together. */
export interface Look {
  readonly value: number;
  /** > 0 */
  readonly se: number;
  /** > 0 */
  readonly units: number;
}

/** An interval and a p that stay true however often one looks. */
export interface AlwaysValid extends Limits {
  readonly p: number;
}

/**
 * Mixture parameter r that makes the sequence narrowest when `plannedUnits` (both arms together, > 0) are reached:
 * sqrt((-2 ln alpha + ln(-2 ln alpha + 1)) / N*), eq. 2 of Waudby-Smith et al. (2021/2023), arXiv:2103.06476.
 */
export function mixtureParameter(plannedUnits: number, alpha: number): number {
  const log = -2 * Math.log(alpha);
  return Math.sqrt((log + Math.log(log + 1)) / plannedUnits);
}

/**
 * Asymptotic confidence sequence of a difference at one look (Waudby-Smith et al., theorem 2.2; the normal mixture of
 * Robbins 1970 and Howard et al. 2021), with p = 1 / e-value of the same mixture, so that p < alpha exactly where the
 * interval leaves zero out. In the unit of the difference. Null without a spread, units or alpha inside 0..1.
 */
export function confidenceSequence(
  { value, se, units }: Look,
  plannedUnits: number,
  alpha: number,
): AlwaysValid | null {
  const given = [value, se, units, plannedUnits].every(Number.isFinite);
  if (!given || !(se > 0 && units > 0 && plannedUnits > 0 && alpha > 0 && alpha < 1)) return null;
  const rate = units * mixtureParameter(plannedUnits, alpha) ** 2;
  // se sqrt(N) sqrt(2 (N r2 + 1) ln(sqrt(N r2 + 1) / alpha) / (N r)^2), with one N taken out of the root.
  const half = se * Math.sqrt((2 * (rate + 1) * (Math.log(rate + 1) / 2 - Math.log(alpha))) / rate);
  const z = value / se;
  const logEvidence = (z * z * rate) / (2 * (rate + 1)) - Math.log(rate + 1) / 2;
  return { low: value - half, high: value + half, p: Math.min(1, Math.exp(-logEvidence)) };
}

/** What all looks so far say together. */
export interface Running {
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/**
 * Every interval of a sequence holds at once, so all looks together say their intersection, and the smallest p. Intervals
 * that leave each other out (a rare miss, or a change of what is measured) have no intersection: then the last look stands.
 */
export function running(sofar: Running | null, look: AlwaysValid): Running {
  if (sofar === null) return { low: look.low, high: look.high, p: look.p };
  const low = Math.max(sofar.low, look.low);
  const high = Math.min(sofar.high, look.high);
  const p = Math.min(sofar.p, look.p);
  return low > high ? { low: look.low, high: look.high, p } : { low, high, p };
}
