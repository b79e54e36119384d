import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { isBlank, recordsOf, type Cut } from './records.js';

/** Rows of a table that are sent together: each request is one import that people see. */
const TABLE_ROWS = 5_000;
/** Lines of JSON that are sent together; the server takes 2,000. */
const LINES = 1_000;

/** What is known of a file before it is sent. */
export interface SourceFile {
  readonly path: string;
  readonly cut: Cut;
  /** SHA-256: what is sent of another file has other keys. */
  readonly hash: string;
  /** Rows or lines that say something. */
  readonly records: number;
}

/** A part of the file that is sent by one request. */
export interface Batch {
  readonly index: number;
  readonly bytes: Buffer;
  /** Its own first record in the file, from 1; a table's header is sent again before it. */
  readonly first: number;
  readonly last: number;
  /** Rows or lines that say something. */
  readonly records: number;
}

const cutOf = (path: string): Cut => (/\.(?:jsonl|ndjson)$/i.test(path) ? 'lines' : 'table');

export async function lookAt(path: string): Promise<SourceFile> {
  const cut = cutOf(path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  let records = cut === 'table' ? -1 : 0;
  for await (const record of recordsOf(path, cut)) if (!isBlank(record)) records += 1;
  return { path, cut, hash: hash.digest('hex'), records: Math.max(records, 0) };
}

/** The parts of a file, always the same for the same file. */
export async function* batchesOf({ path, cut }: SourceFile): AsyncGenerator<Batch> {
  const size = cut === 'table' ? TABLE_ROWS : LINES;
  let header: Buffer | null = cut === 'table' ? null : Buffer.alloc(0);
  let part: Buffer[] = [];
  let [index, place, first, records] = [0, 0, 0, 0];
  const batch = (): Batch => ({
    ...{ index, first, last: place, records },
    bytes: Buffer.concat([header ?? Buffer.alloc(0), ...part]),
  });
  for await (const record of recordsOf(path, cut)) {
    place += 1;
    if (header === null) {
      if (!isBlank(record)) header = Buffer.from(record);
      continue;
    }
    if (part.length === 0) first = place;
    part.push(Buffer.from(record));
    if (!isBlank(record)) records += 1;
    if (records < size) continue;
    yield batch();
    index += 1;
    [part, records] = [[], 0];
  }
  if (records > 0) yield batch();
}

/** The same part of the same file, sent to the same experiment, has the same key: what was taken in already is not taken in again. */
export function keyOf({ hash, cut }: SourceFile, experiment: string, index: number): string {
  const said = JSON.stringify(['levain ingest 1', experiment, hash, cut, index]);
  return createHash('sha256').update(said).digest('base64url');
}

/** The line of the file that the server means by a line of a batch. */
export const lineInFile = ({ first }: Batch, cut: Cut, line: number): number =>
  cut === 'table' ? first + line - 2 : first + line - 1;
