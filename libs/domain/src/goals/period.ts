import type { Locale } from '../locale.js';
import { NO_BREAK } from '../text/format.js';
import { addDays } from '../time/day.js';

/** A period of the calendar: a year (`2026`), a half of it (`2026-H1`) or a quarter (`2026-Q3`). */
export interface Period {
  readonly code: string;
  readonly from: string;
  /** Its last day. */
  readonly to: string;
}

const CODE = /^((?:19|20|21)\d\d)(?:-(?:H([12])|Q([1-4])))?$/;

const monthStart = (year: number, month: number): string =>
  month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;

/** The period of a code; null when it names none. */
export function periodOf(code: string): Period | null {
  const parts = CODE.exec(code);
  if (!parts) return null;
  const year = Number(parts[1]);
  const months = parts[2] ? 6 : parts[3] ? 3 : 12;
  const first = (Number(parts[2] ?? parts[3] ?? 1) - 1) * months + 1;
  return { code, from: monthStart(year, first), to: addDays(monthStart(year, first + months), -1) };
}

/** The periods one may still write an ambition for, on a day: those that hold it and the next one of each length, the shortest first. */
export function periodsFrom(today: string): readonly Period[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  const half = Math.ceil(month / 6);
  const next = (part: number, last: number, letter: string) =>
    part < last ? `${year}-${letter}${part + 1}` : `${year + 1}-${letter}1`;
  const codes = [
    ...[`${year}-Q${quarter}`, next(quarter, 4, 'Q'), `${year}-H${half}`, next(half, 2, 'H')],
    ...[`${year}`, `${year + 1}`],
  ];
  return codes.flatMap((code) => periodOf(code) ?? []);
}

/** A period in words: "1er semestre 2026", "3rd quarter of 2026", "2026". The code itself when it names none. */
export function periodWords(code: string, locale: Locale): string {
  const parts = CODE.exec(code);
  if (!parts) return code;
  const [, year, half, quarter] = parts;
  const part = Number(half ?? quarter ?? 0);
  if (part === 0) return year!;
  if (locale === 'fr') {
    const rank = part === 1 ? '1er' : `${part}e`;
    return `${rank}${NO_BREAK}${half ? 'semestre' : 'trimestre'} ${year}`;
  }
  const rank = ['1st', '2nd', '3rd', '4th'][part - 1];
  return `${rank} ${half ? 'half' : 'quarter'} of ${year}`;
}
