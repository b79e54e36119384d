import { scaleLinear, scaleUtc } from '@visx/scale';
import type { SeriesChart } from '@levain/domain/statistics/series-chart.js';
import { dayToDate } from '@levain/domain/text/format.js';
import { placeInLanes, textWidth, type PlacedLabel } from './event-lanes.js';

export interface ChartEvent {
  readonly on: string;
  readonly label: string;
}

export interface SeriesFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  /** No room at the end of the lines: their names go under the plot. */
  readonly narrow: boolean;
  /** The scale does not begin at zero, which must be said. */
  readonly cut: boolean;
  readonly yTicks: readonly number[];
  readonly xTicks: readonly string[];
  readonly events: readonly PlacedLabel[];
}

interface FrameInput {
  readonly chart: SeriesChart;
  readonly references: readonly (number | null | undefined)[];
  readonly events: readonly ChartEvent[];
  readonly width: number;
  readonly height: number;
  readonly tickText: (value: number) => string;
  /** The widest text at the end of a line. */
  readonly endText: string;
}

const NARROW = 480;
const LANE_HEIGHT = 16;
const BOTTOM = 26;
const X_LABEL = 74;

function valuesOf({ chart, references }: FrameInput): number[] {
  const { limits, counterfactual } = chart;
  return [
    ...chart.points.flatMap(({ value, lower, upper }) => [value, lower, upper]),
    ...references,
    ...(limits ? [limits.lower, limits.upper] : []),
    ...(counterfactual ?? []).flatMap(({ low, high }) => [low, high]),
  ].filter((value): value is number => typeof value === 'number');
}

/** Zero belongs to the picture, unless figures that stay far from it would be flattened beyond reading. */
const FAR_FROM_ZERO = 0.7;

function domainOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least > FAR_FROM_ZERO * most && most > 0) return [least, most];
  return [Math.min(0, least), Math.max(0, most)];
}

/** Evenly chosen points, so that a label always stands under a real period. */
function pickTicks(days: readonly string[], room: number): readonly string[] {
  const step = Math.max(1, Math.ceil(days.length / Math.max(1, Math.floor(room / X_LABEL))));
  return days.filter((_, index) => index % step === 0);
}

/** Scales and margins of a series. */
export function seriesFrame(input: FrameInput): SeriesFrame {
  const { chart, events, width, height, tickText, endText } = input;
  const values = valuesOf(input);
  const linear = scaleLinear<number>({ domain: [...domainOf(values)], nice: 5 });
  const yTicks = linear.ticks(5);
  const left = Math.max(...yTicks.map((tick) => textWidth(tickText(tick)))) + 8;
  const narrow = width < NARROW;
  const right = narrow ? 10 : Math.min(textWidth(endText) + 8, Math.max(64, width * 0.3));
  const innerWidth = Math.max(80, width - left - right);
  const days = chart.points.map(({ on }) => on);
  const time = scaleUtc<number>({
    domain: [dayToDate(days[0] ?? '2000-01-01'), dayToDate(days.at(-1) ?? '2000-01-01')],
    range: [6, innerWidth - 6],
  });
  const x = (day: string) => time(dayToDate(day));
  const shown = events.filter(({ on }) => x(on) >= 0 && x(on) <= innerWidth);
  const placed = placeInLanes(
    shown.map(({ on, label }) => ({ key: `${on} ${label}`, x: x(on), text: label })),
    [-left, innerWidth + right],
  );
  const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const top = 10 + lanes * LANE_HEIGHT;
  const innerHeight = Math.max(80, height - top - BOTTOM);
  linear.range([innerHeight, 0]);
  return {
    width,
    height,
    left,
    top,
    innerWidth,
    innerHeight,
    x,
    y: (value) => linear(value),
    narrow,
    cut: (linear.domain()[0] ?? 0) > 0,
    yTicks,
    xTicks: pickTicks(days, innerWidth),
    events: placed,
  };
}

export function laneY(lane: number, top: number): number {
  return lane * LANE_HEIGHT + 10 - top;
}
