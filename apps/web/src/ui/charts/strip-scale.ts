import { scaleLinear } from '@visx/scale';

export interface StripScale {
  /** Per cent of the width. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** One scale for the strips of a column, in per cent of their width; zero always belongs to it. */
export function stripScale(
  values: readonly (number | null | undefined)[],
  margin = 4,
  tickCount = 5,
): StripScale {
  const known = [0, ...values.filter((value): value is number => typeof value === 'number')];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const domain = low === high ? [low - 1, high + 1] : [low, high];
  const scale = scaleLinear<number>({ domain, range: [margin, 100 - margin], nice: tickCount });
  return { at: (value) => scale(value), ticks: scale.ticks(tickCount) };
}
