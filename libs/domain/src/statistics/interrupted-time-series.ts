import type { EffectPosterior } from './bayesian.js';
import { tQuantile } from './distributions.js';
import type { Lift, Limits } from './proportions.js';
import { dot } from './regress-ar1.js';
import {
  fitSeriesModel,
  linear,
  mixtureOf,
  momentsOf,
  quadratic,
  type SeriesModel,
  type TimePoint,
} from './series-model.js';
import { seriesPower, type SeriesPower } from './series-power.js';
import { posteriorOfMixture, summariseMixture, type Integrated, type TMixture } from './t-mixture.js';

export type { TimePoint } from './series-model.js';
export type { Integrated } from './t-mixture.js';

/** Periods with a figure on each side of the change: to compute, and to decide. */
export const ITS_MINIMUM = { before: 8, after: 4 } as const;
export const ITS_TO_DECIDE = { before: 12, after: 8 } as const;
/** Fewest periods after the change for its trend to be told from its level. */
export const SLOPE_MINIMUM = 12;

/**
 * All of it from the model with one trend, the one that decides, so that what is drawn and what is said agree. Beside it,
 * with at least 12 periods after the change, `slopeChange`, `averageEffect` and `averageRelative` come from the model in
 * which the trend may change too: what the time before alone, prolonged, would have given.
 */
export interface InterruptedSeries {
  readonly levelChange: Integrated;
  /** The same level change as a belief: P(level change > x), expected loss. */
  readonly posterior: EffectPosterior;
  readonly trend: Integrated;
  /** Change of the trend, per period. */
  readonly slopeChange: Integrated | null;
  /** Mean distance, over the periods after the change, to the time before prolonged; below 12 of them the level change. */
  readonly averageEffect: Integrated;
  /** The same over |mean of the periods after the change, less the average effect|. */
  readonly averageRelative: Lift;
  /** Mean of the periods after the change, less the level change: what they would have shown without it. */
  readonly counterfactualMean: number;
  /** Level change over |counterfactualMean|. */
  readonly relative: Lift;
  readonly autocorrelation: number;
  readonly residualDeviation: number;
  readonly harmonics: number;
  readonly power: SeriesPower;
  /**
   * Expected at time t without the change, with a pointwise band: the trend and season of the model through
   * `counterfactualMean`. The periods after the change keep what set them apart from the line, whatever the change.
   */
  counterfactualAt(t: number): Limits & { readonly value: number };
}

export type SeriesRefusal = 'BASELINE_TOO_SHORT' | 'AFTER_TOO_SHORT' | 'PERFECT_FIT';
export type InterruptedResult =
  | { readonly ok: true; readonly value: InterruptedSeries }
  | { readonly ok: false; readonly reason: SeriesRefusal };

/**
 * Level change of an interrupted time series, y = b0 + b1 t + b2 after + season + AR(1) error, with the autocorrelation
 * integrated out over -0.90..0.95 by its restricted likelihood, so that intervals stay honest in short series where one
 * estimated value does not (statistics.md section 5; restricted likelihood of Cooper & Thompson 1977). The trend is always
 * kept. `seasonPeriod`: periods in a year, modelled with one harmonic when the series covers two years. Points in order of
 * time. Refuses fewer than 8 periods before or 4 after, and a series that the model fits without residual.
 */
export function interruptedTimeSeries(
  points: readonly TimePoint[],
  alpha: number,
  seasonPeriod: number | null = null,
): InterruptedResult {
  const refusal = tooShort(points);
  if (refusal !== null) return { ok: false, reason: refusal };
  const model = fitSeriesModel(points, { seasonPeriod, trend: true, slope: false });
  if (model === null) return { ok: false, reason: 'PERFECT_FIT' };
  const after = points.filter((point) => point.after);
  const fuller =
    after.length >= SLOPE_MINIMUM ? fitSeriesModel(points, { seasonPeriod, trend: true, slope: true }) : null;
  return { ok: true, value: read(model, fuller, after, alpha) };
}

/** The level change alone, of the model that decides: for other readings of the same series. Refuses as the whole does. */
export function levelChangeOf(
  points: readonly TimePoint[],
  alpha: number,
  seasonPeriod: number | null = null,
):
  | { readonly ok: true; readonly value: Integrated; readonly counterfactual: readonly number[] }
  | { readonly ok: false; readonly reason: SeriesRefusal } {
  const refusal = tooShort(points);
  if (refusal !== null) return { ok: false, reason: refusal };
  const model = fitSeriesModel(points, { seasonPeriod, trend: true, slope: false });
  if (model === null) return { ok: false, reason: 'PERFECT_FIT' };
  const { b } = momentsOf(model);
  const counterfactual = points.filter(({ after }) => after).map(({ t }) => dot(model.line(t, false), b));
  return { ok: true, value: summariseMixture(levelMixtureOf(model), alpha), counterfactual };
}

function tooShort(points: readonly TimePoint[]): SeriesRefusal | null {
  const after = points.filter((point) => point.after).length;
  if (points.length - after < ITS_MINIMUM.before) return 'BASELINE_TOO_SHORT';
  return after < ITS_MINIMUM.after ? 'AFTER_TOO_SHORT' : null;
}

const widthOf = (model: SeriesModel): number => model.rows[0]?.x.length ?? 0;
const unit = (model: SeriesModel, place: number, size = 1): number[] =>
  Array.from({ length: widthOf(model) }, (_, i) => (i === place ? size : 0));

function levelMixtureOf(model: SeriesModel): TMixture {
  return mixtureOf(model, linear(unit(model, widthOf(model) - model.changes)));
}

/** The line of the design in the middle of the periods after the change, with or without it. */
function middleOf(model: SeriesModel, after: readonly TimePoint[], changed: boolean): number[] {
  const lines = after.map(({ t }) => model.line(t, changed));
  return unit(model, 0).map((_, i) => lines.reduce((sum, line) => sum + (line[i] ?? 0), 0) / lines.length);
}

function read(
  model: SeriesModel,
  fuller: SeriesModel | null,
  after: readonly TimePoint[],
  alpha: number,
): InterruptedSeries {
  const levelMixture = levelMixtureOf(model);
  const levelChange = summariseMixture(levelMixture, alpha);
  const seen = after.reduce((sum, { y }) => sum + y, 0) / after.length;
  const relative = relativeTo(seen, levelChange);
  const { b, covariance } = momentsOf(model);
  const rss = model.rows.reduce((sum, row) => sum + (row.y - dot(row.x, b)) ** 2, 0);
  const reach = -tQuantile(alpha / 2, model.df);
  const middle = middleOf(model, after, true);
  return {
    levelChange,
    posterior: posteriorOfMixture(levelMixture, alpha),
    trend: summariseMixture(mixtureOf(model, linear(unit(model, 1, 1 / model.timeScale))), alpha),
    relative,
    ...(fuller === null
      ? { slopeChange: null, averageEffect: levelChange, averageRelative: relative }
      : withItsOwnTrend(fuller, after, seen, alpha)),
    counterfactualMean: seen - levelChange.value,
    autocorrelation: model.fits.reduce((sum, { weight, rho }) => sum + weight * rho, 0),
    residualDeviation: Math.sqrt(rss / model.df),
    harmonics: model.harmonics,
    power: seriesPower(model, alpha),
    counterfactualAt(t) {
      const line = model.line(t, false).map((own, i) => own - (middle[i] ?? 0));
      const value = seen + dot(line, b);
      // By the mixture's two moments: drawn at every period, so not worth a search each.
      const half = reach * Math.sqrt(quadratic(covariance, line));
      return { value, low: value - half, high: value + half };
    },
  };
}

function withItsOwnTrend(
  model: SeriesModel,
  after: readonly TimePoint[],
  seen: number,
  alpha: number,
): Pick<InterruptedSeries, 'slopeChange' | 'averageEffect' | 'averageRelative'> {
  const without = middleOf(model, after, false);
  const effect = middleOf(model, after, true).map((own, i) => own - (without[i] ?? 0));
  const slope = linear(unit(model, widthOf(model) - 1, 1 / model.timeScale));
  const averageEffect = summariseMixture(mixtureOf(model, linear(effect)), alpha);
  return {
    slopeChange: summariseMixture(mixtureOf(model, slope), alpha),
    averageEffect,
    averageRelative: relativeTo(seen, averageEffect),
  };
}

/** An effect over the size of what was seen less the effect; its limits are those of the effect, put through the same. */
function relativeTo(seen: number, { value, low, high, se }: Integrated): Lift {
  const base = seen - value;
  if (base === 0) return { ok: false, refusal: 'ZERO_BASELINE' };
  const same = Math.sign(seen - low) === Math.sign(base) && Math.sign(seen - high) === Math.sign(base);
  if (Math.abs(base) < 3 * se || !same) return { ok: false, refusal: 'BASELINE_TOO_UNCERTAIN' };
  const over = (effect: number): number => effect / Math.abs(seen - effect);
  const ends = [over(low), over(high)] as const;
  return { ok: true, value: over(value), limits: { low: Math.min(...ends), high: Math.max(...ends) } };
}
