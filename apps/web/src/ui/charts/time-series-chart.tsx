import type { Direction } from '@levain/domain/plans/plan.js';
import type { ChartPoint, SeriesChart, SignalRule } from '@levain/domain/statistics/series-chart.js';
import { useText } from '../../i18n/use-text.js';
import { dayToDate, type ValueKind } from '@levain/domain/text/format.js';
import { useFormat } from '../use-format.js';
import { DataTable } from './data-table.js';
import { EndKey, EndValues } from './end-values.js';
import { SeriesCursor } from './series-cursor.js';
import { Counterfactual, SeriesDots, SeriesLine } from './series-data.js';
import { seriesFrame, type ChartEvent, type SeriesFrame } from './series-frame.js';
import { EventLines, SeriesAxes, SetAside } from './series-ground.js';
import { placeSignalNames } from './signal-runs.js';
import { UsualRange } from './usual-range.js';
import { useSeriesWords, type SeriesWords } from './use-series-words.js';
import { useWidth } from './use-width.js';
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
/** The line under the plot that says the point in view; two of them where it is narrow. */
const READOUT = 26;
const NO_EVENTS: readonly ChartEvent[] = [];

function spanOf(points: readonly ChartPoint[]): number {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? dayToDate(last.on).getTime() - dayToDate(first.on).getTime() : 0;
}

/** A series with its usual range, its signals and its events; direct labels, no legend. */
export function TimeSeriesChart(props: TimeSeriesChartProps) {
  const { title, chart, height = 300 } = props;
  const text = useText();
  const words = useSeriesWords(props);
  const [ref, width] = useWidth();
  const frame = width === null ? null : frameOf(props, words, width);
  return (
    <figure className={classes['figure']}>
      <figcaption className={classes['said']}>
        {words.caption}
        {frame?.cut ? ` ${text('ui.chart.cut')}` : null}
      </figcaption>
      <div
        ref={ref}
        className={classes['plot']}
        style={{ height: height + (frame?.narrow ? 2 * READOUT : READOUT) }}
      >
        {frame && (
          <>
            <svg
              width={frame.width}
              height={frame.height}
              viewBox={`0 0 ${frame.width} ${frame.height}`}
              role="img"
              className={classes['svg']}
            >
              <title>{words.summary}</title>
              <g transform={`translate(${frame.left},${frame.top})`} aria-hidden>
                <Drawing {...props} frame={frame} words={words} />
              </g>
            </svg>
            <SeriesCursor
              frame={frame}
              points={chart.points}
              label={text('ui.chart.walk', { title })}
              read={words.point}
            />
          </>
        )}
      </div>
      {frame?.narrow && <EndKey values={endsOf(props, words)} />}
      <DataTable caption={title} head={words.head} rows={chart.points.map(words.row)} />
    </figure>
  );
}

function centreOf({ limits, run }: SeriesChart): number | null {
  return limits?.centre ?? run?.median ?? null;
}

function endsOf({ chart, target = null, observed = null }: TimeSeriesChartProps, words: SeriesWords) {
  return words.ends({ target, observed, centre: centreOf(chart), counterfactual: chart.counterfactual });
}

function frameOf(props: TimeSeriesChartProps, words: SeriesWords, width: number): SeriesFrame {
  const { chart, target, observed, events = NO_EVENTS, height = 300 } = props;
  const endText = endsOf(props, words).reduce(
    (longest, { text }) => (text.length > longest.length ? text : longest),
    '',
  );
  return seriesFrame({
    chart,
    references: [target, observed],
    events,
    width,
    height,
    tickText: words.tick,
    endText,
  });
}

interface DrawingProps extends TimeSeriesChartProps {
  frame: SeriesFrame;
  words: SeriesWords;
}

function Drawing(props: DrawingProps) {
  const { frame, words, chart, target = null, observed = null } = props;
  const text = useText();
  const format = useFormat();
  const centre = centreOf(chart);
  const nameOf = (rule: SignalRule) => text(`ui.signal.${rule}`);
  return (
    <>
      <SetAside frame={frame} points={chart.points} />
      <UsualRange frame={frame} chart={chart} name={words.range} />
      <SeriesAxes frame={frame} format={format} tickText={words.tick} long={spanOf(chart.points) > YEAR_MS} />
      {!chart.limits && centre !== null && <LevelLine frame={frame} value={centre} look="centre" />}
      {target !== null && <LevelLine frame={frame} value={target} look="target" />}
      {chart.counterfactual && <Counterfactual frame={frame} points={chart.counterfactual} />}
      <AfterMean frame={frame} points={chart.points} value={observed} />
      <EventLines frame={frame} />
      <SeriesLine frame={frame} points={chart.points} />
      <SeriesDots frame={frame} points={chart.points} />
      {placeSignalNames(chart.points, frame, centre ?? 0, nameOf).map(({ key, rule, x, y }) => (
        <text key={key} x={x} y={y} textAnchor="middle" className={classes['signalText']}>
          {nameOf(rule)}
        </text>
      ))}
      {!frame.narrow && <EndValues frame={frame} values={endsOf(props, words)} />}
    </>
  );
}

function LevelLine({ frame, value, look }: { frame: SeriesFrame; value: number; look: 'centre' | 'target' }) {
  return <line x2={frame.innerWidth} y1={frame.y(value)} y2={frame.y(value)} className={classes[look]} />;
}

function AfterMean(props: { frame: SeriesFrame; points: readonly ChartPoint[]; value: number | null }) {
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
