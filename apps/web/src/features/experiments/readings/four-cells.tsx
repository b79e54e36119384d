import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import { armNamer, figuresFor } from '../reading-voice.js';
import type { MeasureReading } from './read-measure.js';
import classes from './readings.module.css';

/** Two groups, before and after: the four figures the answer is the difference of. */
export function FourCells({ reading: { measure, analysis } }: { reading: MeasureReading }) {
  const text = useText();
  const intl = useIntl();
  const { plan } = useExperiment();
  const found = analysis.differenceInDifferences ?? null;
  if (!found) return null;
  const figures = figuresFor(intl, measure.metric, analysis);
  const name = armNamer(intl, plan.arms);
  const armName = (id: string | null | undefined, role: 'control' | 'variant') =>
    id ? name(id) : text(`words.armRole.${role}`);
  const rows = [
    {
      name: armName(analysis.effect?.armId, 'variant'),
      before: found.beforeTreated,
      after: found.afterTreated,
    },
    {
      name: armName(analysis.effect?.referenceArmId, 'control'),
      before: found.beforeReference,
      after: found.afterReference,
    },
  ];
  const caption = text('analysis.fourCells.title');
  return (
    <div className={classes['scroll']} role="group" tabIndex={0} aria-label={caption}>
      <Table captionSide="top">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text('analysis.table.group')}</Table.Th>
            <Table.Th scope="col">{text('analysis.phase.before')}</Table.Th>
            <Table.Th scope="col">{text('analysis.phase.after')}</Table.Th>
            <Table.Th scope="col">{text('analysis.fourCells.moved')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name}>
              <Table.Th scope="row">{row.name}</Table.Th>
              <Table.Td>{figures.value(row.before)}</Table.Td>
              <Table.Td>{figures.value(row.after)}</Table.Td>
              <Table.Td>{figures.effect(row.after - row.before)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row" colSpan={3}>
              {text('analysis.fourCells.difference')}
            </Table.Th>
            <Table.Td>
              <strong>{figures.effect(found.absolute.value)}</strong>
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </div>
  );
}
