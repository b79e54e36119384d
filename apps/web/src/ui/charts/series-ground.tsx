import type { ControlLimits } from '@levain/domain/statistics/series-chart.js';
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

interface UsualRangeProps {
  frame: SeriesFrame;
  limits: ControlLimits;
  name: string;
}

const NAME_ROOM = 22;

/** The usual range, frozen at the baseline: it goes on after the change, so that the change shows against it. */
export function UsualRange({ frame, limits, name }: UsualRangeProps) {
  const { innerWidth, innerHeight, y } = frame;
  const [upper, lower, centre] = [y(limits.upper), y(limits.lower), y(limits.centre)];
  const roomBelow = innerHeight - lower >= NAME_ROOM;
  return (
    <>
      <rect y={upper} width={innerWidth} height={Math.max(0, lower - upper)} className={classes['band']} />
      <line x2={innerWidth} y1={upper} y2={upper} className={classes['bandEdge']} />
      <line x2={innerWidth} y1={lower} y2={lower} className={classes['bandEdge']} />
      <line x2={innerWidth} y1={centre} y2={centre} className={classes['centre']} />
      <text x={6} y={roomBelow ? lower + 15 : upper - 6} className={classes['bandText']}>
        {name}
      </text>
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
