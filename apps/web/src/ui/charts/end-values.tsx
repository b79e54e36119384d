import type { SeriesFrame } from './series-frame.js';
import { spreadLabels } from './spread-labels.js';
import classes from './charts.module.css';

export interface EndValue {
  readonly key: 'target' | 'observed' | 'centre' | 'expected';
  readonly value: number;
  readonly text: string;
}

/** The names and values of the lines, where they end, moved apart when they would touch. */
export function EndValues({ frame, values }: { frame: SeriesFrame; values: readonly EndValue[] }) {
  const places = spreadLabels(
    values.map(({ key, value }) => ({ key, at: frame.y(value) })),
    15,
    [4, frame.innerHeight],
  );
  return values.map(({ key, text }) => (
    <text
      key={key}
      x={frame.innerWidth + 8}
      y={places.get(key)}
      dy="0.32em"
      className={classes[`end-${key}`]}
    >
      {text}
    </text>
  ));
}
