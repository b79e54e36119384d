import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'levain-';
/** What they are for. */
const KINDS = ['upload', 'archive', 'print'] as const;
/** Longer than anything that is written or read from one takes. */
const LEFT_MS = 3_600_000;

/** A path of a file or folder that lasts as long as one request; whoever asks takes it away again. */
export function temporaryPath(kind: (typeof KINDS)[number], ending = ''): string {
  return join(tmpdir(), `${PREFIX}${kind}-${randomUUID()}${ending}`);
}

/**
 * Takes away what a server that was killed left in `folder`: what nobody has written to for an hour before `now`. Gives how many; what another process takes
 * away meanwhile, or what is somebody else's, stays out of it.
 */
export async function sweepTemporaryFiles(folder = tmpdir(), now = Date.now()): Promise<number> {
  let gone = 0;
  for (const name of await readdir(folder)) {
    if (!KINDS.some((kind) => name.startsWith(`${PREFIX}${kind}-`))) continue;
    const path = join(folder, name);
    const written = await stat(path).catch(() => null);
    if (!written || written.mtimeMs > now - LEFT_MS || written.uid !== process.getuid?.()) continue;
    await rm(path, { recursive: true, force: true });
    gone += 1;
  }
  return gone;
}
