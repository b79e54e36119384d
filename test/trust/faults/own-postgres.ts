import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseAddress } from '../../../apps/api/src/database/database-address.js';
import { EmbeddedPostgres } from '../../../apps/api/src/database/embedded/embedded-postgres.js';
import { migrate } from '../../../apps/api/src/database/migrate.js';
import type { TestDatabase } from '../../support/database.js';
import type { Ground } from '../ground.js';
import { asOwner } from './as-owner.js';

/** A PostgreSQL of one's own that may be killed: it is the product's, and comes back on the same port. */
export interface OwnPostgres {
  readonly url: string;
  readonly port: number;
  /** The server's process, as long as it runs. */
  readonly pid: number;
  /** `SIGKILL` to the server and so to all of its connections. */
  kill(): void;
  /** Waits until it answers; in milliseconds since the call. */
  untilBack(): Promise<number>;
  /** As its owner, on a connection made for this: earlier ones die with the server. */
  withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T>;
}

export async function ownPostgres(
  ground: Ground,
  settings: readonly string[] = [],
  at?: string,
): Promise<OwnPostgres> {
  const folder = at ?? (await ground.folder());
  const server = await EmbeddedPostgres.start({ dataFolder: folder, settings });
  ground.afterwards(() => server.stop());
  await migrate(new DatabaseAddress(server.url, server.url));
  const withOwner: OwnPostgres['withOwner'] = (work) => asOwner(server.url, work);
  return {
    url: server.url,
    port: Number(new URL(server.url).port),
    get pid() {
      return postmaster(folder);
    },
    kill: () => process.kill(postmaster(folder), 'SIGKILL'),
    untilBack: () => untilTrue(() => withOwner((owner) => owner.query('SELECT 1')).then(() => true)),
    withOwner,
  };
}

/** The same as what specs call a database, through an address of one's choice. */
export async function asDatabase(
  ground: Ground,
  server: Pick<OwnPostgres, 'url'>,
  url = server.url,
): Promise<TestDatabase> {
  const owner = new pg.Client({ connectionString: server.url });
  owner.on('error', () => undefined);
  await owner.connect();
  ground.afterwards(() => owner.end().catch(() => undefined));
  return { address: new DatabaseAddress(url, url), owner, drop: () => Promise.resolve() };
}

/** Milliseconds until it holds; a fault counts as not yet. */
export async function untilTrue(holds: () => Promise<boolean>, within = 60_000): Promise<number> {
  const started = Date.now();
  while (Date.now() - started < within) {
    if (await holds().catch(() => false)) return Date.now() - started;
    await sleep(25);
  }
  return Infinity;
}

const postmaster = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
