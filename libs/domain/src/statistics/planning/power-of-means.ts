import { normalCdf, tQuantile } from '../distributions.js';

const PANELS = 240;
const REACH = 10;

/**
 * P(T > t) of the noncentral t with `df` degrees of freedom and noncentrality `shift`: the normal tail averaged over the
 * spread actually seen, s = sqrt(chi2/df), by Simpson's rule. The density of s is normalised by its own sum, so that no
 * gamma function is formed. Refuses nothing: `df` is positive.
 */
export function noncentralTUpperTail(t: number, df: number, shift: number): number {
  const width = REACH / Math.sqrt(2 * df);
  const from = Math.max(0, 1 - width);
  const step = (1 + width - from) / PANELS;
  let all = 0;
  let tail = 0;
  for (let panel = 0; panel <= PANELS; panel += 1) {
    const s = from + panel * step;
    const ends = panel === 0 || panel === PANELS;
    const weight = (ends ? 1 : panel % 2 === 1 ? 4 : 2) * spreadDensity(s, df);
    all += weight;
    tail += weight * normalCdf(shift - t * s);
  }
  return tail / all;
}

/** Density of sqrt(chi2/df) at s, over that at 1. */
function spreadDensity(s: number, df: number): number {
  if (s === 0) return df === 1 ? Math.exp(0.5) : 0;
  return Math.exp((df - 1) * Math.log(s) - (df * (s * s - 1)) / 2);
}

/**
 * Power of the two-sample t test, as R's power.t.test (its default, one tail): `shift` is the true difference over its
 * standard error, above 0.
 */
export function powerOfT(shift: number, df: number, alpha: number): number {
  return noncentralTUpperTail(-tQuantile(alpha / 2, df), df, shift);
}
