import { useElementSize } from '@mantine/hooks';
import type { Direction } from '@levain/domain/plans/plan.js';
import type { ChartPoint, SeriesChart, SignalRule } from '@levain/domain/statistics/series-chart.js';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.js';
import { dayToDate, useFormat, type ValueKind } from '../use-format.js';
import { DataTable } from './data-table.js';
import { EndValues } from './end-values.js';
import { SeriesCursor } from './series-cursor.js';
import { Counterfactual, SeriesDots, SeriesLine } from './series-data.js';
import { seriesFrame, type ChartEvent } from './series-frame.js';
import { EventLines, SeriesAxes, UsualRange } from './series-ground.js';
import { placeSignalNames } from './signal-runs.js';
import { useSeriesWords } from './use-series-words.js';
import classes from './charts.module.css';

export interface TimeSeriesChartProps {
  /** The name of the measure. */
  title: string;
  chart: SeriesChart;
  kind: ValueKind;
  direction: Direction;
  target?: number | null;
  /** Mean of the periods after the change. */
  observed?: number | null;
  /** The change itself, and whatever else happened: drawn as violet dotted lines. */
  events?: readonly ChartEvent[];
  height?: number;
}

const YEAR_MS = 400 * 86_400_000;
const NO_EVENTS: readonly ChartEvent[] = [];

function spanOf(points: readonly ChartPoint[]): number {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? dayToDate(last.on).getTime() - dayToDate(first.on).getTime() : 0;
}

/** A series with its usual range, its signals and its events; direct labels, no legend. */
export function TimeSeriesChart(props: TimeSeriesChartProps) {
  const { title, chart, target = null, observed = null, events = NO_EVENTS, height = 300 } = props;
  const text = useText();
  const format = useFormat();
  const words = useSeriesWords(props);
  const { ref, width } = useElementSize();
  const centre = chart.limits?.centre ?? chart.run?.median ?? null;
  const ends = useMemo(
    () => words.ends({ target, observed, centre, counterfactual: chart.counterfactual }),
    [words, target, observed, centre, chart.counterfactual],
  );
  const frame = seriesFrame({
    chart,
    references: [target, observed],
    events,
    width: width || 640,
    height,
    tickText: words.tick,
    endText: ends.reduce((longest, { text: end }) => (end.length > longest.length ? end : longest), ''),
  });
  const nameOf = (rule: SignalRule) => text(`ui.signal.${rule}`);
  const names = placeSignalNames(chart.points, frame, centre ?? 0, nameOf);
  return (
    <figure className={classes['figure']}>
      <div ref={ref} className={classes['plot']} style={{ height: height + 26 }}>
        <svg width={frame.width} height={frame.height} role="img" className={classes['svg']}>
          <title>{words.summary}</title>
          <g transform={`translate(${frame.left},${frame.top})`} aria-hidden>
            {chart.limits && <UsualRange frame={frame} limits={chart.limits} name={words.range} />}
            <SeriesAxes
              frame={frame}
              format={format}
              tickText={words.tick}
              long={spanOf(chart.points) > YEAR_MS}
            />
            {!chart.limits && centre !== null && (
              <LevelLine frame={frame} value={centre} className="centre" />
            )}
            {target !== null && <LevelLine frame={frame} value={target} className="target" />}
            {chart.counterfactual && <Counterfactual frame={frame} points={chart.counterfactual} />}
            <AfterMean frame={frame} points={chart.points} value={observed} />
            <EventLines frame={frame} />
            <SeriesLine frame={frame} points={chart.points} />
            <SeriesDots frame={frame} points={chart.points} />
            {names.map(({ key, rule, x, y }) => (
              <text key={key} x={x} y={y} textAnchor="middle" className={classes['signalText']}>
                {nameOf(rule)}
              </text>
            ))}
            <EndValues frame={frame} values={ends} />
          </g>
        </svg>
        <SeriesCursor
          frame={frame}
          points={chart.points}
          label={text('ui.chart.walk', { title })}
          read={words.point}
        />
      </div>
      <DataTable caption={title} head={words.head} rows={chart.points.map(words.row)} />
    </figure>
  );
}

type Frame = ReturnType<typeof seriesFrame>;

function LevelLine({ frame, value, className }: { frame: Frame; value: number; className: string }) {
  return (
    <line x2={frame.innerWidth} y1={frame.y(value)} y2={frame.y(value)} className={classes[className]} />
  );
}

function AfterMean(props: { frame: Frame; points: readonly ChartPoint[]; value: number | null }) {
  const { frame, points, value } = props;
  const after = points.filter(({ phase }) => phase === 'after');
  const [first, last] = [after[0], after.at(-1)];
  if (value === null || !first || !last) return null;
  return (
    <line
      x1={frame.x(first.on)}
      x2={frame.x(last.on)}
      y1={frame.y(value)}
      y2={frame.y(value)}
      className={classes['observed']}
    />
  );
}
