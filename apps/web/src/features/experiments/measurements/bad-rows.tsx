import { Table } from '@mantine/core';
import { harmlessCell } from '@levain/domain/text/harmless-cell.js';
import { useText } from '../../../i18n/use-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { rowsFile, type Corrections } from './corrected-rows.js';
import type { BadRow, ImportPreview } from './import-client.js';
import classes from './import.module.css';

const ROWS_SHOWN = 100;

function useReasons() {
  const { say } = useRefusals([]);
  return ({ refusals }: BadRow) => refusals.map((refusal) => say(refusal)).join(' ');
}

/** Cells that a spreadsheet would compute are kept as text; a figure stays one. */
const harmless = (cell: string): string => (/^[+-]?[\d.,\s]+$/.test(cell) ? cell : harmlessCell(cell));

/** The refused rows as a file with their reasons, to be repaired and sent again. */
export function useBadRowsFile({ header, bad, fileName }: ImportPreview): () => void {
  const text = useText();
  const reasons = useReasons();
  return () => {
    const lines = [
      [...header, text('measurements.import.reason')],
      ...bad.map((row) => [...header.map((_, index) => row.cells[index] ?? ''), reasons(row)]),
    ];
    const content = `\ufeff${rowsFile(
      lines.map((line) => line.map(harmless)),
      ';',
    )}`;
    const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = text('measurements.import.badFileName', { name: fileName.replace(/\.\w+$/, '') });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
}

interface BadRowsProps {
  readonly preview: ImportPreview;
  readonly corrections: Corrections;
  readonly onCorrect: (row: BadRow, column: number, cell: string) => void;
}

/** As wide as the widest row: one with too many cells is put right by emptying them. */
function columnsOf({ header, bad }: ImportPreview): readonly string[] {
  const widths = bad.slice(0, ROWS_SHOWN).map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1);
  return Array.from(
    { length: Math.max(header.length, ...widths) },
    (_, index) => header[index] ?? `${index + 1}`,
  );
}

interface BadLineProps extends Omit<BadRowsProps, 'preview'> {
  readonly row: BadRow;
  readonly columns: readonly string[];
}

function BadLine({ row, columns, corrections, onCorrect }: BadLineProps) {
  const text = useText();
  const reasons = useReasons();
  const cells = corrections.get(row.row) ?? row.cells;
  const blamed = new Set(row.refusals.map(({ column }) => column));
  const reasonId = `reason-${row.row}`;
  return (
    <Table.Tr>
      <Table.Th scope="row">{row.row}</Table.Th>
      {columns.map((name, column) => (
        <Table.Td key={column}>
          <input
            className={classes['cell']}
            aria-label={text('measurements.cellLabel', { column: name, line: row.row })}
            aria-invalid={blamed.has(column) || undefined}
            aria-describedby={reasonId}
            data-changed={(cells[column] ?? '') !== (row.cells[column] ?? '') || undefined}
            value={cells[column] ?? ''}
            onChange={(event) => onCorrect(row, column, event.currentTarget.value)}
          />
        </Table.Td>
      ))}
      <Table.Td id={reasonId} className={classes['why'] ?? ''}>
        {reasons(row)}
      </Table.Td>
    </Table.Tr>
  );
}

/** Each bad row and why, in the order of the file; corrected where it stands. */
export function BadRows({ preview, corrections, onCorrect }: BadRowsProps) {
  const columns = columnsOf(preview);
  const text = useText();
  const title = text('measurements.import.badRows', { count: preview.rowsBad });
  return (
    <details open>
      <summary>{title}</summary>
      <p className={classes['words']}>{text('measurements.import.correctHere')}</p>
      <div className={classes['scroll']} role="region" tabIndex={0} aria-label={title}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className={classes['number'] ?? ''}>
                {text('measurements.import.row')}
              </Table.Th>
              {columns.map((name, column) => (
                <Table.Th key={column} scope="col">
                  {name}
                </Table.Th>
              ))}
              <Table.Th scope="col">{text('measurements.import.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.bad.slice(0, ROWS_SHOWN).map((row) => (
              <BadLine key={row.row} {...{ row, columns, corrections, onCorrect }} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {preview.rowsBad > ROWS_SHOWN && (
        <p className={classes['words']}>
          {text('measurements.import.badShown', { shown: ROWS_SHOWN, listed: preview.bad.length })}
        </p>
      )}
    </details>
  );
}
