import { stackDots } from './stack-dots.js';
import classes from './dot-strip.module.css';

export interface StripMark {
  readonly at: number;
  readonly label: string;
}

interface DotStripProps {
  /** Everything it shows, in one sentence. */
  readonly label: string;
  readonly values: readonly number[];
  readonly from: number;
  readonly to: number;
  /** One of the values, the reader's own. */
  readonly own?: number | null | undefined;
  /** A line through the dots, with its words above. */
  readonly line?: StripMark | undefined;
  /** Where it ended: a filled mark on the axis. */
  readonly outcome?: number | null | undefined;
  /** Words under the axis, from left to right. */
  readonly ticks: readonly StripMark[];
}

/** Each value is a dot, those of about the same place on top of each other. */
export function DotStrip({ label, values, from, to, own, line, outcome, ticks }: DotStripProps) {
  const share = (value: number) => ((value - from) / (to - from)) * 100;
  const dots = stackDots(values.map(share));
  const mine = own === null || own === undefined ? -1 : values.indexOf(own);
  const rows = Math.max(0, ...dots.map(({ row }) => row)) + 1;
  return (
    <div className={classes['strip']} role="img" aria-label={label} data-line={line ? true : undefined}>
      <div className={classes['field']} style={{ blockSize: `${rows * 12 + 4}px` }}>
        {line && (
          <span className={classes['line']} style={{ insetInlineStart: `${share(line.at)}%` }}>
            <span
              className={classes['lineLabel']}
              data-side={share(line.at) > 70 ? 'before' : share(line.at) < 30 ? 'after' : 'middle'}
            >
              {line.label}
            </span>
          </span>
        )}
        {dots.map(({ at, row }, index) => (
          <span
            key={index}
            className={classes['dot']}
            data-own={index === mine || undefined}
            style={{ insetInlineStart: `${at}%`, insetBlockEnd: `${row * 12 + 1}px` }}
          />
        ))}
      </div>
      <div className={classes['axis']}>
        {outcome !== null && outcome !== undefined && (
          <span className={classes['outcome']} style={{ insetInlineStart: `${share(outcome)}%` }} />
        )}
      </div>
      <div className={classes['ticks']}>
        {ticks.map((tick) => (
          <span
            key={tick.at}
            data-end={tick.at === from ? 'start' : tick.at === to ? 'end' : undefined}
            style={{ insetInlineStart: `${share(tick.at)}%` }}
          >
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  );
}
