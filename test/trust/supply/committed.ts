import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Ground } from '../ground.js';

const run = promisify(execFile);

/** A folder with what is committed, and nothing else. */
export async function committedCopy(ground: Ground): Promise<string> {
  const copy = join(await ground.folder(), 'levain');
  await mkdir(copy);
  await run('sh', ['-c', `git archive HEAD | tar -x -C "$1"`, 'sh', copy]);
  return copy;
}

/** When the lock file was changed last: what is in it was taken in by then. */
export async function takenIn(): Promise<Date> {
  const { stdout } = await run('git', ['log', '-1', '--format=%cI', '--', 'package-lock.json']);
  return new Date(stdout.trim());
}
