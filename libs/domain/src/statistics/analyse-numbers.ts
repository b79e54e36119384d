import type { Design, Direction, MetricShape, Periodicity } from '../plans/plan.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { isDay } from '../time/day.js';
import { analyse } from './analyse.js';
import { analysePaired, type PairedData } from './analyse-paired.js';
import type { Analysis } from './analysis.js';
import type { AnalysisArm, AnalysisData } from './analysis-input.js';

/** Most of what one question may bring. */
export const NUMBERS_LIMITS = { arms: 8, valuesPerArm: 2_000, entries: 2_080, pointsPerSeries: 520 } as const;

/** Numbers that people bring themselves: groups, series around a change, or the same people before and after. */
export interface NumbersQuestion {
  readonly design: Design;
  /** What is better. */
  readonly direction: Direction;
  readonly baseline: number | null;
  readonly target: number | null;
  /** Absolute, > 0, in the unit of the measure. */
  readonly minimumWorthwhileEffect: number | null;
  readonly bounded: { readonly low: number | null; readonly high: number | null } | null;
  /** 0.5 to 0.999; 0.95 unless said. */
  readonly confidence: number | null;
  readonly periodicity: Periodicity | null;
  readonly changeDate: string | null;
  readonly startsOn: string | null;
  /** Planned end; null: the numbers are complete. */
  readonly stopDate: string | null;
  readonly minimumPerArm: number | null;
  readonly arms: readonly AnalysisArm[];
  readonly data: AnalysisData | { readonly shape: 'pairs'; readonly pairs: PairedData };
  /** Of a series: what its figures are. */
  readonly seriesShape: MetricShape | null;
}

/**
 * The Analysis of numbers that nobody stored, by the same methods as an experiment's, within {@link NUMBERS_LIMITS}. Refuses
 * what is too much, dates that are none, and a confidence or an effect that cannot be; whatever else is wrong with the
 * numbers is said by the Analysis itself. `now`: today, YYYY-MM-DD.
 */
export function analyseNumbers(question: NumbersQuestion, now: string): Result<Analysis> {
  return unlessRefused(refusalsOf(question), () => {
    const { data } = question;
    if (data.shape === 'pairs') return analysePaired({ ...question, data: data.pairs });
    return analyse({
      ...question,
      shape: data.shape === 'level' ? (question.seriesShape ?? 'level') : data.shape,
      measureRole: 'outcome',
      data,
      plannedEnd: {
        minimumPerArm: question.minimumPerArm,
        minimumPeriodsBefore: null,
        minimumPeriodsAfter: null,
        stopDate: question.stopDate ?? lastPeriod(data) ?? now,
      },
      now,
    });
  });
}

/** Numbers that are complete end with their last period: what was never followed later is not missing. */
function lastPeriod(data: AnalysisData): string | null {
  if (data.shape !== 'level') return null;
  const days = data.series.flatMap(({ points }) => points.map(({ on }) => on));
  return days.reduce<string | null>((last, on) => (last === null || on > last ? on : last), null);
}

function refusalsOf(question: NumbersQuestion): Refusal[] {
  const { confidence, minimumWorthwhileEffect: effect, minimumPerArm } = question;
  const found: Refusal[] = [...tooMany(question)];
  if (confidence !== null && !(confidence >= 0.5 && confidence <= 0.999)) {
    found.push(refusal('CONFIDENCE_OUT_OF_BOUNDS', 'confidence', { min: 0.5, max: 0.999 }));
  }
  if (effect !== null && !(effect > 0)) {
    found.push(refusal('MINIMUM_EFFECT_NOT_POSITIVE', 'minimumWorthwhileEffect'));
  }
  if (minimumPerArm !== null && !(minimumPerArm > 0)) {
    found.push(refusal('SAMPLE_SIZE_INVALID', 'minimumPerArm'));
  }
  for (const field of ['changeDate', 'startsOn', 'stopDate'] as const) {
    const on = question[field];
    if (on !== null && !isDay(on)) found.push(refusal('DATE_INVALID', field));
  }
  if (datesOf(question.data).some((on) => !isDay(on))) found.push(refusal('DATE_INVALID', 'data'));
  return found;
}

function tooMany({ arms, data }: NumbersQuestion): Refusal[] {
  const over = (field: string, size: number, max: number): Refusal[] =>
    size > max ? [refusal('TOO_MANY_ITEMS', field, { max })] : [];
  const { arms: armsMax, valuesPerArm, entries, pointsPerSeries } = NUMBERS_LIMITS;
  const found = over('arms', arms.length, armsMax);
  const seen = new Set<string>();
  for (const { id } of arms) {
    if (seen.has(id)) found.push(refusal('DUPLICATE_ITEM', 'arms', { value: id }));
    seen.add(id);
  }
  if (data.shape === 'pairs') {
    const { pairs } = data;
    return pairs.shape === 'proportion'
      ? found
      : [...found, ...over('pairs', Math.max(pairs.before.length, pairs.after.length), valuesPerArm)];
  }
  if (data.shape === 'level') {
    const longest = Math.max(0, ...data.series.map(({ points }) => points.length));
    const all = data.series.reduce((sum, { points }) => sum + points.length, 0);
    return [...found, ...over('series', longest, pointsPerSeries), ...over('series', all, entries)];
  }
  const values = new Map<string, number>();
  if (data.shape === 'mean') {
    for (const { armId, values: own } of data.arms) {
      values.set(armId, (values.get(armId) ?? 0) + (own?.length ?? 0));
    }
  }
  return [
    ...found,
    ...over('data', data.arms.length, entries),
    ...over('data.values', Math.max(0, ...values.values()), valuesPerArm),
  ];
}

function datesOf(data: NumbersQuestion['data']): string[] {
  if (data.shape === 'pairs') return [];
  if (data.shape === 'level') return data.series.flatMap(({ points }) => points.map(({ on }) => on));
  return data.arms.flatMap(({ on }) => on ?? []);
}
