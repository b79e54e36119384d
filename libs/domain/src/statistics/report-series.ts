import type { Effect, Estimate, SensitivityReading } from './analysis.js';
import type { AnalysisArm, AnalysisInput, LevelPoint } from './analysis-input.js';
import { readPosterior } from './bayesian.js';
import type { Bounds } from './control-chart.js';
import { readDifferenceOfPhases } from './difference-of-phases.js';
import type { InterruptedSeries, TimePoint } from './interrupted-time-series.js';
import { levelChangeOf } from './interrupted-time-series.js';
import type { Periods } from './periods.js';
import type { Reading } from './reading.js';
import { comparedArms, estimate, explain, liftEstimate, otherwise, warn } from './reading.js';

/** What is read: one series, or a treated series minus its reference. */
export interface Subject {
  /** null: one series, before and after. */
  readonly arm: AnalysisArm | null;
  readonly bounds: Bounds;
  readonly alpha: number;
  /** The two series behind a difference. */
  readonly pair: {
    readonly treated: readonly LevelPoint[];
    readonly reference: readonly LevelPoint[];
  } | null;
  readonly counts: 'p' | 'u' | null;
}

/** A modelled series: its calendar, its figures, its fit. */
export interface Modelled {
  readonly laid: Periods;
  readonly points: readonly TimePoint[];
  readonly fit: InterruptedSeries;
}

/** Periods looked ahead for the change worth having: ten years of weeks. */
const HORIZON = 520;

/** Puts the effect of one series, what goes with it and how it was made into the reading. */
export function reportSeries(
  reading: Reading,
  input: AnalysisInput,
  subject: Subject,
  { laid, points, fit }: Modelled,
): void {
  const { arm, alpha } = subject;
  const reference = comparedArms(input)?.reference.id ?? null;
  const treated = arm?.id ?? input.arms.find(({ role }) => role === 'after')?.id ?? null;
  const effect = effectOf(reading, fit, subject, { reference, treated });
  reading.comparisons.push(effect);
  putIts(reading, fit, subject, effect);
  reading.beside.set(treated, {
    posterior: () =>
      readPosterior(fit.posterior, 'timeSeries', {
        direction: input.direction,
        minimum: input.minimumWorthwhileEffect,
        alpha,
      }),
    detectable: () => fit.power.detectable,
    periodsToSee: () => periodsToSee(input, fit),
    difference:
      subject.pair === null
        ? null
        : readDifferenceOfPhases({ ...subject.pair, periods: laid.periods, points }, alpha),
  });
  warnOfSeries(reading, input, subject, fit);
  explainSeries(reading, input, { reference, treated }, { fit, alpha, points });
  reading.sensitivity.push([
    ...moved(points, alpha, laid.perYear),
    ...onLogScale(input, subject, points, laid),
  ]);
}

interface Ends {
  readonly reference: string | null;
  readonly treated: string | null;
}

function effectOf(
  reading: Reading,
  fit: InterruptedSeries,
  { arm, alpha }: Subject,
  { reference, treated }: Ends,
): Effect {
  const { levelChange } = fit;
  return {
    armId: treated,
    referenceArmId: reference,
    absolute: estimate(levelChange.value, levelChange, alpha),
    // A difference of two series may well be zero without the change: a fraction of it says nothing.
    relative: arm === null ? liftEstimate(reading, fit.relative, alpha) : null,
    standardised: estimate(levelChange.value / fit.residualDeviation, null, alpha),
    p: { value: levelChange.p, kind: 'fixed', adjusted: null },
  };
}

function putIts(
  reading: Reading,
  fit: InterruptedSeries,
  { arm, alpha }: Subject,
  { absolute }: Effect,
): void {
  const { trend, slopeChange, averageEffect, averageRelative, levelChange } = fit;
  reading.its ??= {
    levelChange: absolute ?? estimate(levelChange.value, levelChange, alpha),
    trendPerPeriod: estimate(trend.value, trend, alpha),
    slopeChange: slopeChange && estimate(slopeChange.value, slopeChange, alpha),
    averageEffect: estimate(averageEffect.value, averageEffect, alpha),
    averageRelative:
      arm === null && averageRelative.ok
        ? estimate(averageRelative.value, averageRelative.limits, alpha)
        : null,
    counterfactualMean: fit.counterfactualMean,
    autocorrelation: fit.autocorrelation,
    residualDeviation: fit.residualDeviation,
    harmonics: fit.harmonics,
  };
}

function periodsToSee({ minimumWorthwhileEffect }: AnalysisInput, fit: InterruptedSeries): number | null {
  if (minimumWorthwhileEffect === null || !(minimumWorthwhileEffect > 0)) return null;
  return fit.power.periodsToSee(minimumWorthwhileEffect, HORIZON);
}

const apartFromZero = ({ low, high }: Pick<Estimate, 'low' | 'high'>): boolean =>
  low !== null && high !== null && (low > 0 || high < 0);

function warnOfSeries(
  reading: Reading,
  input: AnalysisInput,
  { arm, pair }: Subject,
  fit: InterruptedSeries,
): void {
  const { autocorrelation, slopeChange, harmonics } = fit;
  const minimum = input.minimumWorthwhileEffect;
  if (harmonics === 0) warn(reading, 'SEASON_NOT_MODELLED');
  if (autocorrelation > 0.3) warn(reading, 'AUTOCORRELATED', { autocorrelation });
  if (slopeChange && apartFromZero(slopeChange))
    warn(reading, 'TREND_CHANGED', { estimate: slopeChange.value });
  if (minimum !== null && minimum > 0 && periodsToSee(input, fit) === null) {
    warn(reading, 'CHANGE_TOO_SMALL_TO_SEE', { margin: minimum, periods: HORIZON });
  }
  if (pair === null) return;
  const placebo = reading.beside.get(arm?.id ?? null)?.difference?.placebo ?? null;
  if (placebo !== null && apartFromZero(placebo)) warn(reading, 'PLACEBO_MOVED');
}

function explainSeries(
  reading: Reading,
  input: AnalysisInput,
  { reference, treated }: Ends,
  { fit, alpha, points }: { fit: InterruptedSeries; alpha: number; points: readonly TimePoint[] },
): void {
  const changeDate = input.changeDate ?? '';
  const after = points.filter((point) => point.after).length;
  const before = points.length - after;
  if (input.design === 'beforeAfter') explain(reading, 'COMPARED_LEVELS', { changeDate, before, after });
  else {
    const ends = { control: reference ?? '', variant: treated ?? '' };
    explain(reading, 'COMPARED_DIFFERENCE_OF_SERIES', { changeDate, before, after, ...ends });
  }
  explain(reading, 'INTERVAL_TIME_SERIES', { level: 1 - alpha, autocorrelation: fit.autocorrelation });
  explain(reading, 'TEST_TIME_SERIES');
  if (fit.harmonics > 0) explain(reading, 'SEASON_MODELLED', { harmonics: fit.harmonics });
}

/**
 * The same model with the change dated one period earlier, then one later. The period between the two dates is left out: put
 * on the wrong side, a clear change would look like a stray figure, and the interval would widen until nothing holds.
 */
function moved(points: readonly TimePoint[], alpha: number, perYear: number): SensitivityReading[] {
  const first = points.findIndex((point) => point.after);
  return (
    [
      [-1, 'changeOneEarlier'],
      [1, 'changeOneLater'],
    ] as const
  ).flatMap(([step, check]) => {
    const disputed = step < 0 ? first - 1 : first;
    const others = points.filter((_, index) => index !== disputed);
    const result = levelChangeOf(others, alpha, perYear);
    if (!result.ok) return [];
    const levelChange = result.value;
    return [otherwise(check, estimate(levelChange.value, levelChange, alpha), levelChange.p)];
  });
}

/**
 * Counts read as ratios: the same model on ln(y + half an event), its change put back into the unit of the measure at the
 * level expected after the change. Only for one series of 0 or more without an upper bound.
 */
function onLogScale(
  { shape }: AnalysisInput,
  { arm, bounds, counts, alpha }: Subject,
  points: readonly TimePoint[],
  { periods, perYear }: Periods,
): SensitivityReading[] {
  const share = shape === 'proportion' || counts === 'p' || bounds.high !== null;
  if (arm !== null || share || points.some(({ y }) => y < 0)) return [];
  const half = 0.5 / meanTotal(periods);
  const result = levelChangeOf(
    points.map((point) => ({ ...point, y: Math.log(point.y + half) })),
    alpha,
    perYear,
  );
  if (!result.ok) return [];
  const { value, counterfactual } = result;
  const level = counterfactual.reduce((sum, own) => sum + Math.exp(own), 0) / counterfactual.length;
  const back = (change: number): number => level * Math.expm1(change);
  const limits = { low: back(value.low), high: back(value.high) };
  if (![level, limits.low, limits.high].every(Number.isFinite)) return [];
  return [otherwise('logScale', estimate(back(value.value), limits, alpha), value.p)];
}

/** Mean exposure behind a figure; 1 for figures that stand alone. */
function meanTotal(periods: Periods['periods']): number {
  const totals = periods.flatMap(({ total }) => (total !== null && total > 0 ? [total] : []));
  return totals.length === 0 ? 1 : totals.reduce((sum, own) => sum + own, 0) / totals.length;
}
