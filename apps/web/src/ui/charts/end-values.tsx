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

/** The same under the plot, each beside a piece of its line, where there is no room at the end of the lines. */
export function EndKey({ values }: { values: readonly EndValue[] }) {
  return (
    <ul className={classes['key']} aria-hidden>
      {values.map(({ key, text }) => (
        <li key={key}>
          <svg width="22" height="10" className={classes['keyLine']}>
            <line x2="22" y1="5" y2="5" className={classes[key]} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
