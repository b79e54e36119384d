import type { Direction } from '../plans/plan.js';
import type { ControlLimits, PointLimits, SignalMeaning, SignalRule } from './series-chart.js';

/** Fewest baseline points that make limits, and fewest that make them more than a trial. */
export const BASELINE_MINIMUM = 8;
export const BASELINE_FIRM = 12;

/** Values no figure can pass; null = no bound on that side. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** Points in a row on one side of the centre (`shift`), or rising or falling throughout (`trend`). */
const RUN_LENGTH = 7;

/** Distance of each value to the one just before it; null at the first value and on either side of a gap. */
export function movingRanges(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value, index) => {
    const previous = index === 0 ? null : (values[index - 1] ?? null);
    return value === null || previous === null ? null : Math.abs(value - previous);
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/**
 * XmR limits from the baseline (consecutive periods, null = missing): centre ± 2.66 times the mean moving range (Wheeler;
 * NHS Making Data Count), sigma = mean range / 1.128. Moving ranges above 3.267 times their mean are set aside once unless
 * `screen` is false. Limits stop at `bounds`. Null below 8 points, or without two neighbouring periods.
 */
export function controlLimits(
  baseline: readonly (number | null)[],
  bounds: Bounds = { low: null, high: null },
  screen = true,
): ControlLimits | null {
  const values = present(baseline);
  const ranges = present(movingRanges(baseline));
  if (values.length < BASELINE_MINIMUM || ranges.length === 0) return null;
  const ceiling = 3.267 * mean(ranges);
  const kept = screen ? ranges.filter((range) => range <= ceiling) : ranges;
  const averageMovingRange = mean(kept);
  const centre = mean(values);
  const reach = 2.66 * averageMovingRange;
  const floored = bounds.low !== null && centre - reach < bounds.low;
  const capped = bounds.high !== null && centre + reach > bounds.high;
  return {
    centre,
    lower: floored ? (bounds.low ?? 0) : centre - reach,
    upper: capped ? (bounds.high ?? 0) : centre + reach,
    innerLower: centre - (2 / 3) * reach,
    innerUpper: centre + (2 / 3) * reach,
    averageMovingRange,
    sigma: averageMovingRange / 1.128,
    baselinePoints: values.length,
    screened: ranges.length - kept.length,
    trial: values.length < BASELINE_FIRM,
    floored,
    capped,
  };
}

/** The rule a point falls under, and which way it points: 1 above or rising, -1 below or falling. */
export interface Signal {
  readonly rule: SignalRule;
  readonly way: 1 | -1;
}

interface Place {
  readonly value: number;
  readonly index: number;
  readonly limits: PointLimits;
}

type Found = Partial<Record<SignalRule, 1 | -1>>;

/**
 * The four NHS rules on one phase, by precedence outside > trend > twoOfThree > shift: one point beyond a limit; 7 points
 * strictly rising or falling; 2 of 3 between the inner and the outer limit with all 3 on that side; 7 in a row on one
 * side, where a point on the centre ends the run. Missing periods are passed over. `limits`: the same for every point, or
 * one per point (a point whose own are null is passed over too).
 */
export function findSignals(
  values: readonly (number | null)[],
  limits: PointLimits | readonly (PointLimits | null)[],
): (Signal | null)[] {
  const of = (index: number) => ('centre' in limits ? limits : (limits[index] ?? null));
  const places = values.flatMap((value, index): Place[] => {
    const own = of(index);
    return value === null || own === null ? [] : [{ value, index, limits: own }];
  });
  const series = places.map((place) => place.value);
  const found: Found[] = series.map(() => ({}));
  markOutside(places, found);
  markRuns(
    'trend',
    6,
    series.slice(1).map((value, index) => Math.sign(value - (series[index] ?? value))),
    found,
  );
  markTwoOfThree(places, found);
  markRuns(
    'shift',
    RUN_LENGTH,
    places.map((place) => Math.sign(place.value - place.limits.centre)),
    found,
  );
  const result = values.map((): Signal | null => null);
  places.forEach((place, position) => {
    result[place.index] = first(found[position] ?? {});
  });
  return result;
}

function first(found: Found): Signal | null {
  for (const rule of ['outside', 'trend', 'twoOfThree', 'shift'] as const) {
    const way = found[rule];
    if (way !== undefined) return { rule, way };
  }
  return null;
}

function markOutside(places: readonly Place[], found: Found[]): void {
  places.forEach(({ value, limits }, index) => {
    const mark = found[index];
    if (mark && value > limits.upper) mark.outside = 1;
    if (mark && value < limits.lower) mark.outside = -1;
  });
}

/** Marks every stretch of at least `length` equal non-zero signs; a stretch of differences covers one point more. */
function markRuns(rule: 'trend' | 'shift', length: number, signs: readonly number[], found: Found[]): void {
  let start = 0;
  for (let end = 1; end <= signs.length; end += 1) {
    if (end < signs.length && signs[end] === signs[start]) continue;
    const way = signs[start];
    if ((way === 1 || way === -1) && end - start >= length) {
      const last = rule === 'trend' ? end : end - 1;
      for (const mark of found.slice(start, last + 1)) mark[rule] = way;
    }
    start = end;
  }
}

function markTwoOfThree(places: readonly Place[], found: Found[]): void {
  const near = ({ value, limits }: Place): 1 | -1 | 0 => {
    if (value > limits.innerUpper && value <= limits.upper) return 1;
    return value < limits.innerLower && value >= limits.lower ? -1 : 0;
  };
  for (let start = 0; start + 3 <= places.length; start += 1) {
    const window = places.slice(start, start + 3);
    for (const way of [1, -1] as const) {
      const sameSide = window.every(({ value, limits }) => Math.sign(value - limits.centre) === way);
      if (!sameSide || window.filter((place) => near(place) === way).length < 2) continue;
      window.forEach((place, offset) => {
        const mark = found[start + offset];
        if (mark && near(place) === way) mark.twoOfThree = way;
      });
    }
  }
}

/** Improvement when the signal points the way that is better. */
export function meaningOf(signal: Signal | null, direction: Direction): SignalMeaning | null {
  if (signal === null) return null;
  return (signal.way === 1) === (direction === 'increase') ? 'improvement' : 'concern';
}
