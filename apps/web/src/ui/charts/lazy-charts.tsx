import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { EffectChartProps, EffectRow } from './effect-chart.js';
import type { ExpectedObservedRow } from './expected-observed-chart.js';
import type { PlanningCurveProps } from './planning-curve.js';
import type { ChartEvent } from './series-frame.js';
import type { TimeSeriesChartProps } from './time-series-chart.js';

export type { ChartEvent, EffectRow, ExpectedObservedRow };

const Series = lazy(async () => ({ default: (await import('./time-series-chart.js')).TimeSeriesChart }));
const Effects = lazy(async () => ({ default: (await import('./effect-chart.js')).EffectChart }));
const Expected = lazy(async () => ({
  default: (await import('./expected-observed-chart.js')).ExpectedObservedChart,
}));

const Planning = lazy(async () => ({ default: (await import('./planning-curve.js')).PlanningCurve }));

const SERIES_HEIGHT = 300;
/** The sentence above, the point in view and the way to the data below. */
const SERIES_WORDS = 118;
const ROW_HEIGHT = 62;
const CURVE_HEIGHT = 220;

/** The chart code arrives when a chart is shown; its place is kept meanwhile, so nothing moves. */
export function TimeSeriesChart(props: TimeSeriesChartProps) {
  return (
    <Suspense fallback={<Skeleton height={(props.height ?? SERIES_HEIGHT) + SERIES_WORDS} />}>
      <Series {...props} />
    </Suspense>
  );
}

export function EffectChart(props: EffectChartProps) {
  return (
    <Suspense fallback={<Skeleton height={props.rows.length * ROW_HEIGHT + 50} />}>
      <Effects {...props} />
    </Suspense>
  );
}

export function ExpectedObservedChart(props: { title: string; rows: readonly ExpectedObservedRow[] }) {
  return (
    <Suspense fallback={<Skeleton height={props.rows.length * ROW_HEIGHT + 24} />}>
      <Expected {...props} />
    </Suspense>
  );
}

export function PlanningCurve(props: PlanningCurveProps) {
  return (
    <Suspense fallback={<Skeleton height={(props.height ?? CURVE_HEIGHT) + 50} />}>
      <Planning {...props} />
    </Suspense>
  );
}
