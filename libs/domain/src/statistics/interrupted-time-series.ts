import { tCdf, tQuantile } from './distributions.js';
import type { Lift, Limits } from './proportions.js';
import { regressAr1, type Ar1Fit, type SeriesRow } from './regress-ar1.js';

/** Periods with a figure on each side of the change: to compute, and to decide. */
export const ITS_MINIMUM = { before: 8, after: 4 } as const;
export const ITS_TO_DECIDE = { before: 12, after: 8 } as const;

/** One period with a figure: `t` counts true periods, so gaps count too. */
export interface TimePoint {
  readonly t: number;
  readonly y: number;
  readonly after: boolean;
}

/** A figure with its interval over every autocorrelation the data allow. */
export interface Integrated extends Limits {
  readonly value: number;
  readonly se: number;
  readonly p: number;
}

export interface InterruptedSeries {
  readonly levelChange: Integrated;
  readonly trend: Integrated;
  /** Mean expected after the change without it. */
  readonly counterfactualMean: number;
  /** Level change over |counterfactualMean|. */
  readonly relative: Lift;
  readonly autocorrelation: number;
  readonly residualDeviation: number;
  readonly harmonics: number;
  /** Expected at time t without the change, with a pointwise band. */
  counterfactualAt(t: number): Limits & { readonly value: number };
}

export type InterruptedResult =
  | { readonly ok: true; readonly value: InterruptedSeries }
  | { readonly ok: false; readonly reason: 'BASELINE_TOO_SHORT' | 'AFTER_TOO_SHORT' | 'PERFECT_FIT' };

/** Autocorrelations considered. */
const GRID = Array.from({ length: 186 }, (_, index) => -0.9 + index / 100);
const WEIGHT_FLOOR = 1e-9;

/**
 * Level change of an interrupted time series, y = b0 + b1 t + b2 after + season + AR(1) error, with the autocorrelation
 * integrated out over -0.90..0.95 by its restricted likelihood, so that intervals stay honest in short series where one
 * estimated value does not (statistics.md section 5; restricted likelihood of Cooper & Thompson 1977). The trend is always
 * kept. `seasonPeriod`: periods in a year, modelled with one harmonic when the series covers two years. Refuses fewer than
 * 8 periods before or 4 after, and a series that the model fits without residual.
 */
export function interruptedTimeSeries(
  points: readonly TimePoint[],
  alpha: number,
  seasonPeriod: number | null = null,
): InterruptedResult {
  const after = points.filter((point) => point.after);
  if (points.length - after.length < ITS_MINIMUM.before) return { ok: false, reason: 'BASELINE_TOO_SHORT' };
  if (after.length < ITS_MINIMUM.after) return { ok: false, reason: 'AFTER_TOO_SHORT' };
  const design = designOf(points, seasonPeriod);
  const rows: SeriesRow[] = points.map(({ t, y, after: on }) => ({
    t,
    y,
    x: [...design.without(t), on ? 1 : 0],
  }));
  const fits = integrate(rows);
  if (fits === null) return { ok: false, reason: 'PERFECT_FIT' };
  return { ok: true, value: read(fits, design, after, rows, alpha) };
}

interface Design {
  readonly harmonics: number;
  readonly scale: number;
  without(t: number): number[];
}

/** Time is centred and scaled so that the normal equations stay well conditioned. */
function designOf(points: readonly TimePoint[], seasonPeriod: number | null): Design {
  const times = points.map((point) => point.t);
  const from = Math.min(...times);
  const scale = Math.max(1, (Math.max(...times) - from) / 2);
  const covered = seasonPeriod !== null && Math.max(...times) - from + 1 >= 2 * seasonPeriod;
  const season = (t: number): number[] => {
    const angle = (2 * Math.PI * t) / (seasonPeriod ?? 1);
    return covered ? [Math.sin(angle), Math.cos(angle)] : [];
  };
  return {
    harmonics: covered ? 1 : 0,
    scale,
    without: (t) => [1, (t - from) / scale - 1, ...season(t)],
  };
}

interface Weighted {
  readonly weight: number;
  readonly rho: number;
  readonly fit: Ar1Fit;
}

function integrate(rows: readonly SeriesRow[]): Weighted[] | null {
  const average = rows.reduce((sum, row) => sum + row.y, 0) / rows.length;
  const total = rows.reduce((sum, row) => sum + (row.y - average) ** 2, 0);
  const rounding = 1e-24 * rows.reduce((sum, row) => sum + row.y ** 2, 0);
  const plain = regressAr1(rows, 0);
  if (plain === null || plain.rss <= 1e-12 * total + rounding) return null;
  const fits = GRID.flatMap((rho) => {
    const fit = regressAr1(rows, rho);
    return fit === null ? [] : [{ rho, fit }];
  });
  const best = Math.max(...fits.map(({ fit }) => fit.logLikelihood));
  const weighted = fits.map(({ rho, fit }) => ({ rho, fit, weight: Math.exp(fit.logLikelihood - best) }));
  const kept = weighted.filter(({ weight }) => weight > WEIGHT_FLOOR);
  const sum = kept.reduce((all, { weight }) => all + weight, 0);
  return kept.map((entry) => ({ ...entry, weight: entry.weight / sum }));
}

function read(
  fits: readonly Weighted[],
  design: Design,
  after: readonly TimePoint[],
  rows: readonly SeriesRow[],
  alpha: number,
): InterruptedSeries {
  const k = rows[0]?.x.length ?? 0;
  const df = rows.length - k;
  const unit = (place: number, size = 1) => Array.from({ length: k }, (_, i) => (i === place ? size : 0));
  const expected = after.map(({ t }) => [...design.without(t), 0]);
  const contrast = unit(0).map(
    (_, i) => expected.reduce((sum, row) => sum + (row[i] ?? 0), 0) / after.length,
  );
  const levelChange = mixture(fits, df, alpha, linear(unit(k - 1)));
  const counterfactual = moments(components(fits, linear(contrast)));
  const average = unit(0).map((_, i) =>
    fits.reduce((sum, { weight, fit }) => sum + weight * (fit.b[i] ?? 0), 0),
  );
  const rss = rows.reduce((sum, row) => sum + (row.y - dot(row.x, average)) ** 2, 0);
  return {
    levelChange,
    trend: mixture(fits, df, alpha, linear(unit(1, 1 / design.scale))),
    counterfactualMean: counterfactual.value,
    relative: relativeChange(fits, df, alpha, contrast, counterfactual),
    autocorrelation: fits.reduce((sum, { weight, rho }) => sum + weight * rho, 0),
    residualDeviation: Math.sqrt(rss / df),
    harmonics: design.harmonics,
    counterfactualAt: (t) => band(fits, df, alpha, [...design.without(t), 0]),
  };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** A figure read from one fit, with the gradient that carries its variance. */
type Reader = (b: readonly number[]) => { readonly value: number; readonly gradient: readonly number[] };
const linear =
  (contrast: readonly number[]): Reader =>
  (b) => ({ value: dot(contrast, b), gradient: contrast });

function relativeChange(
  fits: readonly Weighted[],
  df: number,
  alpha: number,
  contrast: readonly number[],
  counterfactual: { readonly value: number; readonly se: number },
): Lift {
  const base = Math.abs(counterfactual.value);
  if (base === 0) return { ok: false, refusal: 'ZERO_BASELINE' };
  if (base < 3 * counterfactual.se) return { ok: false, refusal: 'BASELINE_TOO_UNCERTAIN' };
  const change = mixture(fits, df, alpha, (b) => {
    const reference = dot(contrast, b);
    const size = Math.abs(reference);
    const level = b[b.length - 1] ?? 0;
    const slope = (level / size ** 2) * Math.sign(reference);
    return {
      value: level / size,
      gradient: contrast.map((c, i) => (i === b.length - 1 ? 1 / size : 0) - slope * c),
    };
  });
  return { ok: true, value: change.value, limits: { low: change.low, high: change.high } };
}

interface Component {
  readonly weight: number;
  readonly centre: number;
  readonly scale: number;
}

function components(fits: readonly Weighted[], reader: Reader): Component[] {
  return fits.map(({ weight, fit }) => {
    const { value, gradient } = reader(fit.b);
    const variance = fit.inverse.reduce((sum, row, i) => sum + (gradient[i] ?? 0) * dot(row, gradient), 0);
    return { weight, centre: value, scale: Math.sqrt(variance * fit.s2) };
  });
}

/** Mean and spread of the mixture of t distributions. */
function moments(parts: readonly Component[]): { value: number; se: number } {
  const value = parts.reduce((sum, { weight, centre }) => sum + weight * centre, 0);
  const variance = parts.reduce(
    (sum, { weight, centre, scale }) => sum + weight * (scale ** 2 + (centre - value) ** 2),
    0,
  );
  return { value, se: Math.sqrt(variance) };
}

function mixture(fits: readonly Weighted[], df: number, alpha: number, reader: Reader): Integrated {
  const parts = components(fits, reader);
  const below = (x: number) =>
    parts.reduce((sum, { weight, centre, scale }) => sum + weight * tCdf((x - centre) / scale, df), 0);
  const above = (x: number) =>
    parts.reduce((sum, { weight, centre, scale }) => sum + weight * tCdf((centre - x) / scale, df), 0);
  const reach = -tQuantile(alpha / 2, df);
  const ends = (way: number) => parts.map(({ centre, scale }) => centre + way * reach * scale);
  return {
    ...moments(parts),
    low: root(Math.min(...ends(-1)), Math.max(...ends(-1)), (x) => below(x) - alpha / 2),
    high: root(Math.min(...ends(1)), Math.max(...ends(1)), (x) => alpha / 2 - above(x)),
    p: Math.min(1, 2 * Math.min(below(0), above(0))),
  };
}

/** Root of a rising function between two ends: false position, halving the weight of an end that stays (Illinois). */
function root(from: number, to: number, f: (x: number) => number): number {
  let [low, high, fLow, fHigh] = [from, to, f(from), f(to)];
  let kept = 0;
  for (let step = 0; step < 100 && high - low > 1e-13 * (Math.abs(low) + Math.abs(high)); step += 1) {
    if (!(fHigh > fLow) || fLow >= 0 || fHigh <= 0) break;
    const x = (low * fHigh - high * fLow) / (fHigh - fLow);
    const fx = f(x);
    if (Math.abs(fx) < 1e-15) return x;
    if (fx > 0) {
      [high, fHigh] = [x, fx];
      fLow = kept > 0 ? fLow / 2 : fLow;
      kept = 1;
    } else {
      [low, fLow] = [x, fx];
      fHigh = kept < 0 ? fHigh / 2 : fHigh;
      kept = -1;
    }
  }
  return fLow >= 0 ? low : fHigh <= 0 ? high : (low * fHigh - high * fLow) / (fHigh - fLow);
}

/** Band by the mixture's two moments: drawn at every period, so not worth a bisection each. */
function band(
  fits: readonly Weighted[],
  df: number,
  alpha: number,
  x: readonly number[],
): Limits & { value: number } {
  const { value, se } = moments(components(fits, linear(x)));
  const half = -tQuantile(alpha / 2, df) * se;
  return { value, low: value - half, high: value + half };
}
