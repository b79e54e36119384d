import type { LevelPoint } from './analysis-input.js';
import type { DifferenceInDifferencesReading, Estimate } from './analysis.js';
import { ITS_MINIMUM } from './interrupted-time-series.js';
import { fitSeriesModel, type TimePoint } from './series-model.js';
import type { Period } from './periods.js';
import { summariseMixture, type Integrated } from './t-mixture.js';

/**
 * Mean after minus mean before, with the autocorrelation integrated out as in the interrupted series but without a trend:
 * the arithmetic everyone can redo, with the spread c'Vc of that very contrast under AR(1) errors (Prais-Winsten V). Points
 * in order of time. Null below 8 before or 4 after, or when nothing is left of the figures around the two means.
 */
export function differenceOfPhases(points: readonly TimePoint[], alpha: number): Integrated | null {
  const after = points.filter((point) => point.after).length;
  const before = points.length - after;
  if (before < ITS_MINIMUM.before || after < ITS_MINIMUM.after) return null;
  const model = fitSeriesModel(points, { seasonPeriod: null, trend: false, slope: false });
  if (model === null) return null;
  const contrast = points.map((point) => (point.after ? 1 / after : -1 / before));
  const value = points.reduce((sum, { y }, i) => sum + y * (contrast[i] ?? 0), 0);
  const parts = model.fits.map(({ weight, rho, fit }) => ({
    weight,
    centre: value,
    scale: Math.sqrt(fit.s2 * varianceOf(contrast, points, rho)),
  }));
  return { ...summariseMixture({ df: model.df, parts }, alpha), value };
}

/** c'Vc with V = rho^|i - j| / (1 - rho^2), in one pass. */
function varianceOf(contrast: readonly number[], points: readonly TimePoint[], rho: number): number {
  let carried = 0;
  let sum = 0;
  points.forEach(({ t }, i) => {
    const own = contrast[i] ?? 0;
    const previous = points[i - 1];
    if (previous) carried = rho ** (t - previous.t) * (carried + (contrast[i - 1] ?? 0));
    sum += own * own + 2 * own * carried;
  });
  return sum / (1 - rho * rho);
}

/**
 * The same difference between two parts of the time before the change, cut in its middle (at least 8 periods, then at
 * least 4), where nothing should be found. Null when the time before is too short to be cut.
 */
export function placeboOf(points: readonly TimePoint[], alpha: number): Integrated | null {
  const before = points.filter(({ after }) => !after);
  const cut = Math.max(ITS_MINIMUM.before, Math.floor(before.length / 2));
  return differenceOfPhases(
    before.map((point, index) => ({ ...point, after: index >= cut })),
    alpha,
  );
}

/** The two series a difference is made of, and the difference laid on its calendar. */
export interface Compared {
  readonly treated: readonly LevelPoint[];
  readonly reference: readonly LevelPoint[];
  readonly periods: readonly Period[];
  readonly points: readonly TimePoint[];
}

/** Four means over the periods in which both series have a figure, what they differ by, and the placebo. */
export function readDifferenceOfPhases(
  { treated, reference, periods, points }: Compared,
  alpha: number,
): DifferenceInDifferencesReading | null {
  const found = differenceOfPhases(points, alpha);
  if (found === null) return null;
  const mean = (series: readonly LevelPoint[], phase: 'before' | 'after') => {
    const days = new Set(
      periods.filter((own) => own.phase === phase && own.value !== null).map(({ on }) => on),
    );
    const values = series.flatMap(({ on, value }) => (value !== null && days.has(on) ? [value] : []));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const estimate = (own: Integrated): Estimate => ({
    value: own.value,
    low: own.low,
    high: own.high,
    level: 1 - alpha,
    kind: 'fixed',
  });
  const placebo = placeboOf(points, alpha);
  return {
    beforeReference: mean(reference, 'before'),
    afterReference: mean(reference, 'after'),
    beforeTreated: mean(treated, 'before'),
    afterTreated: mean(treated, 'after'),
    absolute: estimate(found),
    placebo: placebo === null ? null : estimate(placebo),
  };
}
