import type { ReadingForms } from '../reading-form.js';
import type { ReadingRow } from '../reading-row.js';
import type { FileRow } from './file-rows.js';

/** The readings of a batch, and to which row of it each belongs. */
export interface BatchReadings {
  readonly readings: readonly ReadingRow[];
  /** For each reading, the place of its row in the batch. */
  readonly rowOf: readonly number[];
}

export function readingsOf(forms: ReadingForms, batch: readonly FileRow[]): BatchReadings {
  const readings: ReadingRow[] = [];
  const rowOf: number[] = [];
  batch.forEach(({ read }, place) => {
    for (const reading of read.readings) {
      readings.push(forms.row(reading));
      rowOf.push(place);
    }
  });
  return { readings, rowOf };
}

/** A row is refused whole: the rows of which at least one reading is taken, and the readings of the others. */
export function withoutTaken(
  { readings, rowOf }: BatchReadings,
  taken: readonly number[],
): { readonly rows: ReadonlySet<number>; readonly readings: readonly ReadingRow[] } {
  const rows = new Set(taken.map((index) => rowOf[index]!));
  return {
    rows,
    readings: rows.size === 0 ? readings : readings.filter((_, index) => !rows.has(rowOf[index]!)),
  };
}
