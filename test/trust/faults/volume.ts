import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, readdir, readlink, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Ground } from '../ground.js';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;

/** Ends a file system at once without writing what it still holds: `EXT4_IOC_SHUTDOWN`, `EXT4_GOING_FLAGS_NOLOGFLUSH`. */
const SHUT_DOWN = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack("I", 2))`;

/** A disk of one's own that can be full, or lose its power. */
export interface Volume {
  readonly folder: string;
  /** Nothing more fits. */
  fill(): Promise<void>;
  free(): Promise<void>;
  /** As a power cut does: only what was flushed to the disk is still there afterwards, and whoever worked there is gone. */
  cutPower(): Promise<void>;
  /** With the power back; whoever had files open there must be gone. */
  mountAgain(): Promise<void>;
}

/** Why this machine cannot have one: found out by making one. */
export async function cannotMount(): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux may mount a disk';
  const folder = await mkdtemp(join(tmpdir(), 'levain-disk-'));
  try {
    const mounted = await newDisk(folder, 8);
    await run('python3', ['-c', 'import fcntl']);
    await unmount(mounted);
    return null;
  } catch (error) {
    return `this machine mounts no disk of one’s own: ${(error as Error).message.split('\n')[0]}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function openVolume(ground: Ground, megabytes: number): Promise<Volume> {
  const folder = await ground.folder();
  const mounted = await newDisk(folder, megabytes);
  ground.afterwards(() => unmount(mounted));
  const filler = join(mounted, 'filler');
  return {
    folder: join(mounted, 'data'),
    fill: () => fill(filler),
    free: () => rm(filler, { force: true }),
    cutPower: async () => {
      await run('python3', ['-c', SHUT_DOWN, mounted]);
      await endThoseIn(mounted);
    },
    mountAgain: async () => {
      await unmount(mounted, () => endThoseIn(mounted));
      await mount(folder);
    },
  };
}

/** Where it is mounted. */
async function newDisk(folder: string, megabytes: number): Promise<string> {
  const [image, mounted] = [join(folder, 'disk'), join(folder, 'mounted')];
  await writeFile(image, '');
  await truncate(image, megabytes * MEGABYTE);
  await mkdir(mounted);
  // Nothing is kept back for root.
  await run('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
  await mount(folder);
  return mounted;
}

const mount = async (folder: string): Promise<void> =>
  void (await run('mount', ['-o', 'loop', join(folder, 'disk'), join(folder, 'mounted')]));

/** In smaller and smaller pieces, until not even a block fits. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let size = MEGABYTE; size >= 512; size /= 2) {
      const piece = Buffer.alloc(size);
      while (await fits(() => file.appendFile(piece)));
    }
    await fits(() => file.sync());
  } finally {
    await file.close().catch(() => undefined);
  }
}

async function fits(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}

/** Without power nobody works on: whoever stands in the folder, as PostgreSQL does in its own. */
async function endThoseIn(folder: string): Promise<void> {
  for (const name of await readdir('/proc')) {
    const at = /^\d+$/.test(name) ? await readlink(`/proc/${name}/cwd`).catch(() => '') : '';
    if (!at.startsWith(`${folder}/`)) continue;
    try {
      process.kill(Number(name), 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Whoever ends takes a moment to let go of their files. */
async function unmount(folder: string, hurry?: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await hurry?.();
      await run('umount', [folder]);
      return;
    } catch (error) {
      if (/not mounted/.test(String(error))) return;
      await sleep(100);
    }
  }
  throw new Error(`${folder} stays in use.`);
}
