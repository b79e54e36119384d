import type { AnsweredOutcome } from '@levain/domain/boards/board-answers.js';

interface SignalLineProps {
  readonly outcome: AnsweredOutcome;
  /** What it shows, in words. */
  readonly label: string;
}

const WIDTH = 176;
const HEIGHT = 44;
const MARGIN = 5;

/** The weeks of a series with its target; a week that fulfils a rule of variation is a larger, orange square. */
export function SignalLine({ outcome: { points, target }, label }: SignalLineProps) {
  if (points.length < 2) return null;
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => MARGIN + (index / (points.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN);
  const line = points.map(({ value }, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const last = points.at(-1)!;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {target !== null && (
        <line
          x1={MARGIN}
          x2={WIDTH - MARGIN}
          y1={y(target)}
          y2={y(target)}
          stroke="var(--lv-target)"
          strokeDasharray="3 3"
        />
      )}
      <polyline points={line} fill="none" stroke="var(--lv-ink)" strokeWidth={1.5} strokeLinejoin="round" />
      {points.map(({ on, value, signal }, index) =>
        signal ? (
          <rect
            key={on + index}
            x={x(index) - 3}
            y={y(value) - 3}
            width={6}
            height={6}
            fill="var(--lv-signal)"
          />
        ) : null,
      )}
      {last.signal === null && (
        <circle cx={x(points.length - 1)} cy={y(last.value)} r={2.5} fill="var(--lv-ink)" />
      )}
    </svg>
  );
}
