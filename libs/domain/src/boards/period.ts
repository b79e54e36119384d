import { addDays, dayOf } from '../time/day.js';
import type { Day } from './board-answers.js';

/**
 * How far back a board tells what happened: relative words, so that an address and a saved board stay of today. They count back from the
 * day of the board and not from the first of a month: who reads on the 3rd also sees what came after their last reading.
 */
export const PERIODS = ['month', 'quarter', 'year', 'always'] as const;

/** One of {@link PERIODS}. */
export type Period = (typeof PERIODS)[number];

/** What a reader with ten minutes a month has not read yet. */
export const USUAL_PERIOD: Period = 'month';

const MONTHS: Readonly<Record<Exclude<Period, 'always'>, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The first day of a period that ends on `asOf`: the same day so many months before, or the last of that month where it has no such day.
 * Null for the whole record, and for a period that begins before days are told apart.
 */
export function periodStart(period: Period, asOf: Day): Day | null {
  if (period === 'always') return null;
  const [year = 0, month = 0, day = 0] = asOf.split('-').map(Number);
  const months = year * 12 + month - 1 - MONTHS[period];
  const first = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
  if (first === null) return null;
  const same = addDays(first, day - 1);
  return same.slice(0, 7) === first.slice(0, 7) ? same : lastOf(first);
}

const lastOf = (first: Day): Day => addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);

/** The shortest period up to `asOf` that holds a day. */
export function periodWith(day: Day, asOf: Day): Period {
  const holds = (period: Period) => {
    const start = periodStart(period, asOf);
    return start === null || start <= day;
  };
  return PERIODS.find(holds)!;
}
