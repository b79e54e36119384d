import { normalQuantile, tQuantile, tTwoSided } from './distributions.js';
import type { Lift, Limits } from './proportions.js';

/** Size, mean and standard deviation (n - 1) of one arm. `sd` is null for a single value. */
export interface MeanOf {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
}

/** Two arms whose spread is known. */
export interface Spread extends MeanOf {
  readonly sd: number;
}

/** Summary of raw values by Welford's running update (1962), exact where sums of squares cancel. Null when empty. */
export function summarise(values: readonly number[]): MeanOf | null {
  if (values.length === 0) return null;
  let mean = 0;
  let squares = 0;
  values.forEach((value, index) => {
    const delta = value - mean;
    mean += delta / (index + 1);
    squares += delta * (value - mean);
  });
  const sd = values.length < 2 ? null : Math.sqrt(squares / (values.length - 1));
  return { n: values.length, mean, sd };
}

/** t interval of one mean. Null without a spread. */
export function meanInterval(arm: MeanOf, alpha: number): Limits | null {
  if (arm.sd === null || arm.n < 2) return null;
  const half = (-tQuantile(alpha / 2, arm.n - 1) * arm.sd) / Math.sqrt(arm.n);
  return { low: arm.mean - half, high: arm.mean + half };
}

/** Welch's comparison of two means. */
export interface Welch extends Limits {
  /** variant - control */
  readonly value: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
}

/** Welch (1947): unequal variances, Satterthwaite's degrees of freedom. Null when neither arm varies. */
export function welch(control: Spread, variant: Spread, alpha: number): Welch | null {
  const a = control.sd ** 2 / control.n;
  const b = variant.sd ** 2 / variant.n;
  const variance = a + b;
  if (variance === 0 || control.n < 2 || variant.n < 2) return null;
  const se = Math.sqrt(variance);
  // Shares of the variance: the same figure as the textbook ratio, without its overflow for extreme spreads.
  const df = 1 / ((a / variance) ** 2 / (control.n - 1) + (b / variance) ** 2 / (variant.n - 1));
  const value = variant.mean - control.mean;
  const half = -tQuantile(alpha / 2, df) * se;
  const t = value / se;
  return { value, t, df, p: tTwoSided(t, df), low: value - half, high: value + half };
}

/**
 * Hedges' g: difference over the pooled deviation, corrected by J = 1 - 3 / (4 df - 1), with the normal interval of
 * Borenstein et al. (2009), Introduction to Meta-Analysis, ch. 4. Null when neither arm varies.
 */
export function hedgesG(
  control: Spread,
  variant: Spread,
  alpha: number,
): ({ readonly value: number; readonly se: number } & Limits) | null {
  const df = control.n + variant.n - 2;
  const pooled = Math.sqrt(((control.n - 1) * control.sd ** 2 + (variant.n - 1) * variant.sd ** 2) / df);
  if (!(pooled > 0)) return null;
  const d = (variant.mean - control.mean) / pooled;
  const correction = 1 - 3 / (4 * df - 1);
  const all = control.n + variant.n;
  const se = correction * Math.sqrt(all / (control.n * variant.n) + (d * d) / (2 * all));
  const value = correction * d;
  const half = -normalQuantile(alpha / 2) * se;
  return { value, se, low: value - half, high: value + half };
}

/**
 * Relative lift (variant - control) / |control| with the delta-method interval, so that a negative baseline keeps the
 * sign of the change. Refused when control's mean is zero or within 3 standard errors of it.
 */
export function meanLift(control: Spread, variant: Spread, alpha: number): Lift {
  const base = Math.abs(control.mean);
  if (base === 0) return { ok: false, refusal: 'ZERO_BASELINE' };
  const varianceA = control.sd ** 2 / control.n;
  const varianceB = variant.sd ** 2 / variant.n;
  if (base < 3 * Math.sqrt(varianceA)) return { ok: false, refusal: 'BASELINE_TOO_UNCERTAIN' };
  const value = (variant.mean - control.mean) / base;
  const ratio = variant.mean / base;
  const half = -normalQuantile(alpha / 2) * (Math.sqrt(varianceB + varianceA * ratio * ratio) / base);
  return { ok: true, value, limits: { low: value - half, high: value + half } };
}

/** Several summaries as one (Chan, Golub & LeVeque 1979). The spread is lost when a part of two or more lacks it. */
export function poolMeans(parts: readonly MeanOf[]): MeanOf | null {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return null;
  const only = parts[0];
  if (parts.length === 1 && only) return only;
  const mean = parts.reduce((sum, part) => sum + part.n * part.mean, 0) / n;
  const known = parts.every((part) => part.n === 1 || part.sd !== null);
  const within = parts.reduce((sum, part) => sum + (part.n - 1) * (part.sd ?? 0) ** 2, 0);
  const between = parts.reduce((sum, part) => sum + part.n * (part.mean - mean) ** 2, 0);
  return { n, mean, sd: known && n > 1 ? Math.sqrt((within + between) / (n - 1)) : null };
}
