import { nameKey } from '../plans/draft-arms.js';
import { refusal, type Refusal } from '../refusal.js';
import type { Reading } from './reading.js';

/** What makes a reading alone in its place: one figure a measure, an arm and a day. */
export function placeOf(reading: Pick<Reading, 'measure' | 'arm' | 'observedOn'>): string {
  return `${nameKey(reading.measure)}\u0000${nameKey(reading.arm)}\u0000${reading.observedOn}`;
}

/** Remembers the places taken while a file is read, line by line. */
export interface DuplicateWatch {
  /**
   * `READING_DUPLICATE` with the line that came first, `READING_TAKEN` for a place taken before the file, else null,
   * and the place is taken.
   */
  readonly check: (reading: Reading, line: number) => Refusal | null;
}

/**
 * A watch over one file. Two figures for one measure, arm and day are an error, never summed; individual values of a
 * mean may share a day. `taken` are the places ({@link placeOf}) already recorded.
 */
export function watchDuplicates(taken: ReadonlySet<string> = new Set()): DuplicateWatch {
  const lines = new Map<string, number>();
  return {
    check: (reading, line) => {
      if (reading.isIndividual) return null;
      const place = placeOf(reading);
      const first = lines.get(place);
      if (first !== undefined) return refusal('READING_DUPLICATE', 'observedOn', { line: first });
      if (taken.has(place)) return refusal('READING_TAKEN', 'observedOn', { date: reading.observedOn });
      lines.set(place, line);
      return null;
    },
  };
}
