import { normalQuantile, tQuantile } from '../distributions.js';
import { regressAr1, type SeriesRow } from '../regress-ar1.js';

/** One figure followed over time: how far a period swings from the trend, and how much of a swing is left a period later. */
export interface SeriesSpread {
  /** Standard deviation of a period around its trend, in the unit of the measure. */
  readonly deviation: number;
  /** Of consecutive periods, above -1 and below 1. */
  readonly autocorrelation: number;
}

/** Periods with a figure, on each side of the change. */
export interface SeriesLength {
  readonly before: number;
  readonly after: number;
}

/** `alpha` is two-sided. */
export interface SeriesStrength {
  readonly alpha: number;
  readonly power: number;
}

/** Intercept, trend, level change: what interruptedTimeSeries estimates without a season. */
const COLUMNS = 3;
/** No sensible plan follows a figure for longer. */
const PERIODS_MAX = 1040;

/**
 * Standard error of the level change that a series of this length will have: the design of interruptedTimeSeries
 * (y = b0 + b1 t + b2 after, AR(1) errors) with its autocorrelation taken as known (statistics.md section 5, "points to
 * go"). Null when the design has no solution: fewer than two periods before, or none after.
 */
export function standardErrorOfChange(length: SeriesLength, spread: SeriesSpread): number | null {
  const { before, after } = length;
  if (before < 2 || after < 1) return null;
  const centre = (before + after - 1) / 2;
  const rows: SeriesRow[] = Array.from({ length: before + after }, (_, t) => ({
    t,
    y: 0,
    x: [1, (t - centre) / Math.max(1, centre), t < before ? 0 : 1],
  }));
  const fit = regressAr1(rows, spread.autocorrelation);
  if (fit === null) return null;
  const innovation = spread.deviation ** 2 * (1 - spread.autocorrelation ** 2);
  return Math.sqrt(innovation * (fit.inverse[COLUMNS - 1]?.[COLUMNS - 1] ?? NaN));
}

/**
 * Smallest level change that a series of this length would find with that power: (t + z) standard errors, t at
 * 1 - alpha/2 with n - 3 degrees of freedom, z at the power. Null below 8 periods before or 4 after, where no change is
 * computed.
 */
export function detectableChange(
  length: SeriesLength,
  spread: SeriesSpread,
  { alpha, power }: SeriesStrength,
): number | null {
  if (length.before < 8 || length.after < 4) return null;
  const se = standardErrorOfChange(length, spread);
  const df = length.before + length.after - COLUMNS;
  return se === null ? null : finite((normalQuantile(power) - tQuantile(alpha / 2, df)) * se);
}

/**
 * Smallest number of periods after the change with which `effect` (absolute, above 0) would be found with that power;
 * at least 4. Null when no length within `most` is enough: past a point, more periods after the change add nothing that
 * the trend before it does not limit.
 */
export function periodsNeeded(
  effect: number,
  before: number,
  spread: SeriesSpread,
  strength: SeriesStrength & { readonly most: number },
): number | null {
  const enough = (after: number) => {
    const found = detectableChange({ before, after }, spread, strength);
    return found !== null && found <= effect;
  };
  const most = Math.min(Math.floor(strength.most), PERIODS_MAX);
  if (most < 4 || !enough(most)) return null;
  let [low, high] = [3, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Autocorrelations weighed in {@link spreadOfHistory}. */
const GRID = Array.from({ length: 38 }, (_, index) => -0.9 + index / 20);

/**
 * Spread of figures from before, period by period (null where one is missing), around their own trend: autocorrelation
 * averaged over its restricted likelihood, deviation at that value. Null with fewer than 8 figures or when they do not
 * vary around their trend.
 */
export function spreadOfHistory(
  values: readonly (number | null)[],
): (SeriesSpread & { readonly periods: number }) | null {
  const rows: SeriesRow[] = values.flatMap((y, t) =>
    y === null ? [] : [{ t, y, x: [1, (2 * t) / Math.max(1, values.length - 1) - 1] }],
  );
  if (rows.length < 8) return null;
  const plain = regressAr1(rows, 0);
  const size = rows.reduce((sum, { y }) => sum + y * y, 0);
  if (plain === null || !(plain.rss > 1e-12 * size)) return null;
  const fits = GRID.flatMap((rho) => {
    const fit = regressAr1(rows, rho);
    return fit === null ? [] : [{ rho, logLikelihood: fit.logLikelihood }];
  });
  const best = Math.max(...fits.map(({ logLikelihood }) => logLikelihood));
  const weights = fits.map(({ logLikelihood }) => Math.exp(logLikelihood - best));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const rho = fits.reduce((sum, fit, index) => sum + (fit.rho * (weights[index] ?? 0)) / all, 0);
  const fit = regressAr1(rows, rho);
  if (fit === null) return null;
  const deviation = Math.sqrt(fit.s2 / (1 - rho * rho));
  return Number.isFinite(deviation) ? { deviation, autocorrelation: rho, periods: rows.length } : null;
}
