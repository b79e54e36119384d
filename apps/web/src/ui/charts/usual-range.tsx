import type { SeriesChart } from '@levain/domain/statistics/series-chart.js';
import { limitsAt } from './series-sentences.js';
import type { SeriesFrame } from './series-frame.js';
import classes from './charts.module.css';

interface UsualRangeProps {
  frame: SeriesFrame;
  chart: SeriesChart;
  name: string;
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly lower: number;
  readonly upper: number;
}

const NAME_ROOM = 22;

/** Each point's limits reach half way to its neighbours; at the edges, to the frame. Broken where a point has none. */
function stretches(frame: SeriesFrame, chart: SeriesChart): readonly (readonly Step[])[] {
  const { points } = chart;
  const middle = (a: number, b: number) => {
    const [from, to] = [points[a], points[b]];
    return from && to ? (frame.x(from.on) + frame.x(to.on)) / 2 : 0;
  };
  const runs: Step[][] = [];
  let open = false;
  points.forEach((point, index) => {
    const limits = limitsAt(point, chart);
    if (limits === null) {
      open = false;
      return;
    }
    const step: Step = {
      from: index === 0 ? 0 : middle(index - 1, index),
      to: index === points.length - 1 ? frame.innerWidth : middle(index, index + 1),
      lower: frame.y(limits.lower),
      upper: frame.y(limits.upper),
    };
    if (open) runs.at(-1)?.push(step);
    else runs.push([step]);
    open = true;
  });
  return runs;
}

const edge = (steps: readonly Step[], side: 'lower' | 'upper'): string =>
  steps.map((step) => `${step.from},${step[side]} ${step.to},${step[side]}`).join(' ');

/** The usual range, frozen at the baseline: it goes on after the change, so that the change shows against it. */
export function UsualRange({ frame, chart, name }: UsualRangeProps) {
  const runs = stretches(frame, chart);
  const first = runs[0]?.[0];
  if (!chart.limits || !first) return null;
  const { innerWidth, innerHeight, y } = frame;
  const centre = y(chart.limits.centre);
  const roomBelow = innerHeight - first.lower >= NAME_ROOM;
  return (
    <>
      {runs.map((steps) => {
        const back = [...steps].reverse().map(({ from, to, lower }) => `${to},${lower} ${from},${lower}`);
        return (
          <g key={steps[0]?.from}>
            <polygon points={`${edge(steps, 'upper')} ${back.join(' ')}`} className={classes['band']} />
            <polyline points={edge(steps, 'upper')} className={classes['bandEdge']} />
            <polyline points={edge(steps, 'lower')} className={classes['bandEdge']} />
          </g>
        );
      })}
      <line x2={innerWidth} y1={centre} y2={centre} className={classes['centre']} />
      <text x={6} y={roomBelow ? first.lower + 15 : first.upper - 6} className={classes['bandText']}>
        {name}
      </text>
    </>
  );
}
