interface SparklineProps {
  values: readonly number[];
  width?: number;
  height?: number;
  /** Without it the line is an ornament beside figures that say the same. */
  label?: string;
}

const MARGIN = 4;

/** The shape of a series in the size of a word; its last value is the point. */
export function Sparkline({ values, width = 72, height = 24, label }: SparklineProps) {
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => MARGIN + (index / (values.length - 1)) * (width - 2 * MARGIN);
  const y = (value: number) =>
    high === low ? height / 2 : height - MARGIN - ((value - low) / (high - low)) * (height - 2 * MARGIN);
  const line = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...naming}>
      <polyline points={line} fill="none" stroke="var(--lv-ink)" strokeWidth={1.5} strokeLinejoin="round" />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? 0)} r={2.5} fill="var(--lv-ink)" />
    </svg>
  );
}
