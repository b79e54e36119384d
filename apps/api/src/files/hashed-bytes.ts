import { createHash } from 'node:crypto';

/** The bytes of a file as they pass, and the SHA-256 of all of them. */
export class HashedBytes implements AsyncIterable<Uint8Array> {
  private readonly sha256 = createHash('sha256');
  private digest: string | null = null;
  private begun = false;

  constructor(private readonly bytes: AsyncIterable<Uint8Array>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    if (this.begun) throw new Error('The bytes of a file pass once.');
    this.begun = true;
    for await (const chunk of this.bytes) {
      this.sha256.update(chunk);
      yield chunk;
    }
  }

  /** Of the whole file: when nobody has read it yet, it is read for that. */
  async hash(): Promise<string> {
    if (!this.begun) for await (const _ of this) continue;
    this.digest ??= this.sha256.digest('hex');
    return this.digest;
  }
}
