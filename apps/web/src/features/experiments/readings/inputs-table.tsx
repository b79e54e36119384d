import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import type { Figures } from '../figures.js';
import { armNamer } from '../reading-voice.js';
import { FactsTable, type FactRow } from './facts-table.js';
import type { MeasureReading } from './read-measure.js';

/** What the computation was given: the plan, the dates, the counts. */
export function InputsTable({ reading, figures }: { reading: MeasureReading; figures: Figures }) {
  const { analysis, measure } = reading;
  const text = useText();
  const intl = useIntl();
  const { plan } = useExperiment();
  const name = armNamer(intl, plan.arms);
  const number = (value: number | null) => (value === null ? null : intl.formatNumber(value));
  const day = (value: string | null) => (value === null ? null : figures.day(value));
  const { quality, sequence } = analysis;
  const minimum = measure.minimumWorthwhileEffect;
  const arms = analysis.arms.map((arm): readonly [string, string | null] => [
    text('analysis.input.arm', { name: arm.armId ? name(arm.armId) : text(`words.armRole.${arm.role}`) }),
    arm.events === null
      ? text('analysis.input.units', { units: arm.units, shape: analysis.shape })
      : text('analysis.input.events', { events: arm.events, units: arm.units, shape: analysis.shape }),
  ]);
  const facts: readonly (readonly [string, string | null])[] = [
    [text('analysis.input.design'), text(`words.design.${analysis.design}`)],
    [text('analysis.input.direction'), text(`words.direction.${measure.direction}`)],
    ...arms,
    [text('analysis.input.baseline'), measure.baseline === null ? null : figures.value(measure.baseline)],
    [text('analysis.input.target'), measure.target === null ? null : figures.value(measure.target)],
    [text('analysis.input.minimum'), minimum === null ? null : figures.change(minimum)],
    [text('analysis.input.margin'), measure.margin === null ? null : figures.change(measure.margin)],
    [text('analysis.input.minimumPerArm'), number(plan.minimumPerArm)],
    [text('analysis.input.confidence'), figures.level(1 - (plan.alpha ?? 0.05))],
    [text('analysis.input.startsOn'), day(plan.startsOn)],
    [text('analysis.input.changeDate'), day(plan.changeDate)],
    [text('analysis.input.stopDate'), day(plan.stopDate)],
    [text('analysis.input.firstLook'), day(sequence?.looks[0]?.on ?? null)],
    [text('analysis.input.lastLook'), day(sequence?.looks.at(-1)?.on ?? null)],
    [text('analysis.input.lastReading'), day(measure.lastObservedOn)],
    [text('analysis.input.before'), number(quality.baselinePoints)],
    [text('analysis.input.after'), number(quality.afterPoints)],
    [text('analysis.input.missing'), quality.missing > 0 ? number(quality.missing) : null],
    [text('analysis.input.balance'), quality.srmP === null ? null : figures.p(quality.srmP)],
  ];
  const rows = facts.flatMap(([label, value]): FactRow[] =>
    value === null ? [] : [{ key: label, cells: [label, value] }],
  );
  return <FactsTable title={text('analysis.input.title')} rows={rows} />;
}
