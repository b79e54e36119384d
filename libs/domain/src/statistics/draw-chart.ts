import type { Direction, Periodicity } from '../plans/plan.js';
import { attributeLimits } from './attribute-chart.js';
import type { Bounds } from './control-chart.js';
import { controlLimits, findSignals, meaningOf, movingRanges } from './control-chart.js';
import type { InterruptedSeries } from './interrupted-time-series.js';
import type { Period } from './periods.js';
import { median, runChart } from './run-chart.js';
import type { ChartKind, ChartPoint, ControlLimits, PointLimits, SeriesChart } from './series-chart.js';

/** What drawing needs beside the periods. */
export interface Drawn {
  readonly direction: Direction;
  readonly bounds: Bounds;
  /** `p`: every figure is a share of its total; `u`: a count over its exposure; null: figures stand alone. */
  readonly counts: 'p' | 'u' | null;
  readonly periodicity: Periodicity | null;
  readonly fit: InterruptedSeries | null;
}

interface Judge {
  readonly kind: ChartKind;
  readonly sigmaZ: number | null;
  readonly limits: ControlLimits | null;
  at(period: Period): PointLimits | null;
}

/**
 * Everything a series screen draws. Limits and median come from the baseline alone (the whole series when there is no
 * change); each phase is judged by itself against them, so points after the change never mark points before it.
 */
export function drawChart(periods: readonly Period[], drawn: Drawn): SeriesChart {
  const judge = judgeOf(periods, drawn);
  const limits = periods.map((period) => judge.at(period));
  const valuesOf = (phase: Period['phase']) => periods.map((p) => (p.phase === phase ? p.value : null));
  const judged = periods.map(({ phase, value }) => (phase === 'transition' ? null : value));
  const baseline = valuesOf('before');
  const signals = [findSignals(baseline, limits), findSignals(valuesOf('after'), limits)];
  const ranges = movingRanges(judged);
  const points = periods.map(({ on, value, phase, total }, index): ChartPoint => {
    const signal = signals.map((own) => own[index] ?? null).find((own) => own !== null) ?? null;
    const own = limits[index] ?? null;
    return {
      on,
      value,
      phase,
      movingRange: ranges[index] ?? null,
      signal: signal?.rule ?? null,
      meaning: meaningOf(signal, drawn.direction),
      total,
      lower: own?.lower ?? null,
      upper: own?.upper ?? null,
      innerLower: own?.innerLower ?? null,
      innerUpper: own?.innerUpper ?? null,
    };
  });
  const middle = median(baseline.filter((value) => value !== null));
  const { fit, bounds } = drawn;
  // A straight line does not know what a measure cannot pass.
  const within = (value: number) =>
    Math.min(bounds.high ?? Infinity, Math.max(bounds.low ?? -Infinity, value));
  return {
    kind: judge.kind,
    periodicity: drawn.periodicity,
    sigmaZ: judge.sigmaZ,
    points,
    limits: judge.limits,
    run: middle === null ? null : runChart(judged, middle),
    counterfactual:
      fit === null
        ? null
        : periods
            .filter(({ phase }) => phase === 'after')
            .map(({ on, index }) => {
              const { value, low, high } = fit.counterfactualAt(index);
              return { on, value: within(value), low: within(low), high: within(high) };
            }),
  };
}

/** Limits from the counts where there are counts, from the moving ranges otherwise. */
function judgeOf(periods: readonly Period[], { bounds, counts }: Drawn): Judge {
  const before = periods.map(({ phase, value, total }) =>
    phase === 'before' ? { value, total } : { value: null, total: null },
  );
  const counted = counts === null ? null : attributeLimits(before, counts);
  if (counted !== null) {
    const { kind, sigmaZ, limits } = counted;
    return { kind, sigmaZ, limits, at: ({ total }) => counted.at(total) };
  }
  const limits = controlLimits(
    before.map(({ value }) => value),
    bounds,
  );
  return { kind: 'xmr', sigmaZ: null, limits, at: () => limits };
}

/** Where the last six baseline figures carry a special cause: the date of the latest, or null. */
export function unstableBaseline(points: readonly ChartPoint[]): string | null {
  const last = points.filter(({ phase, value }) => phase === 'before' && value !== null).slice(-6);
  return last.filter(({ signal }) => signal !== null).pop()?.on ?? null;
}
