import {
  missingDirectoryColumns,
  suggestDirectoryColumns,
  type DirectoryRole,
} from '@levain/domain/people/directory-columns.js';
import { directoryRowReader, type DirectoryRowRead } from '@levain/domain/people/directory-row.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { CsvFile } from '../../files/csv-file.js';
import { FileRefused } from '../../files/file-refused.js';
import type { DirectoryRequest } from './directory-request.js';

/** A directory is read whole before anything is compared: nobody has so many people. */
const MOST_ROWS = 50_000;

export interface DirectoryFile {
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly columns: readonly DirectoryRole[];
  /** What the columns lack; rows are then not read. */
  readonly missing: readonly Refusal[];
  readonly cells: ReadonlyMap<number, readonly string[]>;
  readonly reads: readonly DirectoryRowRead[];
}

/** The rows of a directory's file. Throws `FileRefused` for what is no such file. */
export async function readDirectoryFile(
  bytes: AsyncIterable<Uint8Array>,
  request: DirectoryRequest,
): Promise<DirectoryFile> {
  const csv = new CsvFile(bytes, request);
  const cells = new Map<number, readonly string[]>();
  for await (const batch of csv.batches(1_000)) {
    for (const { row, cells: of } of batch) cells.set(row, of);
    if (cells.size > MOST_ROWS) throw new FileRefused('FILE_TOO_MANY_ROWS', { max: MOST_ROWS });
  }
  const { header } = csv;
  const columns = request.columns ?? suggestDirectoryColumns(header);
  const missing =
    columns.length === header.length
      ? missingDirectoryColumns(columns)
      : [refusal('ROW_RAGGED', 'columns', { expected: header.length, found: columns.length })];
  const read = directoryRowReader(columns);
  const reads = missing.length > 0 ? [] : [...cells].map(([line, of]) => read(line, of));
  return { ...{ encoding: csv.encoding, delimiter: csv.delimiter }, header, columns, missing, cells, reads };
}
