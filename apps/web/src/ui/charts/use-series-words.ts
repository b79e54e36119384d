import { useMemo } from 'react';
import type { ChartPoint, CounterfactualPoint } from '@levain/domain/statistics/series-chart.js';
import type { MessageId } from '../../i18n/message-id.js';
import { useText, type Text } from '../../i18n/use-text.js';
import { useFormat, type Format, type ValueKind } from '../use-format.js';
import type { EndValue } from './end-values.js';
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

function pointText(point: ChartPoint, text: Text, format: Format, kind: ValueKind): string {
  const day = format.day(point.on);
  if (point.value === null) return text('ui.chart.pointMissing', { day });
  const value = format.value(point.value, kind);
  if (!point.signal) return text('ui.chart.point', { day, value });
  const signal = text(`ui.signal.${point.signal}`);
  if (!point.meaning) return text('ui.chart.pointSignal', { day, value, signal });
  return text('ui.chart.pointMeaning', { day, value, signal, meaning: text(`ui.meaning.${point.meaning}`) });
}

/** Everything a series says in words: the title read aloud, each point, the table, the names of the lines. */
export function useSeriesWords({ title, chart, kind, target }: TimeSeriesChartProps) {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const known = chart.points.filter(({ value }) => value !== null);
    const signals = known.filter(({ signal }) => signal !== null).length;
    const [first, last] = [known[0], known.at(-1)];
    const say = (value: number | null | undefined) =>
      typeof value === 'number' ? format.value(value, kind) : '';
    const summary = text('ui.chart.summary', {
      title,
      count: known.length,
      from: first ? format.day(first.on) : '',
      to: last ? format.day(last.on) : '',
      last: say(last?.value),
      signals,
      hasTarget: typeof target === 'number' ? 'yes' : 'no',
      target: say(target),
    });
    return {
      summary,
      point: (point: ChartPoint) => pointText(point, text, format, kind),
      tick: (value: number) => bare(value, format, kind),
      range: chart.limits
        ? text('ui.chart.range', {
            lower: bare(chart.limits.lower, format, kind),
            upper: bare(chart.limits.upper, format, kind),
          })
        : '',
      ends: (lines: Lines) => endValues(lines, text, format, kind),
      head: (['period', 'value', 'phase', 'signal'] as const).map((name) => text(`ui.chart.head.${name}`)),
      row: (point: ChartPoint) => ({
        key: point.on,
        cells: [
          format.day(point.on),
          point.value === null ? text('ui.chart.missing') : format.value(point.value, kind),
          text(`ui.phase.${point.phase}`),
          point.signal ? text(`ui.signal.${point.signal}`) : '',
        ],
      }),
    };
  }, [title, chart, kind, target, text, format]);
}

export type SeriesWords = ReturnType<typeof useSeriesWords>;
