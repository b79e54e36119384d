import { chmod, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseAddress } from '../../../apps/api/src/database/database-address.js';
import { findBinaries } from '../../../apps/api/src/database/embedded/binaries.js';
import { EmbeddedPostgres } from '../../../apps/api/src/database/embedded/embedded-postgres.js';
import { migrate } from '../../../apps/api/src/database/migrate.js';
import type { ServerProcess } from '../../support/server-process.js';
import type { Ground } from '../ground.js';
import { BarePostgres } from './bare-postgres.js';
import { untilTrue } from './own-postgres.js';

const LIBRARY = 'libfaketimeMT.so.1';
const KEPT_MS = 1_200;
/** A clock that is set is read anew every second. */
const SETTINGS = {
  FAKETIME_CACHE_DURATION: '1',
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
  NO_FAKE_STAT: '1',
};

/** Why the clock of a process cannot be set here. */
export async function noOtherClock(): Promise<string | null> {
  if (await library()) return null;
  return 'libfaketime is missing: on Debian, apt-get install libfaketime';
}

/** A clock that a server and its PostgreSQL share, and that can be set while they run. */
export class Clock {
  private constructor(
    private readonly file: string,
    /** For a process that goes by it. */
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async in(ground: Ground): Promise<Clock> {
    const folder = await ground.folder();
    await chmod(folder, 0o755);
    const file = join(folder, 'clock');
    const environment = { ...SETTINGS, LD_PRELOAD: (await library())!, FAKETIME_TIMESTAMP_FILE: file };
    const clock = new Clock(file, environment);
    await clock.write(0);
    return clock;
  }

  /** A PostgreSQL with Levain's tables that goes by it. */
  async postgres(ground: Ground): Promise<BarePostgres> {
    const [folder, programs] = [await ground.folder(), await ground.folder()];
    const prepared = await EmbeddedPostgres.start({ dataFolder: folder });
    await migrate(new DatabaseAddress(prepared.url, prepared.url));
    await prepared.stop();
    await chmod(programs, 0o755);
    const { initdb, postgres } = await findBinaries();
    const script = join(programs, 'postgres');
    const names = Object.entries(this.environment).map(([name, value]) => `export ${name}='${value}'`);
    await writeFile(script, `#!/bin/sh\n${names.join('\n')}\nexec '${postgres}' "$@"\n`, { mode: 0o755 });
    const server = await BarePostgres.at(folder, () => Promise.resolve({ initdb, postgres: script }));
    await server.start();
    ground.afterwards(() => server.stop());
    return server;
  }

  /** So many seconds from the true time; waits until both go by it. */
  async set(seconds: number, server: ServerProcess, postgres: BarePostgres): Promise<void> {
    await this.write(seconds);
    const isNear = (milliseconds: number): boolean =>
      Math.abs(milliseconds - Date.now() - seconds * 1_000) < 2_500;
    const follow = async (): Promise<boolean> => {
      const { headers } = await fetch(`${server.url}/health/live`);
      const there = await postgres.withOwner((owner) => owner.query('SELECT clock_timestamp() AS now'));
      return isNear(Date.parse(headers.get('date')!)) && isNear((there.rows[0].now as Date).getTime());
    };
    if ((await untilTrue(follow, 20_000)) === Infinity) throw new Error('The clocks do not follow.');
    // Connections that stood idle read it anew each for itself.
    await sleep(KEPT_MS);
  }

  private async write(seconds: number): Promise<void> {
    await writeFile(this.file, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}\n`, { mode: 0o644 });
  }
}

async function library(): Promise<string | null> {
  const given = process.env['LIBFAKETIME'];
  if (given) return given;
  for (const machine of await readdir('/usr/lib').catch((): string[] => [])) {
    const folder = join('/usr/lib', machine, 'faketime');
    if ((await readdir(folder).catch((): string[] => [])).includes(LIBRARY)) return join(folder, LIBRARY);
  }
  return null;
}
