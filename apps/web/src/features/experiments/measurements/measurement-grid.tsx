import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import type { Plan } from '@levain/domain/plans/plan.js';
import { useText } from '../../../i18n/use-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { GridColumn } from './grid-columns.js';
import { cellKey, dayAsTyped, type GridRow } from './grid.js';
import type { Grid } from './use-grid.js';
import classes from './grid.module.css';

interface GridViewProps {
  readonly grid: Grid;
  readonly plan: Plan;
}

interface CellProps extends GridViewProps {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly at: { readonly row: number; readonly column: number };
  readonly label: string;
}

function CellField({ grid, plan, row, column, at, label }: CellProps) {
  const text = useText();
  const key = cellKey(row.key, column.key);
  const problem = grid.read.problems.get(key);
  const said = useRefusals(problem ? [problem] : []);
  const noteId = `note-${key}`;
  const guess = grid.read.guesses.has(key);
  const typed = row.cells[column.key] ?? '';
  const value = dayAsTyped(typed);
  const field = {
    value,
    'aria-label': label,
    'data-row': at.row,
    'data-column': at.column,
    'data-wrong': problem ? true : undefined,
    'data-guess': guess && !problem ? true : undefined,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem || guess ? noteId : undefined,
    className: classes['field'],
  };
  const note = problem ? said.say(problem) : guess ? text('measurements.guess') : null;
  return (
    <>
      {column.kind === 'arm' ? (
        <select {...field} onChange={(event) => grid.setCell(row.key, 'arm', event.currentTarget.value)}>
          <option value="">{text('measurements.chooseArm')}</option>
          {plan.arms.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          {value !== '' && !plan.arms.some(({ name }) => name === value) && (
            <option value={value}>{value}</option>
          )}
        </select>
      ) : (
        <input
          {...field}
          inputMode={column.kind === 'figure' ? 'decimal' : undefined}
          placeholder={column.kind === 'date' ? text('measurements.dateExample') : undefined}
          onChange={(event) => grid.setCell(row.key, column.key, event.currentTarget.value)}
        />
      )}
      {note && (
        <span id={noteId} className={classes['note']} data-wrong={problem ? true : undefined}>
          {problem && <IconAlertTriangle size={13} aria-hidden />}
          {note}
        </span>
      )}
    </>
  );
}

/** A grid as spreadsheets have it: arrows, Enter and Tab move, a pasted block lands in its cells. */
export function MeasurementGrid({ grid, plan }: GridViewProps) {
  const text = useText();
  return (
    <div
      className={classes['scroll']}
      onPaste={grid.onPaste}
      onKeyDown={grid.onKeyDown}
      role="group"
      aria-label={text('measurements.gridLabel')}
    >
      <table className={classes['grid']}>
        <thead>
          <tr>
            {grid.columns.map((column) => (
              <th key={column.key} scope="col">
                {grid.title.of(column)}
              </th>
            ))}
            <th>
              <VisuallyHidden>{text('measurements.removeLine')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, rowIndex) => (
            <tr key={row.key}>
              {grid.columns.map((column, columnIndex) => (
                <td key={column.key}>
                  <CellField
                    grid={grid}
                    plan={plan}
                    row={row}
                    column={column}
                    at={{ row: rowIndex, column: columnIndex }}
                    label={text('measurements.cellLabel', {
                      column: grid.title.of(column),
                      line: rowIndex + 1,
                    })}
                  />
                </td>
              ))}
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  tabIndex={-1}
                  aria-label={text('measurements.removeLineNumber', { line: rowIndex + 1 })}
                  onClick={() => grid.remove(row.key)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
