import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { EffectChart, TimeSeriesChart, type EffectRow } from '../../../ui/charts/lazy-charts.js';
import { useExperiment } from '../experiment-context.js';
import { scaledOf, type Scaled } from '../figures.js';
import { armNamer, isRunning, typicalOf } from '../reading-voice.js';
import { aimedEffect } from './aimed-effect.js';
import type { MeasureReading } from './read-measure.js';

const times = (value: number | null, factor: number) => (value === null ? null : value * factor);

function useEffectRows({ analysis, measure }: MeasureReading, { factor }: Scaled): readonly EffectRow[] {
  const { plan } = useExperiment();
  const intl = useIntl();
  const text = useText();
  return useMemo(() => {
    const name = armNamer(intl, plan.arms);
    const preview = isRunning(analysis);
    const compared =
      analysis.comparisons.length > 0 ? analysis.comparisons : analysis.effect ? [analysis.effect] : [];
    return compared.flatMap(({ armId, absolute }, index): EffectRow[] => {
      if (!absolute) return [];
      const isPreview = preview && absolute.kind === 'fixed';
      return [
        {
          key: armId ?? String(index),
          label: armId ? name(armId) : measure.metric.name,
          ...(isPreview ? { note: text('analysis.preview'), preview: true } : {}),
          value: absolute.value * factor,
          low: times(absolute.low, factor),
          high: times(absolute.high, factor),
          target: times(aimedEffect(analysis), factor),
          minimum: times(measure.minimumWorthwhileEffect, factor),
        },
      ];
    });
  }, [analysis, measure, plan.arms, intl, text, factor]);
}

/** A series in time, or the effect with its interval. Nothing is drawn that cannot be read. */
export function ReadingChart({ reading, readable }: { reading: MeasureReading; readable: boolean }) {
  const { analysis, measure } = reading;
  const { plan } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const { metric } = measure;
  const scaled = scaledOf(intl, { shape: metric.shape, unit: metric.unit, typical: typicalOf(analysis) });
  const rows = useEffectRows(reading, scaled);
  const changeDate = plan.changeDate;
  const events = useMemo(
    () => (changeDate ? [{ on: changeDate, label: text('analysis.changeMarked') }] : []),
    [changeDate, text],
  );
  if (analysis.chart && analysis.chart.points.length > 0) {
    return (
      <TimeSeriesChart
        title={metric.name}
        chart={analysis.chart}
        kind={{ shape: metric.shape, unit: metric.unit }}
        direction={measure.direction}
        target={measure.target}
        observed={readable ? analysis.target.observed : null}
        events={events}
      />
    );
  }
  if (!readable || rows.length === 0) return null;
  return <EffectChart title={text('analysis.effectChart')} rows={rows} scale={scaled.kind} />;
}
