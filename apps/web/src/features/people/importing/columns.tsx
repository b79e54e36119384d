import { NativeSelect, Table } from '@mantine/core';
import { DIRECTORY_ROLES } from '@levain/domain/people/directory-columns.js';
import { useText } from '../../../i18n/use-text.js';
import { DELIMITERS, ENCODINGS, type Preview } from './import-client.js';
import type { ImportWork } from './use-directory-import.js';
import classes from './importing.module.css';

interface ColumnsProps {
  readonly work: ImportWork;
  readonly preview: Preview;
}

/** How the bytes are read; rarely wrong, so after the columns. */
export function Reading({ work, preview }: ColumnsProps) {
  const text = useText();
  return (
    <div className={classes['settings']}>
      <NativeSelect
        label={text('people.importing.encoding')}
        value={preview.encoding}
        data={ENCODINGS.map((value) => ({ value, label: text(`people.importing.encodingOf.${value}`) }))}
        onChange={(event) => void work.change({ encoding: event.currentTarget.value })}
      />
      <NativeSelect
        label={text('people.importing.delimiter')}
        value={preview.delimiter}
        data={DELIMITERS.map(([value, name]) => ({
          value,
          label: text(`people.importing.delimiterOf.${name}`),
        }))}
        onChange={({ currentTarget: { value } }) => {
          const { columns: _, ...asked } = work.asked;
          if (work.file)
            void work.look(work.file, { ...asked, encoding: preview.encoding, delimiter: value });
        }}
      />
    </div>
  );
}

/** What each column holds, to be corrected above a few of its cells. */
export function ColumnChoices({ work, preview }: ColumnsProps) {
  const text = useText();
  const { header, columns, sample, encoding, delimiter } = preview;
  const change = (index: number, value: string) => {
    const role = DIRECTORY_ROLES.find((each) => each === value) ?? 'ignored';
    // A role is held once: who had it gives it up.
    const next = columns.map((each, at) => (at === index ? role : each === role ? 'ignored' : each));
    void work.change({ columns: next, encoding, delimiter });
  };
  return (
    <div
      className={classes['scroll']}
      role="region"
      tabIndex={0}
      aria-label={text('people.importing.firstRows')}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            {header.map((name, index) => (
              <Table.Th key={index} scope="col" miw={150}>
                {name}
                <NativeSelect
                  size="xs"
                  mt={4}
                  aria-label={text('people.importing.columnHolds', { header: name })}
                  value={columns[index] ?? 'ignored'}
                  data={DIRECTORY_ROLES.map((value) => ({
                    value,
                    label: text(`people.importing.role.${value}`),
                  }))}
                  onChange={(event) => change(index, event.currentTarget.value)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.slice(0, 4).map(({ row, cells }) => (
            <Table.Tr key={row}>
              {header.map((_, index) => (
                <Table.Td key={index} className={classes['cellShown'] ?? ''}>
                  {cells[index]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
