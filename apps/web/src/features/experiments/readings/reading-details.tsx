import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import type { Figures } from '../figures.js';
import type { ReadingWords } from '../reading-sentence.js';
import { armNamer, figuresFor } from '../reading-voice.js';
import { EffectsTable } from './effects-table.js';
import { InputsTable } from './inputs-table.js';
import { OtherReadings } from './other-readings.js';
import { ModelTable } from './model-table.js';
import type { MeasureReading } from './read-measure.js';
import { POSTERIOR_SOURCE } from './sources.js';
import classes from './readings.module.css';

type Analysis = MeasureReading['analysis'];

function ArmsTable({ analysis, figures }: { analysis: Analysis; figures: Figures }) {
  const text = useText();
  const intl = useIntl();
  const { plan } = useExperiment();
  const name = armNamer(intl, plan.arms);
  const count = (value: number | null) => (value === null ? '' : intl.formatNumber(value));
  const rate = analysis.shape === 'rate';
  const has = (field: 'events' | 'spread') => analysis.arms.some((arm) => arm[field] !== null);
  const hasInterval = analysis.arms.some(({ estimate }) => (estimate?.low ?? null) !== null);
  return (
    <div className={classes['scroll']} role="group" tabIndex={0} aria-label={text('analysis.table.byGroup')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text('analysis.table.arm')}</Table.Th>
            <Table.Th scope="col">{text(rate ? 'analysis.table.exposure' : 'analysis.table.units')}</Table.Th>
            {has('events') && <Table.Th scope="col">{text('analysis.table.events')}</Table.Th>}
            <Table.Th scope="col">{text('analysis.table.value')}</Table.Th>
            {has('spread') && <Table.Th scope="col">{text('analysis.table.spread')}</Table.Th>}
            {hasInterval && <Table.Th scope="col">{text('analysis.table.interval')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {analysis.arms.map((arm, index) => {
            const value = arm.estimate?.value ?? arm.mean;
            const { low = null, high = null } = arm.estimate ?? {};
            return (
              <Table.Tr key={arm.armId ?? index}>
                <Table.Th scope="row">
                  {arm.armId ? name(arm.armId) : text(`words.armRole.${arm.role}`)}
                </Table.Th>
                <Table.Td>{count(arm.units)}</Table.Td>
                {has('events') && <Table.Td>{count(arm.events)}</Table.Td>}
                <Table.Td>{value === null ? '' : figures.value(value)}</Table.Td>
                {has('spread') && (
                  <Table.Td>{arm.spread === null ? '' : figures.change(arm.spread)}</Table.Td>
                )}
                {hasInterval && (
                  <Table.Td className={classes['whole']}>
                    {low !== null && high !== null ? `${figures.value(low)} – ${figures.value(high)}` : ''}
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface DetailsProps {
  reading: MeasureReading;
  words: ReadingWords;
}

function Steps({ reading: { analysis }, words }: DetailsProps) {
  const text = useText();
  return (
    <ol className={classes['list']}>
      {words.computed.map(({ sentence, source }) => (
        <li key={sentence}>
          {sentence}
          {source && <span className={classes['source']}>{text('analysis.source', { source })}</span>}
        </li>
      ))}
      {analysis.posterior && (
        <li>
          {words.chances.at(-1)}
          <span className={classes['source']}>{text('analysis.source', { source: POSTERIOR_SOURCE })}</span>
        </li>
      )}
    </ol>
  );
}

/** Every number opens what it is made of: the figures, how they were made, from what, and by which other ways. */
export function ReadingDetails({ reading, words }: DetailsProps) {
  const { analysis, measure } = reading;
  const text = useText();
  const intl = useIntl();
  const figures = figuresFor(intl, measure.metric, analysis);
  return (
    <div className={classes['deep']}>
      {analysis.arms.length > 0 && (
        <section>
          <h3 className={classes['label']}>{text('analysis.table.byGroup')}</h3>
          <ArmsTable analysis={analysis} figures={figures} />
        </section>
      )}
      <EffectsTable reading={reading} figures={figures} />
      <ModelTable analysis={analysis} figures={figures} />
      <OtherReadings analysis={analysis} figures={figures} />
      {analysis.method !== 'none' && (
        <section>
          <h3 className={classes['label']}>{text('analysis.howComputed')}</h3>
          <Steps reading={reading} words={words} />
        </section>
      )}
      <InputsTable reading={reading} figures={figures} />
      <p className={classes['technical']}>
        {text('analysis.method', {
          method: text(`analysis.method.${analysis.method}`),
          version: analysis.version,
        })}
        {' · '}
        {text('analysis.inputs', { hash: analysis.inputsHash })}
      </p>
    </div>
  );
}
