import { describe, expect, it } from '@jest/globals';
import { FILE_LIMITS, MEGABYTE } from './file-limits.js';
import { FileRefused } from './file-refused.js';
import { onceWhole } from './whole-upload.js';

const PIECE = Buffer.alloc(100_000, 'x');

async function* pieces(count: number, told: () => void = () => undefined): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < count; sent += 1) yield PIECE;
  told();
}

async function sizeOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of bytes) size += chunk.length;
  return size;
}

describe('the work on an upload', () => {
  it.each([0, 1, 2, 3, 40])('begins once all of it has come: %d pieces', async (count) => {
    let isWhole = false;
    const size = await onceWhole(
      pieces(count, () => (isWhole = true)),
      (bytes) => {
        expect(isWhole).toBe(true);
        return sizeOf(bytes);
      },
    );
    expect(size).toBe(count * PIECE.length);
  });

  it('need not read it', async () => {
    await expect(onceWhole(pieces(40), () => Promise.resolve('known'))).resolves.toBe('known');
  });

  it('does not begin when it is too large, though nobody said so', async () => {
    const piece = Buffer.alloc(MEGABYTE);
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield piece;
    }
    let hasBegun = false;
    const work = (): Promise<void> => Promise.resolve(void (hasBegun = true));
    const refused = await onceWhole(endless(), work).catch((error: unknown) => error);
    expect((refused as FileRefused).refusals).toEqual([
      { code: 'FILE_TOO_LARGE', field: 'file', parameters: { max: FILE_LIMITS.bytes / MEGABYTE } },
    ]);
    expect(hasBegun).toBe(false);
  });

  it('does not begin when whoever sends is gone', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield PIECE;
      throw new Error('aborted');
    }
    await expect(onceWhole(broken(), sizeOf)).rejects.toThrow('aborted');
  });
});
