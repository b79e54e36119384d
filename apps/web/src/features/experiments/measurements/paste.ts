import { suggestColumns, type ColumnMapping } from '@levain/domain/measurements/columns.js';
import { nameKey } from '@levain/domain/plans/draft-arms.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import type { GridColumn } from './grid-columns.js';
import { newRow, type GridRow } from './grid.js';

/** More belongs in a file: the grid is for what one can check by eye. */
export const GRID_ROWS_MAX = 500;

/** A block as spreadsheets copy it: lines, tabs, cells quoted when they hold a line end or a tab. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [whole, quoted, plain, end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/\s+/g, ' ').trim());
    if (end !== '\t') {
      if (pattern.lastIndex >= text.length) break;
      rows.push([]);
    }
    if (whole === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

export interface PasteTarget {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly plan: Plan;
  readonly at: { readonly row: number; readonly column: number };
  /** The words that head each column on the screen: a block copied with them finds its place. */
  readonly titles?: Readonly<Record<string, readonly string[]>>;
}

export interface Pasted {
  readonly rows: readonly GridRow[];
  /** Headers that led nowhere: told, never dropped in silence. */
  readonly notRead: readonly string[];
  /** Lines beyond what the grid holds: a file is the way for them. */
  readonly leftOut: number;
}

/** The column that a header leads to; `undefined` when it is not read. */
function columnOf(mapping: ColumnMapping, { columns, plan }: PasteTarget): string | undefined {
  if (mapping.role === 'observedOn') return 'date';
  if (mapping.role === 'arm') return columns.some(({ key }) => key === 'arm') ? 'arm' : undefined;
  const only = plan.measures.length === 1 ? plan.measures[0]?.name : undefined;
  const measure = mapping.measure ?? only;
  const found = columns.find(
    (column) => column.kind === 'figure' && column.figure === mapping.role && column.measure.name === measure,
  );
  return found?.key;
}

/** A first line is a header when it names at least one column and none of it could be a figure. */
function headerOf(
  block: readonly (readonly string[])[],
  target: PasteTarget,
): readonly (string | undefined)[] | null {
  const [first, ...rest] = block;
  if (!first || rest.length === 0 || first.some((cell) => /^[\s\d.,%/-]+$/.test(cell) && cell !== ''))
    return null;
  const titled = (header: string) =>
    target.columns.find(({ key }) =>
      target.titles?.[key]?.some((title) => nameKey(title) === nameKey(header)),
    )?.key;
  const keys = suggestColumns(first, target.plan, rest.slice(0, 50)).map(
    (mapping, index) => titled(first[index] ?? '') ?? columnOf(mapping, target),
  );
  return keys.some((key) => key !== undefined && key !== 'date') ? keys : null;
}

function armWord(cell: string, plan: Plan): string {
  return plan.arms.find(({ name }) => nameKey(name) === nameKey(cell))?.name ?? cell;
}

/**
 * Lays a pasted block over the grid: under its own headers when it has some, else from the cell in focus on. Lines are added as
 * needed. Nothing is dropped in silence: an unknown group stays in its cell, marked.
 */
export function pasteInto(target: PasteTarget, text: string): Pasted {
  const block = readBlock(text);
  const header = headerOf(block, target);
  const lines = header ? block.slice(1) : block;
  const keys = header ?? target.columns.slice(target.at.column).map(({ key }) => key);
  const rows = [...target.rows];
  lines.slice(0, GRID_ROWS_MAX).forEach((line, index) => {
    const place = target.at.row + index;
    const cells: Record<string, string> = { ...rows[place]?.cells };
    line.forEach((cell, column) => {
      const key = keys[column];
      if (key) cells[key] = key === 'arm' ? armWord(cell, target.plan) : cell;
    });
    rows[place] = rows[place] ? { ...rows[place], cells } : newRow(cells);
  });
  const notRead = header
    ? (block[0] ?? []).filter((name, index) => name !== '' && header[index] === undefined)
    : [];
  return { rows, notRead, leftOut: Math.max(0, lines.length - GRID_ROWS_MAX) };
}
