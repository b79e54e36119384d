import type { MetricShape } from '../plans/plan.js';
import type { AnalysisInput, LevelPoint, LevelSeries } from './analysis-input.js';
import type { Bounds } from './control-chart.js';
import { isFigure } from './figure.js';
import { countFault } from './read-proportions.js';
import type { Reading } from './reading.js';
import { refuse, warn } from './reading.js';

/** A proportion lies within 0 and 1; any other measure within the bounds it declares. */
export function boundsOf(input: AnalysisInput): Bounds {
  return input.shape === 'proportion' ? { low: 0, high: 1 } : (input.bounded ?? { low: null, high: null });
}

/** Points with one figure each: events over total where given, the value otherwise. Impossible figures are refused. */
export function figuresOf(
  reading: Reading,
  input: AnalysisInput,
  series: readonly LevelSeries[],
): LevelPoint[] {
  const bounds = boundsOf(input);
  const points = series.flatMap(({ points: own }) => own);
  return points.map((point) => {
    const { value, total } = figureOf(reading, point, input.shape);
    const outside =
      value !== null && (value < (bounds.low ?? -Infinity) || value > (bounds.high ?? Infinity));
    if (outside) refuse(reading, 'invalidData', 'VALUE_OUT_OF_BOUNDS', { on: point.on, value });
    return { on: point.on, value, total };
  });
}

function figureOf(
  reading: Reading,
  { on, value, events, total }: LevelPoint,
  shape: MetricShape,
): { value: number | null; total: number | null } {
  if (typeof events === 'number' && typeof total === 'number') {
    const fault = shape === 'rate' ? rateFault(events, total) : countFault(events, total);
    if (fault !== null) refuse(reading, 'invalidData', fault, { on });
    return fault !== null || total === 0 ? NO_FIGURE : { value: events / total, total };
  }
  if (value === null || isFigure(value)) return { value, total: null };
  refuse(reading, 'invalidData', 'NOT_A_NUMBER', { on });
  return NO_FIGURE;
}

const NO_FIGURE = { value: null, total: null };

/** Events are whole; what they are counted over (weeks, thousands of people) need not be, and nothing seen is no figure. */
function rateFault(
  events: number,
  exposure: number,
): 'NOT_A_NUMBER' | 'NEGATIVE_COUNT' | 'FRACTIONAL_COUNT' | null {
  if (!isFigure(events) || !isFigure(exposure)) return 'NOT_A_NUMBER';
  if (events < 0 || exposure < 0) return 'NEGATIVE_COUNT';
  return Number.isSafeInteger(events) ? null : 'FRACTIONAL_COUNT';
}

/** Which chart the counts behind the figures allow: `u` for a rate, `p` for shares of a total; null where one lacks them. */
export function countsOf(points: readonly LevelPoint[], shape: MetricShape): 'p' | 'u' | null {
  const known = points.filter(({ value }) => value !== null);
  if (known.length === 0 || known.some(({ total }) => !((total ?? 0) > 0))) return null;
  return shape === 'rate' ? 'u' : 'p';
}

/** A percentage given without its counts hides how many people stand behind it. */
export function warnOfBarePercentages(
  reading: Reading,
  input: AnalysisInput,
  series: readonly LevelSeries[],
): void {
  const { low, high } = boundsOf(input);
  const bare = series.some(({ points }) =>
    points.some(({ value, total }) => value !== null && total == null),
  );
  if (low === 0 && (high === 100 || high === 1) && bare) warn(reading, 'PERCENT_WITHOUT_COUNTS');
}

/** Treated - reference on every date that either has; null where one of them lacks a figure. */
export function differences(treated: readonly LevelPoint[], reference: readonly LevelPoint[]): LevelPoint[] {
  const other = new Map(reference.map(({ on, value }) => [on, value]));
  const own = new Set(treated.map(({ on }) => on));
  const paired = treated.map(({ on, value }) => {
    const against = other.get(on) ?? null;
    return { on, value: value === null || against === null ? null : value - against };
  });
  return [...paired, ...reference.filter(({ on }) => !own.has(on)).map(({ on }) => ({ on, value: null }))];
}
