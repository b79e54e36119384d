import { pipeline, Readable } from 'node:stream';
import { restoredCell } from '@levain/domain/text/harmless-cell.js';
import { CsvError, parse, type Parser } from 'csv-parse';
import { sniffDelimiter, type Delimiter } from './delimiter.js';
import { FILE_LIMITS } from './file-limits.js';
import { FileRefused } from './file-refused.js';
import { TextDecoding, type Encoding } from './text-decoding.js';

const SNIFFED_CHARACTERS = 16 * 1024;

/** One row as it stands in the file; `row` is the number a spreadsheet shows beside it (the header is usually 1). */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvChoices {
  /** Null: found from the bytes. */
  readonly encoding: Encoding | null;
  /** Null: found from the first line. */
  readonly delimiter: Delimiter | null;
}

/**
 * A CSV file: bytes are decoded, split and handed on as they come, and the sender waits when the reader is slow. Throws
 * {@link FileRefused} as soon as the file cannot be what it says it is. Texts that an export made harmless are what they were. `header` and `delimiter` are known once the first batch is
 * given, `encoding` at the end.
 */
export class CsvFile {
  header: readonly string[] = [];
  delimiter: Delimiter;
  private readonly decoding: TextDecoding;
  private row = 0;
  private data = 0;

  constructor(
    private readonly bytes: AsyncIterable<Uint8Array>,
    private readonly choices: CsvChoices,
  ) {
    this.decoding = new TextDecoding(choices.encoding);
    this.delimiter = choices.delimiter ?? ';';
  }

  get encoding(): Encoding {
    return this.decoding.encoding;
  }

  /** The rows after the header, `size` at a time; rows without any text are passed over. */
  async *batches(size: number): AsyncGenerator<readonly CsvRow[]> {
    let batch: CsvRow[] = [];
    for await (const cells of this.records()) {
      this.row += 1;
      if (isBlank(cells)) continue;
      if (this.header.length === 0) {
        this.readHeader(cells);
        continue;
      }
      this.data += 1;
      if (this.data > FILE_LIMITS.rows)
        throw new FileRefused('FILE_TOO_MANY_ROWS', { max: FILE_LIMITS.rows });
      batch.push({ row: this.row, cells });
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
    if (this.header.length === 0) throw new FileRefused('FILE_EMPTY');
    if (batch.length > 0) yield batch;
  }

  private async *records(): AsyncGenerator<string[]> {
    const text = this.text();
    const start = await beginning(text);
    this.delimiter = this.choices.delimiter ?? sniffDelimiter(start);
    const parser = this.parser();
    // An error of the bytes destroys the parser, whose reader then throws it; ending early stops the bytes.
    pipeline(Readable.from(joined(start, text)), parser, () => undefined);
    try {
      for await (const cells of parser as AsyncIterable<string[]>) yield cells.map(restoredCell);
    } catch (error) {
      throw error instanceof CsvError ? new FileRefused('FILE_UNREADABLE', { line: this.row + 1 }) : error;
    }
  }

  private parser(): Parser {
    return parse({
      delimiter: this.delimiter,
      relax_column_count: true,
      max_record_size: FILE_LIMITS.rowCharacters,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  }

  private readHeader(cells: readonly string[]): void {
    const names = cells.map((cell) => cell.trim());
    if (names.length > FILE_LIMITS.columns)
      throw new FileRefused('FILE_TOO_MANY_COLUMNS', { max: FILE_LIMITS.columns });
    if (names.every((name) => /^[-+\d\s.,%/:]*$/.test(name))) throw new FileRefused('FILE_HEADER_MISSING');
    this.header = names;
  }

  private async *text(): AsyncGenerator<string> {
    for await (const chunk of this.bytes) {
      const text = this.decoding.write(chunk);
      if (text) yield text;
    }
    const rest = this.decoding.end();
    if (rest) yield rest;
  }
}

async function beginning(text: AsyncIterator<string>): Promise<string> {
  let start = '';
  while (start.length < SNIFFED_CHARACTERS) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  return start;
}

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start) yield start;
  yield* rest;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
