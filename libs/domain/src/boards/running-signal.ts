import type { Direction, MetricShape } from '../plans/plan.js';
import { controlLimits, findSignals, meaningOf } from '../statistics/control-chart.js';
import type { SignalMeaning } from '../statistics/series-chart.js';
import type { Day, OutcomePoint, RunningSignal } from './board-answers.js';

/** Periods a board shows of a series. */
export const MOST_POINTS = 24;

/** One week of the outcome; `before` is what its usual range is made of. */
export interface SeriesWeek {
  readonly on: Day;
  readonly isBefore: boolean;
  readonly value: number;
}

/** What a series shows, week by week. */
export interface SeriesReading {
  /** The last {@link MOST_POINTS}, in the order of time. */
  readonly points: readonly OutcomePoint[];
  readonly signal: RunningSignal;
  readonly meaning: SignalMeaning | null;
}

/**
 * Reads a running series around its change: limits from the weeks before (XmR), the four variation rules on the weeks after, and what the
 * last week shows. `tooEarly` without limits (fewer than 8 weeks before) or without a week after.
 */
export function readSeries(
  weeks: readonly SeriesWeek[],
  { direction, shape }: { readonly direction: Direction; readonly shape: MetricShape },
): SeriesReading {
  const before = weeks.filter(({ isBefore }) => isBefore).map(({ value }) => value);
  const after = weeks.filter(({ isBefore }) => !isBefore);
  const bounds = shape === 'proportion' ? { low: 0, high: 1 } : { low: null, high: null };
  const limits = controlLimits(before, bounds);
  const found = limits
    ? findSignals(
        after.map(({ value }) => value),
        limits,
      )
    : [];
  const signals = [...before.map(() => null), ...found];
  const points = [...weeks.filter(({ isBefore }) => isBefore), ...after].map(({ on, value }, index) => ({
    on,
    value,
    signal: signals[index]?.rule ?? null,
  }));
  const last = found.at(-1) ?? null;
  return {
    points: points.slice(-MOST_POINTS),
    signal: limits === null || after.length === 0 ? 'tooEarly' : (last?.rule ?? 'usual'),
    meaning: meaningOf(last, direction),
  };
}
