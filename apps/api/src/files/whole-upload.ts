import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILE_LIMITS, MEGABYTE } from './file-limits.js';
import { FileRefused } from './file-refused.js';
import { temporaryPath } from './temporary-files.js';

/** Of one upload; what is larger waits on the disk. */
const IN_MEMORY = 256 * 1024;

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Begins the work on an upload once all of it has come: whoever sends slowly holds a file, not a connection to the database that others wait for.
 * Refuses what is larger than a file may be.
 */
export async function onceWhole<T>(upload: Bytes, work: (bytes: Bytes) => Promise<T>): Promise<T> {
  const coming = limited(upload);
  const start: Uint8Array[] = [];
  let held = 0;
  while (held <= IN_MEMORY) {
    const next = await coming.next();
    if (next.done) return work(Readable.from(start));
    start.push(next.value);
    held += next.value.length;
  }
  return onDisk(joined(start, coming), work);
}

async function onDisk<T>(bytes: Bytes, work: (bytes: Bytes) => Promise<T>): Promise<T> {
  const path = temporaryPath('upload');
  try {
    await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(path, { mode: 0o600 }));
    const content = createReadStream(path);
    return await work(content).finally(() => content.destroy());
  } finally {
    await rm(path, { force: true });
  }
}

async function* limited(bytes: Bytes): AsyncGenerator<Uint8Array, void> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > FILE_LIMITS.bytes)
      throw new FileRefused('FILE_TOO_LARGE', { max: FILE_LIMITS.bytes / MEGABYTE });
    yield chunk;
  }
}

async function* joined(start: readonly Uint8Array[], rest: Bytes): AsyncGenerator<Uint8Array> {
  yield* start;
  yield* rest;
}
