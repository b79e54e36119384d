import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { EffectChart, TimeSeriesChart, type EffectRow } from '../../../ui/charts/lazy-charts.js';
import { useExperiment } from '../experiment-context.js';
import { armNamer } from '../reading-sentence.js';
import type { MeasureReading } from './read-measure.js';

/** The aim as an effect: from the baseline to the target. */
function aimedEffect({ target }: MeasureReading['analysis']): number | null {
  return target.target !== null && target.baseline !== null ? target.target - target.baseline : null;
}

function useEffectRows({ analysis, measure }: MeasureReading): readonly EffectRow[] {
  const { plan } = useExperiment();
  const intl = useIntl();
  return useMemo(() => {
    const name = armNamer(intl, plan.arms);
    const compared =
      analysis.comparisons.length > 0 ? analysis.comparisons : analysis.effect ? [analysis.effect] : [];
    return compared.flatMap(({ armId, absolute }, index): EffectRow[] => {
      if (!absolute) return [];
      const { value, low, high } = absolute;
      const label = armId ? name(armId) : measure.metric.name;
      const minimum = measure.minimumWorthwhileEffect;
      return [
        { key: armId ?? String(index), label, value, low, high, target: aimedEffect(analysis), minimum },
      ];
    });
  }, [analysis, measure, plan.arms, intl]);
}

/** A series in time, or the effect with its interval. Nothing is drawn that cannot be read. */
export function ReadingChart({ reading, readable }: { reading: MeasureReading; readable: boolean }) {
  const { analysis, measure } = reading;
  const { plan } = useExperiment();
  const text = useText();
  const rows = useEffectRows(reading);
  const { metric } = measure;
  const kind = { shape: metric.shape, unit: metric.unit };
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
        kind={kind}
        direction={measure.direction}
        target={measure.target}
        observed={readable ? analysis.target.observed : null}
        events={events}
      />
    );
  }
  if (!readable || rows.length === 0) return null;
  return <EffectChart title={text('analysis.effectChart')} rows={rows} scale={kind} />;
}
