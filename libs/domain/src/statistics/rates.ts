import { betaQuantile, binomialCdf, normalQuantile, normalTwoSided } from './distributions.js';
import type { Lift, Limits } from './proportions.js';

/** `events` (whole, >= 0) counted over `exposure` (> 0; weeks, hours, thousands of people: the same unit in both arms). */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

/** Above this variance-to-mean ratio counts vary more than chance allows, and intervals are widened for it. */
export const OVERDISPERSED = 1.5;

/**
 * Variance of per-period counts over what a steady rate within each arm would give (Pearson's chi-square over its degrees
 * of freedom; with equal exposures, variance / mean). 1 = as chance alone. Null under 4 degrees of freedom or without events.
 */
export function dispersion(arms: readonly (readonly Rate[])[]): number | null {
  let squares = 0;
  let freedom = 0;
  for (const periods of arms) {
    const pooled = poolRates(periods);
    if (pooled === null || pooled.events === 0) continue;
    const rate = pooled.events / pooled.exposure;
    for (const { events, exposure } of periods) {
      squares += (events - rate * exposure) ** 2 / (rate * exposure);
    }
    freedom += periods.length - 1;
  }
  return freedom < 4 ? null : squares / freedom;
}

/** Several counts as one. Null when there is none. */
export function poolRates(parts: readonly Rate[]): Rate | null {
  if (parts.length === 0) return null;
  return {
    events: parts.reduce((sum, part) => sum + part.events, 0),
    exposure: parts.reduce((sum, part) => sum + part.exposure, 0),
  };
}

/** What `dispersed` counts are worth: the same rate from as many times fewer events. Unchanged up to {@link OVERDISPERSED}. */
function worth({ events, exposure }: Rate, dispersed: number): Rate {
  const scale = dispersed > OVERDISPERSED ? dispersed : 1;
  return { events: events / scale, exposure: exposure / scale };
}

/** Score interval of one rate, events per unit of exposure (Rao's score: the limits r with (x - r e)^2 = z^2 r e). */
export function rateInterval(rate: Rate, alpha: number, dispersed = 1): Limits {
  const { events, exposure } = worth(rate, dispersed);
  const z2 = normalQuantile(alpha / 2) ** 2;
  const half = Math.sqrt(z2 * (events + z2 / 4));
  return {
    low: events === 0 ? 0 : (events + z2 / 2 - half) / exposure,
    high: (events + z2 / 2 + half) / exposure,
  };
}

/** Rate of the variant over that of the control. */
export interface RateRatio extends Limits {
  readonly value: number;
}

/**
 * Rate ratio variant / control with the exact conditional interval: given all the events, the variant's are binomial, and
 * Clopper-Pearson's limits of that share become limits of the ratio (as R's poisson.test). Where counts vary more than
 * chance allows (`dispersed`, a variance-to-mean ratio above 1.5) both counts are divided by it, which multiplies the
 * standard error of the log by its square root. Null when the control has no event: no finite ratio.
 */
export function rateRatio(control: Rate, variant: Rate, alpha: number, dispersed = 1): RateRatio | null {
  if (control.events === 0) return null;
  const a = worth(control, dispersed);
  const b = worth(variant, dispersed);
  const odds = (share: number): number => ((share / (1 - share)) * a.exposure) / b.exposure;
  const value = (b.events / b.exposure) * (a.exposure / a.events);
  const low = b.events === 0 ? 0 : odds(betaQuantile(alpha / 2, b.events, a.events + 1));
  return { value, low, high: odds(betaQuantile(1 - alpha / 2, b.events + 1, a.events)) };
}

/**
 * Two-sided p of equal rates, exact and conditional on all the events: every outcome no likelier than the one seen (as R's
 * poisson.test, with its tolerance of 1e-7). Above a dispersion of 1.5 its normal deviate is divided by the square root of
 * the dispersion, and the p is no longer exact. Null without any event.
 */
export function rateP(control: Rate, variant: Rate, dispersed = 1): number | null {
  const all = control.events + variant.events;
  if (all === 0) return null;
  const share = variant.exposure / (control.exposure + variant.exposure);
  const p = binomialTwoSided(variant.events, all, share);
  if (!(dispersed > OVERDISPERSED)) return p;
  return normalTwoSided(normalQuantile(Math.max(p, Number.MIN_VALUE) / 2) / Math.sqrt(dispersed));
}

/** Exact two-sided p of `k` among `n` draws with probability `share`: all the outcomes no likelier than this one. */
export function binomialTwoSided(k: number, n: number, share: number): number {
  // Counted from the smaller end, so that every tail is computed as a tail.
  if (k > n * share) return binomialTwoSided(n - k, n, 1 - share);
  const mode = Math.min(n, Math.floor((n + 1) * share));
  if (k >= mode) return 1;
  const step = (j: number): number => Math.log(((n - j) / (j + 1)) * (share / (1 - share)));
  let depth = 0;
  for (let j = k; j < mode; j += 1) depth -= step(j);
  // The first outcome beyond the mode that is no likelier.
  let other = mode;
  let fallen = 0;
  while (other <= n && fallen > depth + 1e-7) {
    fallen += other === n ? -Infinity : step(other);
    other += 1;
  }
  const upper = other > n ? 0 : binomialCdf(n - other, n, 1 - share);
  return Math.min(1, binomialCdf(k, n, share) + upper);
}

/** Rate of the variant less that of the control, in events per unit of exposure. */
export interface RateDifference extends Limits {
  readonly value: number;
}

/**
 * Difference of the rates, its limits recovered from the score limits of each (MOVER: Zou & Donner 2008, Statistics in
 * Medicine 27:1693; Newcombe's construction for proportions). Finite for no events at all.
 */
export function rateDifference(control: Rate, variant: Rate, alpha: number, dispersed = 1): RateDifference {
  const a = control.events / control.exposure;
  const b = variant.events / variant.exposure;
  const limitsA = rateInterval(control, alpha, dispersed);
  const limitsB = rateInterval(variant, alpha, dispersed);
  return {
    value: b - a,
    low: b - a - Math.hypot(b - limitsB.low, limitsA.high - a),
    high: b - a + Math.hypot(limitsB.high - b, a - limitsA.low),
  };
}

/** Relative lift = rate ratio - 1. Refused without an event in control, or under 9 (dispersed: 9 worth), where 0 is within 3 standard errors. */
export function rateLift(control: Rate, variant: Rate, alpha: number, dispersed = 1): Lift {
  const ratio = rateRatio(control, variant, alpha, dispersed);
  if (ratio === null) return { ok: false, refusal: 'ZERO_BASELINE' };
  if (worth(control, dispersed).events < 9) return { ok: false, refusal: 'BASELINE_TOO_UNCERTAIN' };
  return { ok: true, value: ratio.value - 1, limits: { low: ratio.low - 1, high: ratio.high - 1 } };
}
