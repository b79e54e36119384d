import type { Direction } from '../plans/plan.js';
import type { Bounds } from './control-chart.js';
import { controlLimits, findSignals, meaningOf, movingRanges } from './control-chart.js';
import type { InterruptedSeries } from './interrupted-time-series.js';
import type { Period } from './periods.js';
import { median, runChart } from './run-chart.js';
import type { ChartPoint, SeriesChart } from './series-chart.js';

/**
 * Everything a series screen draws. Limits and median come from the baseline alone (the whole series when there is no
 * change); each phase is judged by itself against them, so points after the change never mark points before it.
 */
export function drawChart(
  periods: readonly Period[],
  direction: Direction,
  bounds: Bounds,
  fit: InterruptedSeries | null,
): SeriesChart {
  const valuesOf = (phase: Period['phase']) => periods.map((p) => (p.phase === phase ? p.value : null));
  const judged = periods.map(({ phase, value }) => (phase === 'transition' ? null : value));
  const baseline = valuesOf('before');
  const limits = controlLimits(baseline, bounds);
  const signals =
    limits === null ? [] : [findSignals(baseline, limits), findSignals(valuesOf('after'), limits)];
  const ranges = movingRanges(judged);
  const points = periods.map(({ on, value, phase }, index): ChartPoint => {
    const signal = signals.map((own) => own[index] ?? null).find((own) => own !== null) ?? null;
    return {
      on,
      value,
      phase,
      movingRange: ranges[index] ?? null,
      signal: signal?.rule ?? null,
      meaning: meaningOf(signal, direction),
    };
  });
  const middle = median(baseline.filter((value) => value !== null));
  return {
    points,
    limits,
    run: middle === null ? null : runChart(judged, middle),
    counterfactual:
      fit === null
        ? null
        : periods
            .filter(({ phase }) => phase === 'after')
            .map(({ on, index }) => ({ on, ...fit.counterfactualAt(index) })),
  };
}

/** Where the last six baseline figures carry a special cause: the date of the latest, or null. */
export function unstableBaseline(points: readonly ChartPoint[]): string | null {
  const last = points.filter(({ phase, value }) => phase === 'before' && value !== null).slice(-6);
  return last.filter(({ signal }) => signal !== null).pop()?.on ?? null;
}
