import { Table } from '@mantine/core';
import { useText } from '../../i18n/use-text.js';
import { useFormat } from '../../ui/use-format.js';
import { Panel } from '../../ui/panel.js';
import type { Reading } from './api/network.js';

/** The bundles of the picture as figures. */
export function DepartmentTies({ reading }: { reading: Reading }) {
  const text = useText();
  const format = useFormat();
  const name = (group: number) => reading.groups[group]?.name ?? text('network.together');
  const ties = reading.departmentTies.toSorted((a, b) => b.nominations - a.nominations);
  if (ties.length === 0) return null;
  const minimum = reading.minimumAnswers;
  return (
    <Panel title={text('network.tiesTitle')} sentence={text('network.tiesWhy', { minimum })}>
      <Table.ScrollContainer
        minWidth={420}
        mah={420}
        type="native"
        tabIndex={0}
        aria-label={text('network.tiesTitle')}
      >
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('network.tieFrom')}</Table.Th>
              <Table.Th>{text('network.tieTo')}</Table.Th>
              <Table.Th>{text('network.tieCount')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ties.map(({ from, to, nominations }) => (
              <Table.Tr key={`${from} ${to}`}>
                <Table.Td>{name(from)}</Table.Td>
                <Table.Td>{from === to ? text('network.tieSame') : name(to)}</Table.Td>
                <Table.Td>{format.number(nominations)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
