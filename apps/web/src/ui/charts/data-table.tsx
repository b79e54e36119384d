import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import classes from './charts.module.css';

interface DataTableProps {
  caption: string;
  head: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The same figures as the picture, to read, to sort out and to copy. */
export function DataTable({ caption, head, rows }: DataTableProps) {
  const text = useText();
  return (
    <details className={classes['details']}>
      <summary>{text('ui.chart.seeData')}</summary>
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={caption}>
        <Table withRowBorders stickyHeader>
          <Table.Caption className={classes['caption']}>{caption}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {head.map((name) => (
                <Table.Th key={name} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, cells }) => (
              <Table.Tr key={key}>
                {cells.map((cell, index) => (
                  <Table.Td key={head[index]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
