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

/** Quarters to show side by side. */
export interface ShownQuarters {
  readonly quarters: readonly Quarter[];
  /** Quarters in between that hold nothing are left out. */
  readonly hasGaps: boolean;
  /** Quarters before the first one shown that hold something. */
  readonly earlier: number;
}

const indexOf = ({ year, number }: { readonly year: number; readonly number: number }): number =>
  4 * year + number - 1;

/**
 * From the first to the last quarter given, those in between too, for a time axis has no holes; when that is more than `most`, only those
 * given, the latest ones.
 */
export function shownQuarters(given: readonly Quarter[], most: number): ShownQuarters {
  const known = [...new Set(given)]
    .flatMap((quarter) => {
      const parts = partsOf(quarter);
      return parts ? [indexOf(parts)] : [];
    })
    .sort((one, other) => one - other);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return { quarters: [], hasGaps: false, earlier: 0 };
  const hasGaps = last - first >= most;
  const shown = hasGaps
    ? known.slice(-most)
    : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    quarters: shown.map((index) => `${Math.floor(index / 4)}-Q${(index % 4) + 1}`),
    hasGaps,
    earlier: hasGaps ? known.length - shown.length : 0,
  };
}
