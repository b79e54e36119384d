import { hypergeometric, normalQuantile, normalTwoSided } from './distributions.js';

/** `events` of `total`; whole numbers, 0 <= events <= total, total >= 1 (callers validate). */
export interface Counts {
  readonly events: number;
  readonly total: number;
}

/** Lower and upper limit, in the unit of the figure they belong to. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

const criticalValue = (alpha: number): number => -normalQuantile(alpha / 2);

/** Wilson's score interval of one proportion (Wilson 1927); always inside 0..1, finite for 0/n and n/n. */
export function wilson({ events, total }: Counts, alpha: number): Limits {
  const z2 = criticalValue(alpha) ** 2;
  const p = events / total;
  const centre = p + z2 / (2 * total);
  const half = Math.sqrt(z2) * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total * total));
  const scale = 1 + z2 / total;
  return {
    low: events === 0 ? 0 : (centre - half) / scale,
    high: events === total ? 1 : (centre + half) / scale,
  };
}

/** Interval of variant - control: Newcombe's hybrid score, method 10 of Newcombe (1998), Statistics in Medicine 17:873. */
export function newcombe(control: Counts, variant: Counts, alpha: number): Limits {
  const a = control.events / control.total;
  const b = variant.events / variant.total;
  const limitsA = wilson(control, alpha);
  const limitsB = wilson(variant, alpha);
  return {
    low: b - a - Math.hypot(b - limitsB.low, limitsA.high - a),
    high: b - a + Math.hypot(limitsB.high - b, a - limitsA.low),
  };
}

/** Wald's interval of variant - control. Null when a cell is below 5, where its coverage is known to fail. */
export function unpooled(control: Counts, variant: Counts, alpha: number): Limits | null {
  const cells = [control, variant].flatMap(({ events, total }) => [events, total - events]);
  if (Math.min(...cells) < 5) return null;
  const a = control.events / control.total;
  const b = variant.events / variant.total;
  const half =
    criticalValue(alpha) * Math.sqrt((a * (1 - a)) / control.total + (b * (1 - b)) / variant.total);
  return { low: b - a - half, high: b - a + half };
}

/** Smallest of the four expected cells of the table when both proportions are equal. */
export function smallestExpected(control: Counts, variant: Counts): number {
  const events = control.events + variant.events;
  const total = control.total + variant.total;
  return (Math.min(events, total - events) * Math.min(control.total, variant.total)) / total;
}

/** Two-sided p of the pooled z (its square is the chi-square without correction). Null when nobody or everybody has the event. */
export function pooledZ(control: Counts, variant: Counts): { readonly z: number; readonly p: number } | null {
  const pooled = (control.events + variant.events) / (control.total + variant.total);
  if (pooled === 0 || pooled === 1) return null;
  const se = Math.sqrt(pooled * (1 - pooled) * (1 / control.total + 1 / variant.total));
  const z = (variant.events / variant.total - control.events / control.total) / se;
  return { z, p: normalTwoSided(z) };
}

/**
 * Fisher's exact two-sided p: the sum of all tables no more likely than the observed one (the rule of R's fisher.test,
 * with its tolerance of 1e-7). Null when nobody or everybody has the event.
 */
export function fisherExact(control: Counts, variant: Counts): number | null {
  const events = control.events + variant.events;
  const total = control.total + variant.total;
  if (events === 0 || events === total) return null;
  const { first, probabilities } = hypergeometric(events, variant.total, total);
  const observed = probabilities[variant.events - first] ?? 0;
  const p = probabilities.reduce((sum, q) => (q <= observed * (1 + 1e-7) ? sum + q : sum), 0);
  return Math.min(1, p);
}

/** Risk ratio variant / control with the log interval of Katz (1978). Null when either arm has no event. */
export function riskRatio(
  control: Counts,
  variant: Counts,
  alpha: number,
): ({ readonly value: number } & Limits) | null {
  if (control.events === 0 || variant.events === 0) return null;
  const value = variant.events / variant.total / (control.events / control.total);
  const se = Math.sqrt(1 / variant.events - 1 / variant.total + 1 / control.events - 1 / control.total);
  const half = criticalValue(alpha) * se;
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half) };
}

/** Why no relative lift is given. */
export type LiftRefusal = 'ZERO_BASELINE' | 'BASELINE_TOO_UNCERTAIN';

/** A lift as a fraction of the reference (limits null when only the value is known), or the reason there is none. */
export type Lift =
  | { readonly ok: true; readonly value: number; readonly limits: Limits | null }
  | { readonly ok: false; readonly refusal: LiftRefusal };

/** Relative lift = risk ratio - 1. Refused when control has no event, or lies within 3 standard errors of zero; without limits when the variant has none. */
export function proportionLift(control: Counts, variant: Counts, alpha: number): Lift {
  if (control.events === 0) return { ok: false, refusal: 'ZERO_BASELINE' };
  const p = control.events / control.total;
  const se = Math.sqrt((p * (1 - p)) / control.total);
  if (p < 3 * se) return { ok: false, refusal: 'BASELINE_TOO_UNCERTAIN' };
  const ratio = riskRatio(control, variant, alpha);
  if (ratio === null) return { ok: true, value: -1, limits: null };
  return { ok: true, value: ratio.value - 1, limits: { low: ratio.low - 1, high: ratio.high - 1 } };
}

/** Cohen's h = 2 asin sqrt(variant) - 2 asin sqrt(control) (Cohen 1988, ch. 6), variance 1/n + 1/n. */
export function cohenH(control: Counts, variant: Counts, alpha: number): { readonly value: number } & Limits {
  const angle = ({ events, total }: Counts): number => 2 * Math.asin(Math.sqrt(events / total));
  const value = angle(variant) - angle(control);
  const half = criticalValue(alpha) * Math.sqrt(1 / control.total + 1 / variant.total);
  return { value, low: value - half, high: value + half };
}
