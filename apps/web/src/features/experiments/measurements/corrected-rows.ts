import type { ImportPreview } from './import-client.js';

/** Cells of rows as they were put right on the screen, by the number of the row in its file. */
export type Corrections = ReadonlyMap<number, readonly string[]>;

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows as the text of a CSV file. */
export function rowsFile(rows: readonly (readonly string[])[], delimiter: string): string {
  return rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\r\n');
}

/** One cell of one row put right. */
export function corrected(
  corrections: Corrections,
  { row, cells }: { readonly row: number; readonly cells: readonly string[] },
  [column, cell]: readonly [number, string],
): Corrections {
  const before = corrections.get(row) ?? cells;
  const next = Array.from({ length: Math.max(before.length, column + 1) }, (_, index) => before[index] ?? '');
  next[column] = cell;
  const unchanged = next.length === cells.length && next.every((each, index) => each === cells[index]);
  const all = new Map(corrections);
  if (unchanged) all.delete(row);
  else all.set(row, next);
  return all;
}

/**
 * The listed bad rows as a file of its own, read by the same rules: those put right become good, the others stay listed. A row put right has the cells of
 * the header, and more only if they hold something.
 */
export function correctedText({ header, bad, delimiter }: ImportPreview, corrections: Corrections): string {
  const rows = bad.map(({ row, cells }) => {
    const own = corrections.get(row);
    if (!own) return cells;
    const used = own.findLastIndex((cell) => cell.trim() !== '') + 1;
    return Array.from({ length: Math.max(header.length, used) }, (_, index) => own[index] ?? '');
  });
  return rowsFile([header, ...rows], delimiter);
}
