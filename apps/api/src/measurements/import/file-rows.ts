import { rowReader, type RowRead } from '@levain/domain/measurements/row.js';
import type { Locale } from '@levain/domain/locale.js';
import type { Plan } from '@levain/domain/plans/plan.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { CsvFile, CsvRow } from '../../files/csv-file.js';
import { missingInMapping, suggestMapping, type FileMapping } from './file-mapping.js';
import { readAgain, type Remembered } from './remembered-mapping.js';

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
  /** How a file with this header was read before; asked when no mapping is given. */
  readonly remembered?: (header: readonly string[]) => Promise<Remembered | null>;
}

/** The rows of a file as readings or refusals, a batch at a time, in the order of the file. */
export class FileRows {
  mapping: FileMapping | null;
  /** The file whose mapping is taken over. */
  remembered: Remembered | null = null;
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
      read ??= await this.reader(rows);
      yield rows.map(read);
    }
    if (!read) await this.reader([]);
  }

  private async reader(first: readonly CsvRow[]): Promise<(row: CsvRow) => FileRow> {
    const { plan, today } = this.terms;
    const { header } = this.file;
    const mapping = this.mapping ?? (await this.proposed(first.map(({ cells }) => cells)));
    this.mapping = mapping;
    this.missing = missingInMapping(mapping, header, plan);
    if (this.missing.length > 0) return ({ row, cells }) => ({ row, cells, read: unread(row) });
    const { columns: mappings, numberStyles, dateOrder, oneDay } = mapping;
    const reader = rowReader({ plan, today, mappings, numberStyles, dateOrder, oneDay });
    return ({ row, cells }) => ({ row, cells, read: reader.read(row, cells) });
  }

  private async proposed(samples: readonly (readonly string[])[]): Promise<FileMapping> {
    const suggested = suggestMapping(this.file.header, samples, this.terms);
    this.remembered = (await this.terms.remembered?.(this.file.header)) ?? null;
    return this.remembered ? readAgain(this.remembered, suggested, samples) : suggested;
  }
}

const unread = (line: number): RowRead => ({ line, readings: [], refusals: [], guesses: [] });
