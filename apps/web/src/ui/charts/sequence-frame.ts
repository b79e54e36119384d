import type { SequenceLook } from '@levain/domain/statistics/analysis.js';
import { scaleLinear, scaleUtc } from '@visx/scale';
import { dayToDate } from '@levain/domain/text/format.js';
import { textWidth } from './event-lanes.js';

export interface SequenceFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly yTicks: readonly number[];
  readonly xTicks: readonly string[];
  readonly tickText: (value: number) => string;
  /** Where the planned end stands; null without one, or when it is behind the first look. */
  readonly endX: number | null;
}

interface FrameInput {
  readonly looks: readonly SequenceLook[];
  readonly plannedEnd: string | null;
  readonly target: number | null;
  readonly minimum: number | null;
  readonly say: (value: number) => string;
  readonly width: number;
  readonly height: number;
  /** Room for the names at the ends of the lines. */
  readonly right: number;
}

const TOP = 22;
const BOTTOM = 26;
const X_LABEL = 78;

/** A figure without its unit. */
export function bareFigure(say: (value: number) => string): (value: number) => string {
  return (value) => (value === 0 ? '0' : (say(value).split('\u00a0')[0] ?? ''));
}

/**
 * The first intervals of a sequence are many times wider than what it comes to: the picture is cut at a few times what is
 * read against it, so that the narrowing toward the decision can be seen.
 */
function domainOf({ looks, target, minimum }: FrameInput): [number, number] {
  const last = looks.at(-1);
  const read = [0, target ?? 0, minimum ?? 0, -(minimum ?? 0), ...looks.map(({ value }) => value)];
  const now = last ? [last.runningLow, last.runningHigh] : [];
  const [low, high] = [Math.min(...read, ...now), Math.max(...read, ...now)];
  const air = (high - low) * 0.6 || 1;
  const widest = [
    Math.min(...looks.map(({ runningLow }) => runningLow)),
    Math.max(...looks.map(({ runningHigh }) => runningHigh)),
  ] as const;
  return [Math.min(low, Math.max(widest[0], low - air)), Math.max(high, Math.min(widest[1], high + air))];
}

export function sequenceFrame(input: FrameInput): SequenceFrame {
  const { looks, plannedEnd, say, width, height, right } = input;
  const linear = scaleLinear<number>({ domain: domainOf(input), nice: 5, clamp: true });
  const yTicks = linear.ticks(5);
  const tickText = bareFigure(say);
  const left = Math.max(...yTicks.map((tick) => textWidth(tickText(tick)))) + 2;
  const innerWidth = Math.max(80, width - left - right);
  const innerHeight = Math.max(80, height - TOP - BOTTOM);
  linear.range([innerHeight, 0]);
  const first = looks[0]?.on ?? '2000-01-01';
  const last = looks.at(-1)?.on ?? first;
  const ends = plannedEnd !== null && plannedEnd > last ? plannedEnd : last;
  const time = scaleUtc<number>({ domain: [dayToDate(first), dayToDate(ends)], range: [4, innerWidth - 4] });
  const x = (day: string) => (first === ends ? innerWidth / 2 : time(dayToDate(day)));
  const days = [...new Set([...looks.map(({ on }) => on), ends])];
  return {
    ...{ width, height, left, top: TOP, innerWidth, innerHeight, x, yTicks, tickText },
    y: (value) => linear(value),
    xTicks: spaced(days, x),
    endX: plannedEnd !== null && plannedEnd >= first ? x(plannedEnd > ends ? ends : plannedEnd) : null,
  };
}

/** Days whose names do not touch. */
function spaced(days: readonly string[], x: (day: string) => number): readonly string[] {
  const kept: string[] = [];
  for (const day of days) {
    const before = kept.at(-1);
    if (before === undefined || x(day) - x(before) >= X_LABEL) kept.push(day);
  }
  return kept;
}
