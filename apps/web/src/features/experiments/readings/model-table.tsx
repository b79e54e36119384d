import type { Estimate } from '@levain/domain/statistics/analysis.js';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import type { Figures } from '../figures.js';
import { FactsTable, type FactRow } from './facts-table.js';
import type { MeasureReading } from './read-measure.js';

/** The model of a series and the figures that only some methods have: named, with what they mean. */
export function ModelTable({
  analysis,
  figures,
}: {
  analysis: MeasureReading['analysis'];
  figures: Figures;
}) {
  const text = useText();
  const intl = useIntl();
  const plain = (value: number) => intl.formatNumber(value, { maximumSignificantDigits: 2 });
  const whole = (estimate: Estimate | null | undefined, say: (value: number) => string) => {
    if (!estimate) return null;
    const { value, low, high } = estimate;
    if (low === null || high === null) return say(value);
    return text('analysis.effects.withInterval', { value: say(value), low: say(low), high: say(high) });
  };
  const { its, covariate, differenceInDifferences } = analysis;
  const facts: readonly (readonly [string, string | null])[] = [
    ['levelChange', whole(its?.levelChange, figures.effect)],
    ['trend', whole(its?.trendPerPeriod, figures.effect)],
    ['slopeChange', whole(its?.slopeChange, figures.effect)],
    ['averageEffect', whole(its?.averageEffect, figures.effect)],
    ['averageRelative', whole(its?.averageRelative, figures.relative)],
    ['counterfactual', its ? figures.value(its.counterfactualMean) : null],
    ['autocorrelation', its ? plain(its.autocorrelation) : null],
    ['residual', its ? figures.change(its.residualDeviation) : null],
    ['theta', covariate ? plain(covariate.theta) : null],
    ['unadjusted', whole(covariate?.unadjusted, figures.effect)],
    ['placebo', whole(differenceInDifferences?.placebo, figures.effect)],
  ];
  const rows = facts.flatMap(([key, value]): FactRow[] =>
    value === null ? [] : [{ key, cells: [text(`analysis.model.${key}` as 'analysis.model.trend'), value] }],
  );
  return <FactsTable title={text('analysis.model.title')} rows={rows} />;
}
