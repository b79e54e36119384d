import { Area, LinePath } from '@visx/shape';
import type {
  ChartPoint,
  CounterfactualPoint,
  Phase,
  SignalRule,
} from '@levain/domain/statistics/series-chart.js';
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

interface MarkProps {
  x: number;
  y: number;
  size: number;
  rule: SignalRule;
}

/** Each rule its shape: outside a diamond, a level a square, a trend a triangle, near the limit a hollow diamond. */
function Mark({ x, y, size, rule }: MarkProps) {
  const diamond = `M${x},${y - size}L${x + size},${y}L${x},${y + size}L${x - size},${y}Z`;
  const half = size * 0.8;
  const square = `M${x - half},${y - half}H${x + half}V${y + half}H${x - half}Z`;
  const triangle = `M${x},${y - size}L${x + size},${y + half}H${x - size}Z`;
  const path = rule === 'shift' ? square : rule === 'trend' ? triangle : diamond;
  return <path d={path} className={classes[rule === 'twoOfThree' ? 'signalNear' : 'signal']} />;
}

/** Signals differ by shape, size and name, not only by colour. Dense series keep the dots of signals only. */
export function SeriesDots({ frame, points }: DataProps) {
  const room = frame.innerWidth / points.length;
  const roomy = room >= 7;
  const size = roomy ? 5.5 : room >= 3 ? 4 : 3;
  return points.map(({ on, value, signal, phase }) => {
    if (value === null) return null;
    const [x, y] = [frame.x(on), frame.y(value)];
    if (signal) return <Mark key={on} x={x} y={y} size={size} rule={signal} />;
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
