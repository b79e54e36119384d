import { useMemo } from 'react';
import type { ChartPoint, CounterfactualPoint, SeriesChart } from '@levain/domain/statistics/series-chart.js';
import type { MessageId } from '../../i18n/message-id.js';
import { useText, type Text } from '../../i18n/use-text.js';
import type { ValueKind } from '@levain/domain/text/format.js';
import { useFormat, type Format } from '../use-format.js';
import type { EndValue } from './end-values.js';
import {
  captionText,
  isVarying,
  limitsAt,
  periodText,
  pointText,
  signalsText,
  valueText,
  type Telling,
} from './series-sentences.js';
import type { TimeSeriesChartProps } from './time-series-chart.js';

interface Lines {
  readonly target: number | null;
  readonly observed: number | null;
  readonly centre: number | null;
  readonly counterfactual: readonly CounterfactualPoint[] | null;
}

/** Ticks and ends of lines leave the unit to the title: only a per cent needs its sign. */
function bare(value: number, format: Format, kind: ValueKind): string {
  return format.value(value, { shape: kind.shape });
}

function endValues(lines: Lines, text: Text, format: Format, kind: ValueKind): readonly EndValue[] {
  const end = (key: EndValue['key'], value: number | null | undefined, word: MessageId): EndValue[] =>
    typeof value === 'number' ? [{ key, value, text: text(word, { value: bare(value, format, kind) }) }] : [];
  const changed = lines.observed !== null;
  return [
    ...end('target', lines.target, 'ui.chart.end.target'),
    ...end('observed', lines.observed, 'ui.chart.end.observed'),
    ...end('expected', lines.counterfactual?.at(-1)?.value, 'ui.chart.end.expected'),
    ...end('centre', lines.centre, changed ? 'ui.chart.end.before' : 'ui.chart.end.usual'),
  ];
}

function summaryText({ title, chart, kind, target }: TimeSeriesChartProps, telling: Telling): string {
  const { text, format } = telling;
  const known = chart.points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const say = (value: number | null | undefined) =>
    typeof value === 'number' ? format.value(value, kind) : '';
  const head = text('ui.chart.summary', {
    title,
    count: known.length,
    from: first ? format.day(first.on) : '',
    to: last ? format.day(last.on) : '',
    last: say(last?.value),
    hasTarget: typeof target === 'number' ? 'yes' : 'no',
    target: say(target),
  });
  return `${head} ${signalsText(chart, telling)}`;
}

/** The columns of the table follow what there is: limits and what was expected only where they are known. */
function tableOf(chart: SeriesChart, telling: Telling) {
  const { text, format, kind } = telling;
  const expected = new Map((chart.counterfactual ?? []).map(({ on, value }) => [on, value]));
  const ranged = chart.points.some((point) => limitsAt(point, chart) !== null);
  const range = (point: ChartPoint) => {
    const limits = limitsAt(point, chart);
    if (limits === null) return '';
    const [lower, upper] = [bare(limits.lower, format, kind), bare(limits.upper, format, kind)];
    return text('ui.chart.fromTo', { lower, upper });
  };
  const without = (point: ChartPoint) => {
    const value = expected.get(point.on);
    return value === undefined ? '' : bare(value, format, kind);
  };
  const head = [
    'period' as const,
    'value' as const,
    ...(ranged ? (['range'] as const) : []),
    ...(expected.size > 0 ? (['expected'] as const) : []),
    'phase' as const,
    'signal' as const,
  ];
  return {
    head: head.map((name) => text(`ui.chart.head.${name}`)),
    row: (point: ChartPoint) => ({
      key: point.on,
      cells: [
        periodText(point.on, telling),
        valueText(point, telling),
        ...(ranged ? [range(point)] : []),
        ...(expected.size > 0 ? [without(point)] : []),
        text(`ui.phase.${point.phase}`),
        point.signal ? text(`ui.signal.${point.signal}`) : '',
      ],
    }),
  };
}

function rangeName(chart: SeriesChart, { text, format, kind }: Telling): string {
  if (!chart.limits) return '';
  if (isVarying(chart)) return text('ui.chart.rangeVaries');
  return text('ui.chart.range', {
    lower: bare(chart.limits.lower, format, kind),
    upper: bare(chart.limits.upper, format, kind),
  });
}

/** Everything a series says in words: the sentence above, the title read aloud, each point, the table, the names of the lines. */
export function useSeriesWords({ title, chart, kind, direction, target, observed }: TimeSeriesChartProps) {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const telling: Telling = { text, format, kind, periodicity: chart.periodicity };
    return {
      caption: captionText(chart, observed ?? null, telling),
      summary: summaryText({ title, chart, kind, direction, target: target ?? null }, telling),
      point: (point: ChartPoint) => pointText(point, chart, telling),
      tick: (value: number) => bare(value, format, kind),
      range: rangeName(chart, telling),
      ends: (lines: Lines) => endValues(lines, text, format, kind),
      ...tableOf(chart, telling),
    };
  }, [title, chart, kind, direction, target, observed, text, format]);
}

export type SeriesWords = ReturnType<typeof useSeriesWords>;
