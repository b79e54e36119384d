import { numberCell, textCell } from '../../files/csv-cell.js';
import { COLUMNS, rowsOf, type Cell } from './export-rows.js';
import { EXPORT_WORDS, type ColumnName } from './export-words.js';
import type { ExportedPack } from './exported-pack.js';

/** Excel reads UTF-8 only when it is told. */
const MARK = '\ufeff';

/** The columns of all questions, each once. */
const ALL: readonly ColumnName[] = [
  ...new Set<ColumnName>(['question', ...COLUMNS.learned, ...COLUMNS.testing, ...COLUMNS.decide]),
];

/** Every line of every question in one table: proportions are fractions, days are ISO. */
export function packCsv(exported: ExportedPack): string {
  const { columns } = EXPORT_WORDS[exported.locale];
  const lines = exported.questions.flatMap((reading) =>
    rowsOf(reading, exported).map((row) =>
      ALL.map((column) => (column === 'question' ? textCell(reading.title) : cellText(row[column]))),
    ),
  );
  return `${MARK}${[ALL.map((column) => textCell(columns[column])), ...lines].map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function cellText(cell: Cell | null | undefined): string {
  if (!cell) return '';
  if (cell.kind === 'text') return textCell(cell.text);
  return cell.kind === 'day' ? cell.day : numberCell(cell.number);
}
