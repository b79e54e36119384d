import { Table } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { BadRow, ImportPreview } from './import-client.js';
import classes from './import.module.css';

function useReasons() {
  const { say } = useRefusals([]);
  return ({ refusals }: BadRow) => refusals.map((refusal) => say(refusal)).join(' ');
}

/** Cells that a spreadsheet would compute are kept as text. */
function csvCell(cell: string): string {
  const safe = /^[=+@\t\r-]/.test(cell) && !/^[+-]?[\d.,\s]+$/.test(cell) ? `'${cell}` : cell;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The refused rows as a file with their reasons, to be repaired and sent again. */
export function useBadRowsFile({ header, bad, fileName }: ImportPreview): () => void {
  const text = useText();
  const reasons = useReasons();
  return () => {
    const lines = [
      [...header, text('measurements.import.reason')],
      ...bad.map((row) => [...header.map((_, index) => row.cells[index] ?? ''), reasons(row)]),
    ];
    const content = `\ufeff${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}`;
    const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = text('measurements.import.badFileName', { name: fileName.replace(/\.\w+$/, '') });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
}

/** Each bad row and why, in the order of the file. */
export function BadRows({ preview }: { preview: ImportPreview }) {
  const text = useText();
  const reasons = useReasons();
  return (
    <details open={preview.rowsGood === 0}>
      <summary>{text('measurements.import.badRows', { count: preview.rowsBad })}</summary>
      <div
        className={classes['scroll']}
        role="region"
        tabIndex={0}
        aria-label={text('measurements.import.badRows', { count: preview.rowsBad })}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text('measurements.import.row')}</Table.Th>
              <Table.Th scope="col">{text('measurements.import.content')}</Table.Th>
              <Table.Th scope="col">{text('measurements.import.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.bad.slice(0, 100).map((row) => (
              <Table.Tr key={row.row}>
                <Table.Th scope="row">{row.row}</Table.Th>
                <Table.Td>{row.cells.join(' · ')}</Table.Td>
                <Table.Td className={classes['why'] ?? ''}>{reasons(row)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {preview.badTruncated && <p>{text('measurements.import.badTruncated')}</p>}
    </details>
  );
}
