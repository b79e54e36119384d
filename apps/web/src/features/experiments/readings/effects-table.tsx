import type { Estimate } from '@levain/domain/statistics/analysis.js';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import type { Figures } from '../figures.js';
import { armNamer } from '../reading-voice.js';
import { FactsTable } from './facts-table.js';
import type { MeasureReading } from './read-measure.js';

const HEAD = ['comparison', 'absolute', 'relative', 'standardised', 'p'] as const;

/** Every comparison: in the unit of the measure, in per cent of the reference, in deviations; never mixed up. */
export function EffectsTable({ reading, figures }: { reading: MeasureReading; figures: Figures }) {
  const { analysis, measure } = reading;
  const text = useText();
  const intl = useIntl();
  const { plan } = useExperiment();
  const name = armNamer(intl, plan.arms);
  const plain = (value: number) => intl.formatNumber(value, { maximumSignificantDigits: 2 });
  const whole = (estimate: Estimate | null, say: (value: number) => string) => {
    if (!estimate) return '';
    const { value, low, high } = estimate;
    if (low === null || high === null) return say(value);
    return text('analysis.effects.withInterval', { value: say(value), low: say(low), high: say(high) });
  };
  return (
    <FactsTable
      title={text('analysis.effects.title')}
      head={HEAD.map((key) => text(`analysis.effects.${key}`))}
      rows={analysis.comparisons.map((effect, index) => {
        const { armId, referenceArmId, absolute, relative, standardised, p } = effect;
        const sides = [armId, referenceArmId].map((id) => (id ? name(id) : null));
        const known = sides[0] && sides[1];
        return {
          key: armId ?? String(index),
          cells: [
            known
              ? text('analysis.effects.pair', { variant: sides[0] ?? '', control: sides[1] ?? '' })
              : measure.metric.name,
            whole(absolute, figures.effect),
            whole(relative, figures.relative),
            whole(standardised, plain),
            p ? text(`analysis.effects.pKind.${p.kind}`, { p: figures.p(p.adjusted ?? p.value) }) : '',
          ],
        };
      })}
    />
  );
}
