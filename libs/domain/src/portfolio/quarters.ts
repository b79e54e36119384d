/** A quarter of a year, `2026-Q2`. */
export type Quarter = string;

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const QUARTER = /^(\d{4})-Q([1-4])$/;
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The year, and the number 1..4 of the quarter in it. Null of what is not a quarter. */
export function partsOf(quarter: Quarter): { readonly year: number; readonly number: number } | null {
  const parts = QUARTER.exec(quarter);
  return parts ? { year: Number(parts[1]), number: Number(parts[2]) } : null;
}

/** The quarter of a day. */
export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The days of a quarter. Null of what is not a quarter. */
export function daysOf(quarter: Quarter): Days | null {
  const parts = partsOf(quarter);
  if (!parts) return null;
  const year = quarter.slice(0, 4);
  const month = String(3 * parts.number - 2).padStart(2, '0');
  return { from: `${year}-${month}-01`, to: `${year}-${LAST_DAYS[parts.number - 1]}` };
}

/** From the first to the last quarter given, those in between too: a time axis has no holes. At most `most`, the latest ones. */
export function allQuarters(quarters: readonly Quarter[], most: number): Quarter[] {
  const numbers = quarters.flatMap((quarter) => {
    const parts = partsOf(quarter);
    return parts ? [4 * parts.year + parts.number - 1] : [];
  });
  if (numbers.length === 0) return [];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const from = Math.max(first, last - most + 1);
  return Array.from({ length: last - from + 1 }, (_, index) => {
    const number = from + index;
    return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
  });
}
