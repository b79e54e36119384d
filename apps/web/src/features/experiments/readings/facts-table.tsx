import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './readings.module.css';

export interface FactRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

interface FactsTableProps {
  title: string;
  /** Column names; none for a list of names and values. */
  head?: readonly string[];
  rows: readonly FactRow[];
}

/** A small table with its title; the first cell of a row names it. */
export function FactsTable({ title, head, rows }: FactsTableProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className={classes['label']}>{title}</h3>
      <div className={classes['scroll']} role="group" tabIndex={0} aria-label={title}>
        <Table className={head && head.length > 3 ? classes['wide'] : undefined}>
          {head && (
            <Table.Thead>
              <Table.Tr>
                {head.map((name) => (
                  <Table.Th key={name} scope="col">
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
          )}
          <Table.Tbody>
            {rows.map(({ key, cells: [name, ...cells] }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">{name}</Table.Th>
                {cells.map((cell, index) => (
                  // The columns of one table never change places.
                  <Table.Td key={head?.[index + 1] ?? index}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
