import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { SeriesFrame } from './series-frame.js';
import classes from './charts.module.css';

interface Dated {
  readonly on: string;
}

type Plot = Pick<SeriesFrame, 'x' | 'left' | 'top' | 'innerWidth' | 'innerHeight' | 'height'>;

interface CursorProps<Point extends Dated> {
  frame: Plot;
  points: readonly Point[];
  label: string;
  /** What the point says, in words. */
  read: (point: Point) => string;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at) => Math.max(at - 1, 0),
  PageUp: (at, last) => Math.min(at + 10, last),
  PageDown: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

function nearest(points: readonly Dated[], frame: Plot, x: number): number {
  const distances = points.map(({ on }) => Math.abs(frame.x(on) - x));
  return distances.indexOf(Math.min(...distances));
}

/** Reads point after point by arrow keys or pointer; the words are on a line of their own, so nothing is covered. */
export function SeriesCursor<Point extends Dated>({ frame, points, label, read }: CursorProps<Point>) {
  const last = points.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? last, last);
  const point = points[at];
  if (!point) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    setChosen(step(at, last));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) =>
    setChosen(nearest(points, frame, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={at + 1}
        aria-valuetext={read(point)}
        className={classes['cursor']}
        style={{ left: frame.left, top: frame.top, width: frame.innerWidth, height: frame.innerHeight }}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerDown={onPointerMove}
        onPointerLeave={() => setChosen(null)}
        onBlur={() => setChosen(null)}
      >
        {chosen !== null && <span className={classes['hairline']} style={{ left: frame.x(point.on) }} />}
      </div>
      <p className={classes['readout']} style={{ top: frame.height }} aria-hidden>
        {read(point)}
      </p>
    </>
  );
}
