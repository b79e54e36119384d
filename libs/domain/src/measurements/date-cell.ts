import { dayOf } from '../time/day.js';
import { isEmptyCell, isFormula, quote, trimCell, type Cell } from '../text/cell.js';

/** How a column writes its days. Day first unless the column proves otherwise, in either language. */
export interface DateOrder {
  readonly order: 'dayFirst' | 'monthFirst';
  readonly isProven: boolean;
}

const ISO =
  /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]+\d{1,2}:\d{2}[\d:.,]*\s?(?:Z|[AP]M|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SLASHED =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ]+\d{1,2}:\d{2}[\d:.,]*\s?(?:Z|[AP]M|[+-]\d{2}:?\d{2})?)?$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;

function slashed(cell: string): { first: number; second: number; year: number } | null {
  const found = SLASHED.exec(trimCell(cell));
  if (!found) return null;
  const year = Number(found[4]);
  return {
    first: Number(found[1]),
    second: Number(found[3]),
    year: found[4]!.length === 2 ? 2000 + year : year,
  };
}

/**
 * Month first only when a cell cannot be anything else and none says the contrary; proven when some cell has a day
 * above 12.
 */
export function dateOrderOf(samples: readonly string[]): DateOrder {
  const days = samples.map(slashed).filter((day) => day !== null);
  const dayFirst = days.some(({ first, second }) => first > 12 && first <= 31 && second <= 12);
  const monthFirst = days.some(({ first, second }) => second > 12 && second <= 31 && first <= 12);
  if (monthFirst && !dayFirst) return { order: 'monthFirst', isProven: true };
  return { order: 'dayFirst', isProven: dayFirst && !monthFirst };
}

/**
 * Reads a cell of days as `YYYY-MM-DD`: ISO days (a time after them is dropped), `20260131`, `31/01/2026`, `31.1.26`,
 * `1/31/26` when the column proves it, `2026-01` and `01/2026` as the first of the month. A day that could be read
 * both ways in a column that proves nothing is marked as a guess. Refuses formulas, month names, and days that do not
 * exist (`CELL_NOT_A_DATE`).
 */
export function readDateCell(cell: string, order: DateOrder): Cell<string> {
  const text = trimCell(cell);
  if (isEmptyCell(text)) return { kind: 'empty' };
  if (isFormula(text)) return { kind: 'refused', code: 'CELL_FORMULA', text: quote(text) };
  const read = (day: string | null, isGuess = false): Cell<string> =>
    day
      ? { kind: 'read', value: day, isGuess }
      : { kind: 'refused', code: 'CELL_NOT_A_DATE', text: quote(text) };
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return read(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1)));
  const month = MONTH_YEAR.exec(text);
  if (month) return read(dayOf(Number(month[2]), Number(month[1]), 1));
  const found = slashed(text);
  if (!found) return read(null);
  const { first, second, year } = found;
  const isGuess = !order.isProven && first <= 12 && second <= 12 && first !== second;
  return order.order === 'dayFirst'
    ? read(dayOf(year, second, first), isGuess)
    : read(dayOf(year, first, second), isGuess);
}
