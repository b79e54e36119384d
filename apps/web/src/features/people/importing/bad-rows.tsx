import { Button, Group, Table } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { BadRow, Preview } from './import-client.js';
import type { ImportWork } from './use-directory-import.js';
import classes from './importing.module.css';

const ROWS_SHOWN = 100;

interface BadLineProps {
  readonly row: BadRow;
  readonly header: readonly string[];
  readonly work: ImportWork;
}

function BadLine({ row, header, work }: BadLineProps) {
  const text = useText();
  const { say } = useRefusals([]);
  const cells = work.corrections.get(row.row) ?? row.cells;
  const blamed = new Set(row.refusals.map(({ column }) => column));
  const reasonId = `why-${row.row}`;
  return (
    <Table.Tr>
      <Table.Th scope="row">{row.row}</Table.Th>
      <Table.Td id={reasonId} className={classes['why'] ?? ''}>
        {row.refusals.map((refusal) => say(refusal)).join(' ')}
      </Table.Td>
      {header.map((name, column) => (
        <Table.Td key={column}>
          <input
            className={classes['cell']}
            aria-label={text('people.importing.cell', { column: name, line: row.row })}
            aria-invalid={blamed.has(column) || undefined}
            aria-describedby={reasonId}
            data-changed={(cells[column] ?? '') !== (row.cells[column] ?? '') || undefined}
            value={cells[column] ?? ''}
            onChange={(event) => work.correct(row, column, event.currentTarget.value)}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** Each bad row and why, corrected where it stands, then the whole file is read again. */
export function BadRows({ work, preview }: { work: ImportWork; preview: Preview }) {
  const text = useText();
  const { bad, rowsBad, header } = preview;
  const fixed = work.corrections.size;
  // As wide as the widest row: one with too many cells is put right by emptying them.
  const width = Math.max(header.length, ...bad.slice(0, ROWS_SHOWN).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => header[index] ?? `${index + 1}`);
  return (
    <>
      <p className={classes['words']}>{text('people.importing.badWhy')}</p>
      <div
        className={classes['scroll']}
        role="region"
        tabIndex={0}
        aria-label={text('people.importing.badTable')}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className={classes['number'] ?? ''}>
                {text('people.importing.row')}
              </Table.Th>
              <Table.Th scope="col">{text('people.importing.reason')}</Table.Th>
              {columns.map((name, column) => (
                <Table.Th key={column} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bad.slice(0, ROWS_SHOWN).map((row) => (
              <BadLine key={row.row} row={row} header={columns} work={work} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {rowsBad > ROWS_SHOWN && (
        <p className={classes['quiet']}>{text('people.importing.truncated', { shown: ROWS_SHOWN })}</p>
      )}
      {fixed > 0 && (
        <Group>
          <Button loading={work.busy === 'look'} onClick={() => void work.reread()}>
            {text('people.importing.reread', { count: fixed })}
          </Button>
        </Group>
      )}
    </>
  );
}
