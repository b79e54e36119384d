import { Table } from '@mantine/core';
import type { MapStep } from '@levain/domain/objections/resistance-map.js';
import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { MapShown } from '../api/objection-map.js';
import { periodName } from '../period-words.js';
import classes from './objection-map.module.css';

const FIGURES = ['count', 'raised', 'answered', 'rose', 'fell'] as const;

/** The same facts as figures, a line for each cell in which something lived. */
export function MapData({ map, step }: { map: MapShown; step: MapStep }) {
  const text = useText();
  const format = useFormat();
  const lines = map.rows.flatMap(({ department, cells }) =>
    cells.flatMap((cell, column) =>
      cell.count > 0
        ? [
            {
              place: department?.name ?? text('objections.organisation'),
              from: map.periods[column]!.from,
              cell,
            },
          ]
        : [],
    ),
  );
  if (lines.length === 0) return null;
  return (
    <details className={classes['data']}>
      <summary>{text('objections.map.data')}</summary>
      <div className={classes['scroll']} role="group" tabIndex={0} aria-label={text('objections.map.data')}>
        <Table className={classes['figures']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text('objections.map.department')}</Table.Th>
              <Table.Th scope="col">{text('objections.map.period')}</Table.Th>
              <Table.Th scope="col">{text('objections.map.mean')}</Table.Th>
              {FIGURES.map((name) => (
                <Table.Th key={name} scope="col">
                  {text(`objections.map.${name}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ place, from, cell }) => (
              <Table.Tr key={`${place} ${from}`}>
                <Table.Th scope="row">{place}</Table.Th>
                <Table.Td>{periodName(text, format, step, from)}</Table.Td>
                <Table.Td>{format.number(cell.meanStrength ?? 0, 1)}</Table.Td>
                {FIGURES.map((name) => (
                  <Table.Td key={name}>{cell[name]}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
