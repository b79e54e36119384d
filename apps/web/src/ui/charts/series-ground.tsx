import type { ChartPoint } from '@levain/domain/statistics/series-chart.js';
import type { Format } from '../use-format.js';
import { laneY, type SeriesFrame } from './series-frame.js';
import classes from './charts.module.css';

interface GroundProps {
  frame: SeriesFrame;
  format: Format;
  tickText: (value: number) => string;
  long: boolean;
}

/** Grid, zero and the two axes. */
export function SeriesAxes({ frame, format, tickText, long }: GroundProps) {
  const { innerWidth, innerHeight, x, y, yTicks, xTicks } = frame;
  return (
    <>
      {yTicks.map((tick) => (
        <g key={tick}>
          <line
            x2={innerWidth}
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? classes['zero'] : classes['grid']}
          />
          <text x={-8} y={y(tick)} dy="0.32em" textAnchor="end" className={classes['tick']}>
            {tickText(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((day) => (
        <text key={day} x={x(day)} y={innerHeight + 18} textAnchor="middle" className={classes['tick']}>
          {long ? format.month(day) : format.dayShort(day)}
        </text>
      ))}
    </>
  );
}

/** Violet dotted lines; each name in its own lane above the plot. */
export function EventLines({ frame }: { frame: SeriesFrame }) {
  const { innerHeight, top, events } = frame;
  return (
    <>
      {events.map(({ key, x, text, lane, textX, anchor }) => (
        <g key={key}>
          <line x1={x} x2={x} y1={laneY(lane, top) - 8} y2={innerHeight} className={classes['event']} />
          <text x={textX} y={laneY(lane, top)} textAnchor={anchor} className={classes['eventText']}>
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

/** The periods in which the change settles in: on neither side. */
export function SetAside({ frame, points }: { frame: SeriesFrame; points: readonly ChartPoint[] }) {
  const places = points.flatMap(({ phase }, index) => (phase === 'transition' ? [index] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  const at = (index: number) => frame.x(points[Math.min(Math.max(index, 0), points.length - 1)]?.on ?? '');
  const from = (at(first - 1) + at(first)) / 2;
  const to = (at(last) + at(last + 1)) / 2;
  return (
    <rect x={from} width={Math.max(0, to - from)} height={frame.innerHeight} className={classes['aside']} />
  );
}
