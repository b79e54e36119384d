import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import { figuresOf, type Figures } from '../figures.js';
import { armNamer, type ReadingWords } from '../reading-sentence.js';
import type { MeasureReading } from './read-measure.js';
import classes from './readings.module.css';

type Analysis = MeasureReading['analysis'];

function ArmsTable({ analysis, figures }: { analysis: Analysis; figures: Figures }) {
  const text = useText();
  const intl = useIntl();
  const { plan } = useExperiment();
  const name = armNamer(intl, plan.arms);
  const count = (value: number | null) => (value === null ? '' : intl.formatNumber(value));
  return (
    <div className={classes['scroll']} role="region" tabIndex={0} aria-label={text('analysis.seeData')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text('analysis.table.arm')}</Table.Th>
            <Table.Th scope="col">{text('analysis.table.units')}</Table.Th>
            <Table.Th scope="col">{text('analysis.table.events')}</Table.Th>
            <Table.Th scope="col">{text('analysis.table.value')}</Table.Th>
            <Table.Th scope="col">{text('analysis.table.interval')}</Table.Th>
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
                <Table.Td>{count(arm.events)}</Table.Td>
                <Table.Td>{value === null ? '' : figures.value(value)}</Table.Td>
                <Table.Td>
                  {low !== null && high !== null ? `${figures.value(low)} – ${figures.value(high)}` : ''}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Computed({
  reading,
  words,
  figures,
}: {
  reading: MeasureReading;
  words: ReadingWords;
  figures: Figures;
}) {
  const { analysis } = reading;
  const text = useText();
  const p = analysis.effect?.p;
  return (
    <details className={classes['details']}>
      <summary>{text('analysis.howComputed')}</summary>
      <ul className={classes['list']}>
        {words.computed.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {p && <li>{text('analysis.pValue', { p: figures.p(p.adjusted ?? p.value) })}</li>}
        {analysis.sensitivity.map(({ check, absolute }) =>
          absolute ? (
            <li key={check}>
              {text('analysis.sensitivity.line', {
                check: text(`analysis.sensitivity.${check}`),
                effect: figures.effect(absolute.value),
              })}
            </li>
          ) : null,
        )}
      </ul>
      <p className={classes['technical']}>
        {text('analysis.method', {
          method: text(`analysis.method.${analysis.method}`),
          version: analysis.version,
        })}
        {' · '}
        {text('analysis.inputs', { hash: analysis.inputsHash.slice(0, 16) })}
      </p>
    </details>
  );
}

/** Every number opens what it is made of. */
export function ReadingDetails({ reading, words }: { reading: MeasureReading; words: ReadingWords }) {
  const { analysis, measure } = reading;
  const text = useText();
  const intl = useIntl();
  const figures = figuresOf(intl, measure.metric);
  return (
    <>
      {analysis.arms.length > 0 && (
        <details className={classes['details']}>
          <summary>{text('analysis.table.byGroup')}</summary>
          <ArmsTable analysis={analysis} figures={figures} />
        </details>
      )}
      {analysis.method !== 'none' && <Computed reading={reading} words={words} figures={figures} />}
    </>
  );
}
