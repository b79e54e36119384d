import { ar1Regression, dot, type Ar1Fit, type SeriesRow } from './regress-ar1.js';
import type { TMixture } from './t-mixture.js';

/** One period with a figure: `t` counts true periods, so gaps count too. */
export interface TimePoint {
  readonly t: number;
  readonly y: number;
  readonly after: boolean;
}

/** Columns beyond the constant and the level change. */
export interface ModelTerms {
  /** Periods in a year: one harmonic when the series covers two years. */
  readonly seasonPeriod: number | null;
  readonly trend: boolean;
  /** The trend may change with the level. */
  readonly slope: boolean;
}

/** y = b0 + b1 t + season + b2 after + b3 (t - T0) after + AR(1) error, at every autocorrelation with its weight. */
export interface SeriesModel {
  readonly fits: readonly { readonly weight: number; readonly rho: number; readonly fit: Ar1Fit }[];
  readonly rows: readonly SeriesRow[];
  readonly df: number;
  readonly harmonics: number;
  /** The line of the design at time t; the last `changes` columns are those of the change. */
  line(t: number, after: boolean): number[];
  readonly changes: number;
  /** Periods in one unit of the scaled time. */
  readonly timeScale: number;
}

/** Autocorrelations considered. */
const GRID = Array.from({ length: 186 }, (_, index) => -0.9 + index / 100);
const WEIGHT_FLOOR = 1e-9;

/**
 * Fits the model with the autocorrelation integrated out over -0.90..0.95 by its restricted likelihood (statistics.md
 * section 5; Cooper & Thompson 1977). Null when the model leaves no residual or has no unique solution.
 */
export function fitSeriesModel(points: readonly TimePoint[], terms: ModelTerms): SeriesModel | null {
  const design = designOf(points, terms);
  const rows = points.map(({ t, y, after }): SeriesRow => ({ t, y, x: design.line(t, after) }));
  const fits = integrate(rows);
  return fits === null ? null : { ...design, fits, rows, df: rows.length - (rows[0]?.x.length ?? 0) };
}

/** Time is centred and scaled so that the normal equations stay well conditioned. */
function designOf(
  points: readonly TimePoint[],
  { seasonPeriod, trend, slope }: ModelTerms,
): Pick<SeriesModel, 'harmonics' | 'line' | 'changes' | 'timeScale'> {
  const from = points[0]?.t ?? 0;
  const to = points[points.length - 1]?.t ?? from;
  const start = points.find(({ after }) => after)?.t ?? to;
  const timeScale = Math.max(1, (to - from) / 2);
  const covered = seasonPeriod !== null && to - from + 1 >= 2 * seasonPeriod;
  const line = (t: number, after: boolean): number[] => {
    const x = [1];
    if (trend) x.push((t - from) / timeScale - 1);
    const angle = (2 * Math.PI * t) / (seasonPeriod ?? 1);
    if (covered) x.push(Math.sin(angle), Math.cos(angle));
    x.push(after ? 1 : 0);
    if (slope) x.push(after ? (t - start) / timeScale : 0);
    return x;
  };
  return { harmonics: covered ? 1 : 0, line, changes: slope ? 2 : 1, timeScale };
}

function integrate(rows: readonly SeriesRow[]): SeriesModel['fits'] | null {
  const average = rows.reduce((sum, row) => sum + row.y, 0) / rows.length;
  const total = rows.reduce((sum, row) => sum + (row.y - average) ** 2, 0);
  const rounding = 1e-24 * rows.reduce((sum, row) => sum + row.y ** 2, 0);
  const fitAt = ar1Regression(rows);
  const plain = fitAt(0);
  if (plain === null || plain.rss <= 1e-12 * total + rounding) return null;
  const fits = GRID.flatMap((rho) => {
    const fit = fitAt(rho);
    return fit === null ? [] : [{ rho, fit }];
  });
  const best = Math.max(...fits.map(({ fit }) => fit.logLikelihood));
  const weighted = fits.map(({ rho, fit }) => ({ rho, fit, weight: Math.exp(fit.logLikelihood - best) }));
  const kept = weighted.filter(({ weight }) => weight > WEIGHT_FLOOR);
  const sum = kept.reduce((all, { weight }) => all + weight, 0);
  return kept.map((entry) => ({ ...entry, weight: entry.weight / sum }));
}

/** A figure read from the coefficients, with the gradient that carries its variance. */
export type Reader = (b: readonly number[]) => {
  readonly value: number;
  readonly gradient: readonly number[];
};

export const linear =
  (contrast: readonly number[]): Reader =>
  (b) => ({ value: dot(contrast, b), gradient: contrast });

/** What the model knows of a figure: one t per autocorrelation. */
export function mixtureOf({ fits, df }: SeriesModel, reader: Reader): TMixture {
  const parts = fits.map(({ weight, fit }) => {
    const { value, gradient } = reader(fit.b);
    return { weight, centre: value, scale: Math.sqrt(quadratic(fit.inverse, gradient) * fit.s2) };
  });
  return { df, parts };
}

/** Weighted coefficients, and the matrix that gives the squared spread of any linear figure: one sum for all. */
export function momentsOf({ fits }: SeriesModel): { readonly b: number[]; readonly covariance: number[][] } {
  const k = fits[0]?.fit.b.length ?? 0;
  const places = Array.from({ length: k }, (_, i) => i);
  const mean = (of: (fit: Ar1Fit) => number) =>
    fits.reduce((sum, { weight, fit }) => sum + weight * of(fit), 0);
  const b = places.map((i) => mean((fit) => fit.b[i] ?? 0));
  const off = (fit: Ar1Fit, i: number) => (fit.b[i] ?? 0) - (b[i] ?? 0);
  const covariance = places.map((i) =>
    places.map((j) => mean((fit) => fit.s2 * (fit.inverse[i]?.[j] ?? 0) + off(fit, i) * off(fit, j))),
  );
  return { b, covariance };
}

export function quadratic(matrix: readonly (readonly number[])[], x: readonly number[]): number {
  return matrix.reduce((sum, row, i) => sum + (x[i] ?? 0) * dot(row, x), 0);
}
