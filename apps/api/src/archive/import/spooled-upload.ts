import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileRefused } from '../../files/file-refused.js';
import { temporaryPath } from '../../files/temporary-files.js';
import { ARCHIVE_LIMITS, MEGABYTE } from '../archive-format.js';

const MAX = ARCHIVE_LIMITS.megabytes * MEGABYTE;

/** The upload as a file for as long as the work lasts: the list of what a ZIP holds stands at its end. */
export async function withSpooled<T>(
  bytes: AsyncIterable<Uint8Array>,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const path = temporaryPath('upload', '.zip');
  try {
    await pipeline(
      Readable.from(limited(bytes), { objectMode: false }),
      createWriteStream(path, { mode: 0o600 }),
    );
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > MAX) throw new FileRefused('ARCHIVE_TOO_LARGE', { max: ARCHIVE_LIMITS.megabytes });
    yield chunk;
  }
}
