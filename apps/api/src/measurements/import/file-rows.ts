import { rowReader, type RowRead } from '@levain/domain/measurements/row.js';
import type { Locale } from '@levain/domain/locale.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { CsvFile, CsvRow } from './csv-file.js';
import { missingInMapping, suggestMapping, type FileMapping } from './file-mapping.js';

/** Rows that are decoded, read and written together. */
const BATCH = 1_000;

export interface FileRow extends CsvRow {
  readonly read: RowRead;
}

export interface ReadingTerms {
  readonly plan: Plan;
  readonly today: string;
  readonly locale: Locale;
  /** Null: suggested from the header and the first rows. */
  readonly mapping: FileMapping | null;
}

/** The rows of a file as readings or refusals, a batch at a time, in the order of the file. */
export class FileRows {
  mapping: FileMapping | null;
  /** What the mapping misses: rows are then counted, not read. */
  missing: readonly Refusal[] = [];

  constructor(
    private readonly file: CsvFile,
    private readonly terms: ReadingTerms,
  ) {
    this.mapping = terms.mapping;
  }

  async *batches(): AsyncGenerator<readonly FileRow[]> {
    let read: ((row: CsvRow) => FileRow) | null = null;
    for await (const rows of this.file.batches(BATCH)) {
      read ??= this.reader(rows);
      yield rows.map(read);
    }
    if (!read) this.reader([]);
  }

  private reader(first: readonly CsvRow[]): (row: CsvRow) => FileRow {
    const { plan, today } = this.terms;
    const { header } = this.file;
    const mapping =
      this.mapping ??
      suggestMapping(
        header,
        first.map(({ cells }) => cells),
        this.terms,
      );
    this.mapping = mapping;
    this.missing = missingInMapping(mapping, header, plan);
    if (this.missing.length > 0) return ({ row, cells }) => ({ row, cells, read: unread(row) });
    const { columns: mappings, numberStyles, dateOrder, oneDay } = mapping;
    const reader = rowReader({ plan, today, mappings, numberStyles, dateOrder, oneDay });
    return ({ row, cells }) => ({ row, cells, read: reader.read(row, cells) });
  }
}

const unread = (line: number): RowRead => ({ line, readings: [], refusals: [], guesses: [] });
