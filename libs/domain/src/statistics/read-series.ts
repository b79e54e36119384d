import type { ArmReading } from './analysis.js';
import type { AnalysisArm, AnalysisInput, LevelPoint, LevelSeries } from './analysis-input.js';
import { drawChart, unstableBaseline } from './draw-chart.js';
import type { InterruptedSeries, TimePoint } from './interrupted-time-series.js';
import { interruptedTimeSeries, ITS_MINIMUM, ITS_TO_DECIDE } from './interrupted-time-series.js';
import { summarise } from './means.js';
import type { Period, Periods } from './periods.js';
import { layOut, MISSING_LIMIT } from './periods.js';
import type { Reading } from './reading.js';
import { alphaOf, comparedArms, estimate, explain, note, refuse, warn } from './reading.js';
import { reportSeries, type Subject } from './report-series.js';
import type { SeriesChart } from './series-chart.js';
import { boundsOf, countsOf, differences, figuresOf, warnOfBarePercentages } from './series-figures.js';

/** A measure read period by period around a change: one series, or each treated series minus its reference. */
export function readSeries(reading: Reading, input: AnalysisInput, series: readonly LevelSeries[]): void {
  const periodicity = input.periodicity ?? null;
  if (series.every(({ points }) => points.length === 0))
    return refuse(reading, 'insufficientData', 'NO_DATA');
  if (periodicity === null) return refuse(reading, 'insufficientData', 'PERIODICITY_MISSING');
  warnOfBarePercentages(reading, input, series);
  if (periodicity === 'day') warn(reading, 'DAILY_PATTERN_NOT_MODELLED');
  const calendar = {
    periodicity,
    changeDate: input.changeDate ?? null,
    now: input.now,
    stopDate: input.plannedEnd.stopDate,
    transitionPeriods: input.transitionPeriods ?? 0,
    endedOn: endOf(input),
  };
  if (input.design === 'beforeAfter') {
    reading.method = 'interruptedTimeSeries';
    const figures = figuresOf(reading, input, series);
    const laid = layOut(figures, calendar);
    readPhases(reading, input, laid.periods);
    const counts = countsOf(figures, input.shape);
    const alone = { arm: null, pair: null, bounds: boundsOf(input), alpha: alphaOf(input), counts };
    return readOne(reading, input, laid, alone);
  }
  reading.method = 'comparativeTimeSeries';
  const arms = comparedArms(input);
  if (arms === null) return refuse(reading, 'insufficientData', 'ARM_MISSING', { role: 'control' });
  const own = (arm: AnalysisArm): LevelPoint[] =>
    figuresOf(
      reading,
      input,
      series.filter(({ armId }) => armId === arm.id),
    );
  const reference = own(arms.reference);
  reading.arms.push(
    phaseReading(reading, arms.reference.id, 'control', layOut(reference, calendar).periods, alphaOf(input)),
  );
  for (const arm of arms.treated) {
    const treated = own(arm);
    reading.arms.push(
      phaseReading(reading, arm.id, 'variant', layOut(treated, calendar).periods, alphaOf(input)),
    );
    const laid = layOut(differences(treated, reference), calendar);
    const alpha = alphaOf(input) / arms.treated.length;
    const bounds = { low: null, high: null };
    readOne(reading, input, laid, { arm, pair: { treated, reference }, bounds, alpha, counts: null });
  }
}

/** The day the test ended, or its stop date once that is past; null while figures are still to come. */
function endOf({ plannedEnd, testEndedOn, now }: AnalysisInput): string | null {
  const days = [plannedEnd.stopDate, testEndedOn].filter((day) => typeof day === 'string' && day <= now);
  return days.sort()[0] ?? null;
}

function readOne(reading: Reading, input: AnalysisInput, laid: Periods, subject: Subject): void {
  for (const { code, parameters } of laid.reasons) refuse(reading, 'invalidData', code, parameters);
  reading.warnings.push(...laid.warnings);
  const points = laid.periods.flatMap(({ index, value, phase }): TimePoint[] =>
    value === null || phase === 'transition' ? [] : [{ t: index, y: value, after: phase === 'after' }],
  );
  const after = points.filter((point) => point.after).length;
  const baselinePoints = points.length - after;
  requirePeriods(reading, input, baselinePoints, after);
  // Enough periods, but one in five was never measured, the last ones perhaps because of what they would have shown.
  if (reading.status === 'ok' && laid.missing > MISSING_LIMIT * laid.expected) {
    const { missing, expected } = laid;
    refuse(reading, 'invalidData', 'TOO_MANY_MISSING_PERIODS', { missing, expected });
  }
  const fit = reading.status === 'invalidData' ? null : model(reading, points, subject.alpha, laid.perYear);
  const chart = drawChart(laid.periods, {
    direction: input.direction,
    bounds: subject.bounds,
    counts: subject.counts,
    periodicity: input.periodicity ?? null,
    fit,
  });
  const unstable = unstableBaseline(chart.points);
  reading.chart ??= chart;
  reading.quality = {
    ...reading.quality,
    missing: Math.max(reading.quality.missing, laid.missing),
    expected: laid.expected,
    baselinePoints,
    afterPoints: after,
    autocorrelation: fit?.autocorrelation ?? null,
    baselineUnstable:
      chart.limits === null ? null : unstable !== null || reading.quality.baselineUnstable === true,
  };
  describeLimits(reading, chart, unstable);
  if (fit === null) return;
  reportSeries(reading, input, subject, { laid, points, fit });
}

/** Periods on each side: too few to compute, then too few to decide. */
function requirePeriods(reading: Reading, input: AnalysisInput, before: number, after: number): void {
  if ((input.changeDate ?? null) === null) return refuse(reading, 'insufficientData', 'CHANGE_DATE_MISSING');
  const needBefore = Math.max(ITS_TO_DECIDE.before, input.plannedEnd.minimumPeriodsBefore ?? 0);
  const needAfter = Math.max(ITS_TO_DECIDE.after, input.plannedEnd.minimumPeriodsAfter ?? 0);
  if (before < needBefore) {
    const code = before < ITS_MINIMUM.before ? 'BASELINE_TOO_SHORT' : 'BASELINE_TOO_SHORT_TO_DECIDE';
    refuse(reading, 'insufficientData', code, { periods: before, minimum: needBefore });
  }
  if (after < needAfter) {
    refuse(reading, 'insufficientData', 'AFTER_TOO_SHORT', { periods: after, minimum: needAfter });
  }
  reading.periodsToGo = Math.max(reading.periodsToGo ?? 0, needAfter - after, 0);
}

function model(
  reading: Reading,
  points: readonly TimePoint[],
  alpha: number,
  perYear: number,
): InterruptedSeries | null {
  const result = interruptedTimeSeries(points, alpha, perYear);
  if (result.ok) return result.value;
  if (result.reason === 'PERFECT_FIT') note(reading, 'PERFECT_FIT');
  return null;
}

function describeLimits(
  reading: Reading,
  { kind, limits, sigmaZ }: SeriesChart,
  unstable: string | null,
): void {
  if (unstable !== null) warn(reading, 'BASELINE_UNSTABLE', { on: unstable });
  if (limits === null) return;
  if (limits.trial) warn(reading, 'TRIAL_LIMITS', { baselinePoints: limits.baselinePoints });
  if (limits.sigma === 0) warn(reading, 'CONSTANT_SERIES');
  explain(reading, 'LIMITS_FROM_BASELINE', { points: limits.baselinePoints });
  if (kind !== 'xmr') explain(reading, 'LIMITS_FROM_COUNTS');
  if (kind === 'laneyP' || kind === 'laneyU') {
    explain(reading, 'LIMITS_FITTED_TO_NEIGHBOURS', { factor: sigmaZ ?? 1 });
  }
  if (limits.screened > 0) explain(reading, 'MOVING_RANGES_SCREENED', { screened: limits.screened });
  if (limits.floored) explain(reading, 'LIMIT_FLOORED', { bound: limits.lower });
  if (limits.capped) explain(reading, 'LIMIT_CAPPED', { bound: limits.upper });
}

function readPhases(reading: Reading, input: AnalysisInput, periods: readonly Period[]): void {
  for (const role of ['before', 'after'] as const) {
    const arm = input.arms.find((own) => own.role === role) ?? null;
    reading.arms.push(phaseReading(reading, arm?.id ?? null, role, periods, alphaOf(input)));
  }
}

function phaseReading(
  reading: Reading,
  armId: string | null,
  role: ArmReading['role'],
  periods: readonly Period[],
  alpha: number,
): ArmReading {
  const phase = role === 'before' ? 'before' : 'after';
  const values = periods.flatMap((period) =>
    period.phase === phase && period.value !== null ? [period.value] : [],
  );
  const summary = summarise(values);
  if (summary !== null && role !== 'before') reading.observed.set(armId, summary.mean);
  return {
    armId,
    role,
    units: values.length,
    events: null,
    mean: summary?.mean ?? null,
    spread: summary?.sd ?? null,
    estimate: summary === null ? null : estimate(summary.mean, null, alpha),
  };
}
