import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { MIGRATIONS } from '../../../migrations/all.js';
import type { Migration } from '../../../apps/api/src/database/migrate.js';
import type { Ground } from '../ground.js';

const run = promisify(execFile);
const OURS = '@levain';

/** The version before the newest migration, as its source was. */
export interface VersionBefore {
  readonly folder: string;
  /** All that it knows. */
  readonly migrations: readonly Migration[];
}

/** Why it cannot be had. */
export async function noVersionBefore(): Promise<string | null> {
  return commitBefore().then(
    () => null,
    () => 'the history of the source does not reach back to the version before the newest migration',
  );
}

/** In a folder of its own, with the packages of this version. */
export async function versionBefore(ground: Ground): Promise<VersionBefore> {
  const folder = await ground.folder();
  const archive = join(folder, 'source.tar');
  await run('git', ['archive', '--format=tar', `--output=${archive}`, await commitBefore()]);
  await run('tar', ['-x', '-f', archive, '-C', folder]);
  await linkPackages(folder);
  const all = pathToFileURL(join(folder, 'migrations/all.ts')).href;
  const { MIGRATIONS: known } = (await import(all)) as { MIGRATIONS: readonly Migration[] };
  return { folder, migrations: known };
}

async function commitBefore(): Promise<string> {
  const number = /\d+$/.exec(MIGRATIONS.at(-1)!.name)![0];
  const [file] = (await readdir('migrations')).filter((name) => name.startsWith(`${number}-`));
  const { stdout } = await run('git', [
    ...['log', '--diff-filter=A', '--format=%H', '-1', '--', `migrations/${file}`],
  ]);
  const { stdout: commit } = await run('git', ['rev-parse', '--verify', `${stdout.trim()}~1^{commit}`]);
  return commit.trim();
}

/** Every package as it is installed here, but our own as they were. */
async function linkPackages(folder: string): Promise<void> {
  const [here, there] = [join(process.cwd(), 'node_modules'), join(folder, 'node_modules')];
  await mkdir(join(there, OURS), { recursive: true });
  for (const name of await readdir(here))
    if (name !== OURS) await symlink(join(here, name), join(there, name));
  for (const place of ['apps/api', 'libs/domain', 'migrations']) {
    await symlink(join(folder, place), join(there, OURS, place.split('/').at(-1)!));
    const own = join(process.cwd(), place, 'node_modules');
    if (existsSync(own)) await symlink(own, join(folder, place, 'node_modules'));
  }
}
