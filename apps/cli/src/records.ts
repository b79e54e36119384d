import { createReadStream } from 'node:fs';

const [LINE_FEED, CARRIAGE_RETURN, QUOTE] = [0x0a, 0x0d, 0x22];

/** Where a text may be cut: after each line, or, in a table, after each line end that is not inside quotes. */
export type Cut = 'lines' | 'table';

/** The records of a file, one after the other, each with its line end: put together again they are the file. */
export async function* recordsOf(file: string, cut: Cut): AsyncGenerator<Buffer> {
  const splitter = new Splitter(cut);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) yield* splitter.add(chunk);
  yield* splitter.end();
}

class Splitter {
  private rest: Buffer = Buffer.alloc(0);
  private isQuoted = false;
  /** Read of `rest` so far. */
  private read = 0;

  constructor(private readonly cut: Cut) {}

  *add(chunk: Buffer): Generator<Buffer> {
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let start = 0;
    for (; this.read < this.rest.length; this.read += 1) {
      const byte = this.rest[this.read];
      if (byte === QUOTE && this.cut === 'table') this.isQuoted = !this.isQuoted;
      if (this.isQuoted || (byte !== LINE_FEED && byte !== CARRIAGE_RETURN)) continue;
      if (byte === CARRIAGE_RETURN) {
        // What follows decides whether the line ends here or one byte later.
        if (this.read + 1 === this.rest.length) break;
        if (this.cut === 'lines' || this.rest[this.read + 1] === LINE_FEED) continue;
      }
      yield this.rest.subarray(start, this.read + 1);
      start = this.read + 1;
    }
    this.rest = this.rest.subarray(start);
    this.read -= start;
  }

  *end(): Generator<Buffer> {
    if (this.rest.length > 0) yield this.rest;
  }
}

export const isBlank = (record: Buffer): boolean =>
  record.every((byte) => byte === 0x20 || byte === 0x09 || byte === LINE_FEED || byte === CARRIAGE_RETURN);
