import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const LINE_BREAK = 10;

/**
 * Counts the rows that flow through, as COPY writes them, a line each; and sums their hashes, so that the same rows give the same checksum in
 * whatever order they come.
 */
export class RowMeter extends Transform {
  rows = 0;
  private low = 0n;
  private high = 0n;
  private begun: Buffer[] = [];

  get checksum(): string {
    return [this.high, this.low].map((sum) => sum.toString(16).padStart(16, '0')).join('');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let from = 0;
    for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, from)) {
      this.add(chunk.subarray(from, end));
      from = end + 1;
    }
    if (from < chunk.length) this.begun.push(chunk.subarray(from));
    done(null, chunk);
  }

  private add(rest: Buffer): void {
    const hash = createHash('sha256');
    for (const part of this.begun) hash.update(part);
    const digest = hash.update(rest).digest();
    this.begun = [];
    this.rows += 1;
    this.low = BigInt.asUintN(64, this.low + digest.readBigUInt64LE(0));
    this.high = BigInt.asUintN(64, this.high + digest.readBigUInt64LE(8));
  }
}
