import { Area, LinePath } from '@visx/shape';
import type { ChartPoint, CounterfactualPoint, Phase } from '@levain/domain/statistics/series-chart.js';
import type { SeriesFrame } from './series-frame.js';
import classes from './charts.module.css';

interface DataProps {
  frame: SeriesFrame;
  points: readonly ChartPoint[];
}

const PHASES: readonly Phase[] = ['before', 'transition', 'after'];

/** One ink; the line breaks at a gap and at the change. */
export function SeriesLine({ frame, points }: DataProps) {
  return PHASES.map((phase) => (
    <LinePath
      key={phase}
      data={points.filter((point) => point.phase === phase)}
      defined={({ value }) => value !== null}
      x={({ on }) => frame.x(on)}
      y={({ value }) => frame.y(value ?? 0)}
      className={classes['line']}
    />
  ));
}

function Diamond({ x, y, size }: { x: number; y: number; size: number }) {
  const path = `M${x},${y - size}L${x + size},${y}L${x},${y + size}L${x - size},${y}Z`;
  return <path d={path} className={classes['signal']} />;
}

/** Signals differ by shape, size and name, not only by colour. Dense series keep the dots of signals only. */
export function SeriesDots({ frame, points }: DataProps) {
  const roomy = frame.innerWidth / points.length >= 7;
  return points.map(({ on, value, signal, phase }) => {
    if (value === null) return null;
    const [x, y] = [frame.x(on), frame.y(value)];
    if (signal) return <Diamond key={on} x={x} y={y} size={roomy ? 5.5 : 4} />;
    if (!roomy) return null;
    return (
      <circle
        key={on}
        cx={x}
        cy={y}
        r={3}
        className={phase === 'transition' ? classes['dotAside'] : classes['dot']}
      />
    );
  });
}

/** What the model expected without the change, as long as the change has lasted. */
export function Counterfactual({
  frame,
  points,
}: {
  frame: SeriesFrame;
  points: readonly CounterfactualPoint[];
}) {
  const data = [...points];
  return (
    <>
      <Area
        data={data}
        x={({ on }) => frame.x(on)}
        y0={({ low }) => frame.y(low)}
        y1={({ high }) => frame.y(high)}
        className={classes['expectedBand']}
      />
      <LinePath
        data={data}
        x={({ on }) => frame.x(on)}
        y={({ value }) => frame.y(value)}
        className={classes['expected']}
      />
    </>
  );
}
