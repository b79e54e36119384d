import { BASELINE_FIRM, BASELINE_MINIMUM, movingRanges } from './control-chart.js';
import type { ChartKind, ControlLimits, PointLimits } from './series-chart.js';

/** A figure with what it was counted over: `value` = events / `total`. */
export interface CountedFigure {
  readonly value: number | null;
  /** People or items (p), exposure (u, may be fractional); > 0 where there is a value. */
  readonly total: number | null;
}

/** Limits that follow the denominator. */
export interface AttributeLimits {
  readonly kind: Exclude<ChartKind, 'xmr'>;
  readonly sigmaZ: number;
  /** At the baseline's mean denominator. */
  readonly limits: ControlLimits;
  at(total: number | null): PointLimits | null;
}

/** Neighbours differ this much more than their counts explain: the counts alone would cry wolf. */
const OVERDISPERSED = 1.2;
/** Above this many expected events a period counting error is next to nothing (3 %) and cannot make the limits alone. */
const VERY_LARGE = 1000;

/**
 * Limits of a p chart (`p`: events of a total) or u chart (`u`: events over an exposure) from the baseline: centre = all
 * events over all totals, centre ± 3 sigma_i with sigma_i = sqrt(c (1 - c) / n_i) or sqrt(c / n_i) (Montgomery,
 * Introduction to Statistical Quality Control, ch. 7), floored at 0 and, for p, capped at 1. When sigma z, the mean moving
 * range of the standardised figures over 1.128, is above 1.2, or the counting variance of a mean period above 1,000, sigma_i is multiplied
 * by it (Laney 2002, Quality Engineering 14:531-537). Null below 8 points, or when a figure lacks its denominator.
 */
export function attributeLimits(baseline: readonly CountedFigure[], base: 'p' | 'u'): AttributeLimits | null {
  const counted = baseline.filter(({ value }) => value !== null);
  if (counted.length < BASELINE_MINIMUM || counted.some(({ total }) => !((total ?? 0) > 0))) return null;
  const all = counted.reduce((sum, { total }) => sum + (total ?? 0), 0);
  const centre = counted.reduce((sum, { value, total }) => sum + (value ?? 0) * (total ?? 0), 0) / all;
  const unit = base === 'p' ? centre * (1 - centre) : centre;
  const sigmaZ = sigmaZOf(baseline, centre, unit);
  const meanTotal = all / counted.length;
  const laney = sigmaZ !== null && (sigmaZ > OVERDISPERSED || unit * meanTotal > VERY_LARGE);
  const spread = Math.sqrt(Math.max(0, unit)) * (laney ? sigmaZ : 1);
  const bounds = { low: 0, high: base === 'p' ? 1 : Infinity };
  const at = (total: number): PointLimits => limitsAt(centre, spread / Math.sqrt(total), bounds);
  const kind = base === 'p' ? (laney ? 'laneyP' : 'p') : laney ? 'laneyU' : 'u';
  const middle = at(meanTotal);
  const sigma = spread / Math.sqrt(meanTotal);
  const ranges = movingRanges(baseline.map(({ value }) => value)).filter((range) => range !== null);
  return {
    kind,
    sigmaZ: sigmaZ ?? 1,
    at: (total) => (total !== null && total > 0 ? at(total) : null),
    limits: {
      ...middle,
      averageMovingRange: ranges.reduce((sum, range) => sum + range, 0) / Math.max(1, ranges.length),
      sigma,
      baselinePoints: counted.length,
      screened: 0,
      trial: counted.length < BASELINE_FIRM,
      floored: centre - 3 * sigma < bounds.low,
      capped: centre + 3 * sigma > bounds.high,
    },
  };
}

/** Null when no two figures are neighbours, or when nothing varies. */
function sigmaZOf(baseline: readonly CountedFigure[], centre: number, unit: number): number | null {
  if (!(unit > 0)) return null;
  const scores = baseline.map(({ value, total }) =>
    value === null || total === null ? null : (value - centre) / Math.sqrt(unit / total),
  );
  const ranges = movingRanges(scores).filter((range) => range !== null);
  if (ranges.length === 0) return null;
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128;
}

function limitsAt(
  centre: number,
  sigma: number,
  bounds: { readonly low: number; readonly high: number },
): PointLimits {
  return {
    centre,
    lower: Math.max(bounds.low, centre - 3 * sigma),
    upper: Math.min(bounds.high, centre + 3 * sigma),
    innerLower: centre - 2 * sigma,
    innerUpper: centre + 2 * sigma,
  };
}
