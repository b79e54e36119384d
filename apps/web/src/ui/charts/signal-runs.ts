import { SIGNAL_RULES, type ChartPoint, type SignalRule } from '@levain/domain/statistics/series-chart.js';
import { textWidth } from './event-lanes.js';
import type { SeriesFrame } from './series-frame.js';

export interface SignalName {
  readonly key: string;
  readonly rule: SignalRule;
  readonly x: number;
  readonly y: number;
}

/** Neighbouring points that signal something. */
export interface SignalRun {
  /** The rule that wins by precedence. */
  readonly rule: SignalRule;
  readonly points: readonly ChartPoint[];
}

function strongest(a: SignalRule, b: SignalRule): SignalRule {
  return SIGNAL_RULES.indexOf(a) <= SIGNAL_RULES.indexOf(b) ? a : b;
}

/** Neighbouring points that signal something are one thing to name. */
export function signalRuns(points: readonly ChartPoint[]): readonly SignalRun[] {
  const runs: { rule: SignalRule; points: ChartPoint[] }[] = [];
  let open = false;
  for (const point of points) {
    const last = runs.at(-1);
    if (point.signal === null || point.value === null) open = false;
    else if (open && last) {
      last.rule = strongest(last.rule, point.signal);
      last.points.push(point);
    } else {
      runs.push({ rule: point.signal, points: [point] });
      open = true;
    }
  }
  return runs;
}

/** From the top of the plot to the foot of a name. */
const NAME_HEIGHT = 10;

function clearOf(
  points: readonly ChartPoint[],
  frame: SeriesFrame,
  span: readonly [number, number],
  above: boolean,
) {
  const heights = points
    .filter(({ on, value }) => value !== null && frame.x(on) >= span[0] && frame.x(on) <= span[1])
    .map(({ value }) => frame.y(value ?? 0));
  const [over, under] = [Math.min(...heights) - 11, Math.max(...heights) + 20];
  // Below the plot stand the dates, above it the events.
  if (above) return over >= NAME_HEIGHT || under > frame.innerHeight - 4 ? over : under;
  return under <= frame.innerHeight - 4 || over < NAME_HEIGHT ? under : over;
}

/** A name stands clear of the line, over or under its run; one that would touch another is left to the table. */
export function placeSignalNames(
  points: readonly ChartPoint[],
  frame: SeriesFrame,
  centre: number,
  nameOf: (rule: SignalRule) => string,
): readonly SignalName[] {
  const placed: { from: number; to: number; y: number }[] = [];
  return signalRuns(points).flatMap(({ rule, points: run }) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const half = textWidth(nameOf(rule)) / 2;
    const middle = (frame.x(first.on) + frame.x(last.on)) / 2;
    const x = Math.min(Math.max(middle, half), frame.innerWidth - half);
    const [from, to] = [x - half, x + half];
    const y = clearOf(points, frame, [from, to], (first.value ?? 0) >= centre);
    if (placed.some((other) => Math.abs(other.y - y) < 14 && from < other.to && to > other.from)) return [];
    placed.push({ from, to, y });
    return [{ key: first.on, rule, x, y }];
  });
}
