import type { Reading } from '@levain/domain/measurements/reading.js';
import type { RowRefusal } from '@levain/domain/measurements/row.js';
import { refusal } from '@levain/domain/refusal.js';
import type { FileRow } from './file-rows.js';

const SHOWN_ROWS = 50;
const SHOWN_BAD_ROWS = 500;

export interface SampleRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly readings: readonly Reading[];
  readonly reading: Reading | null;
  readonly guesses: readonly number[];
}

export interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly refusals: readonly RowRefusal[];
}

/** What a preview or an import says of the rows: counts of all of them, the first ones shown. */
export class RowTally {
  rowsRead = 0;
  rowsGood = 0;
  rowsBad = 0;
  readonly sample: SampleRow[] = [];
  readonly bad: BadRow[] = [];

  get badTruncated(): boolean {
    return this.rowsBad > this.bad.length;
  }

  /** `taken`: the row tells a period that had its figure before the file. */
  count({ row, cells, read }: FileRow, taken: boolean): void {
    this.rowsRead += 1;
    const { readings, guesses } = read;
    const refusals = taken ? [takenRefusal(readings)] : read.refusals;
    if (this.sample.length < SHOWN_ROWS) {
      this.sample.push({
        row,
        cells,
        readings: taken ? [] : readings,
        reading: (taken ? null : readings[0]) ?? null,
        guesses,
      });
    }
    if (refusals.length > 0) {
      this.rowsBad += 1;
      if (this.bad.length < SHOWN_BAD_ROWS) this.bad.push({ row, cells, refusals });
    } else if (readings.length > 0) this.rowsGood += 1;
  }
}

function takenRefusal(readings: readonly Reading[]): RowRefusal {
  const date = readings[0]?.observedOn ?? '';
  return { ...refusal('READING_TAKEN', 'observedOn', { date }), column: null };
}
