import type { ChartPoint, SeriesChart } from '@levain/domain/statistics/series-chart.js';
import type { Text } from '../../i18n/use-text.js';
import type { ValueKind } from '@levain/domain/text/format.js';
import type { Format } from '../use-format.js';
import { signalRuns, type SignalRun } from './signal-runs.js';

/** What a sentence about a series needs. */
export interface Telling {
  readonly text: Text;
  readonly format: Format;
  readonly kind: ValueKind;
  /** Readings kept by older versions do not carry it. */
  readonly periodicity?: SeriesChart['periodicity'] | undefined;
}

/** Limits drawn at this point: its own, or those of the whole chart. */
export function limitsAt(
  point: ChartPoint,
  { limits, kind }: SeriesChart,
): { readonly lower: number; readonly upper: number } | null {
  if (typeof point.lower === 'number' && typeof point.upper === 'number') {
    return { lower: point.lower, upper: point.upper };
  }
  return limits && (kind ?? 'xmr') === 'xmr' ? limits : null;
}

/** The limits follow the denominators. */
export function isVarying({ kind }: SeriesChart): boolean {
  return (kind ?? 'xmr') !== 'xmr';
}

export function periodText(on: string, { text, format, periodicity }: Telling): string {
  if (periodicity === 'month') return format.month(on);
  const day = format.day(on);
  return periodicity === 'week' ? text('ui.chart.week', { day }) : day;
}

export function valueText(point: ChartPoint, { text, format, kind }: Telling): string {
  if (point.value === null) return text('ui.chart.missing');
  const value = format.value(point.value, kind);
  return typeof point.total === 'number'
    ? text('ui.chart.outOf', { value, total: format.number(point.total) })
    : value;
}

function placeText(point: ChartPoint, chart: SeriesChart, { text }: Telling): string[] {
  if (point.phase === 'transition') return [text('ui.chart.place.aside')];
  const limits = limitsAt(point, chart);
  if (limits === null || point.value === null) return [];
  if (point.value > limits.upper) return [text('ui.chart.place.above')];
  return [text(point.value < limits.lower ? 'ui.chart.place.below' : 'ui.chart.place.inside')];
}

/** One point in words: period, figure, where it lies, what it signals. */
export function pointText(point: ChartPoint, chart: SeriesChart, telling: Telling): string {
  const { text } = telling;
  const period = periodText(point.on, telling);
  if (point.value === null) return text('ui.chart.pointMissing', { day: period });
  const place = placeText(point, chart, telling);
  const named = point.signal !== null && (point.signal !== 'outside' || place.length === 0);
  const facts = [
    valueText(point, telling),
    ...place,
    ...(named && point.signal ? [text(`ui.signal.${point.signal}`)] : []),
    ...(point.meaning ? [text(`ui.meaning.${point.meaning}`)] : []),
  ];
  return text('ui.chart.point', { day: period, facts: facts.join(', ') });
}

function runText({ rule, points }: SignalRun, { text, format }: Telling): string {
  const [first, last] = [points[0], points.at(-1)];
  const signal = text(`ui.signal.${rule}`);
  const [from, to] = [first ? format.day(first.on) : '', last ? format.day(last.on) : ''];
  const said =
    points.length < 2
      ? text('ui.chart.said.once', { signal, from })
      : text('ui.chart.said.during', { signal, from, to });
  return last?.meaning ? `${said} (${text(`ui.meaning.${last.meaning}`)})` : said;
}

/** Every signal, for those who do not see the picture. */
export function signalsText(chart: SeriesChart, telling: Telling): string {
  const runs = signalRuns(chart.points);
  if (runs.length === 0) return telling.text('ui.chart.said.signals', { count: 0, last: '' });
  return telling.text('ui.chart.said.all', {
    list: telling.format.list(runs.map((run) => runText(run, telling))),
  });
}

function rangeText(chart: SeriesChart, { text, format, kind }: Telling): string {
  const { limits } = chart;
  if (!limits) return text('ui.chart.said.noRange');
  const bare = (value: number) => format.value(value, { shape: kind.shape });
  return isVarying(chart)
    ? text('ui.chart.said.rangeVaries', { centre: bare(limits.centre) })
    : text('ui.chart.said.range', { lower: bare(limits.lower), upper: bare(limits.upper) });
}

function changeText(chart: SeriesChart, observed: number | null, { text, format, kind }: Telling): string[] {
  if (observed === null) return [];
  const expected = chart.counterfactual ?? [];
  const after = format.value(observed, kind);
  if (expected.length === 0) return [text('ui.chart.said.after', { after })];
  const without = expected.reduce((sum, { value }) => sum + value, 0) / expected.length;
  return [
    text('ui.chart.said.afterExpected', { after, expected: format.value(without, { shape: kind.shape }) }),
  ];
}

/** What the picture shows, in the line above it. */
export function captionText(chart: SeriesChart, observed: number | null, telling: Telling): string {
  const runs = signalRuns(chart.points);
  const last = runs.at(-1);
  const signals = telling.text('ui.chart.said.signals', {
    count: runs.length,
    last: last ? runText(last, telling) : '',
  });
  const judged = chart.limits ? [signals] : [];
  return [rangeText(chart, telling), ...changeText(chart, observed, telling), ...judged].join(' ');
}
