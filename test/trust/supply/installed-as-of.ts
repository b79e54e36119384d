import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Packages } from './locked-packages.js';

const run = promisify(execFile);
const MOST_BYTES = 64 * 1024 * 1024;
// Whoever runs this by `npm run -s` is silent, and what npm refuses is read from what it says.
const INSTALL = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

/** An installation from a registry that ends on a day. */
export interface Installed {
  readonly packages: number;
  /** The first one that the registry did not have by then; npm stops there. */
  readonly tooYoung: string | null;
}

/** Installs what the lock file of a folder names, from what was published before `day`: npm refuses whatever came later. */
export async function installedAsOf(folder: string, day: Date): Promise<Installed> {
  const refused = await run('npm', [...INSTALL, `--before=${day.toISOString()}`], {
    ...{ cwd: folder, maxBuffer: MOST_BYTES, env: { ...process.env, NODE_OPTIONS: '' } },
  }).then(
    () => null,
    ({ stderr = '' }: { stderr?: string }) => stderr,
  );
  if (refused === null) return { packages: await installedIn(folder), tooYoung: null };
  const [, tooYoung] = /No matching version found for (\S+) with a date before/.exec(refused) ?? [];
  if (!tooYoung) throw new Error(`npm ci: ${refused.slice(-1_000)}`);
  return { packages: 0, tooYoung };
}

async function installedIn(folder: string): Promise<number> {
  const own = await readFile(join(folder, 'node_modules', '.package-lock.json'), 'utf8');
  const { packages } = JSON.parse(own) as { packages: Packages };
  return Object.values(packages).filter(({ link }) => !link).length;
}
