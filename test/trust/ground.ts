import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../../apps/api/src/database/embedded/embedded-postgres.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import type { SourceChange } from '../support/source-change.js';

/** What a trial stands on; everything that it hands out ends with the trial. */
export interface Ground {
  /** A migrated database of one's own, on a PostgreSQL that writes every commit to the disk. */
  database(): Promise<TestDatabase>;
  /** The server in a process of its own, from its source; `changes` switch a guard off. */
  server(database: TestDatabase, options?: ServerOptions): Promise<ServerProcess>;
  /** A folder that is removed afterwards. */
  folder(): Promise<string>;
  /** Done when the trial ends, the last one first. */
  afterwards(work: () => Promise<unknown>): void;
}

export interface ServerOptions {
  readonly environment?: Record<string, string>;
  readonly changes?: readonly SourceChange[];
  /** Where its source is, if it is not this one. */
  readonly folder?: string;
}

type Ending = () => Promise<unknown>;

/** What stands right now; the last one is built on those before. */
const standing = new Set<Ending>();

/** Takes down whatever stands: for a run that is interrupted. */
export async function clearUp(endings: Iterable<Ending> = standing): Promise<void> {
  for (const ending of [...endings].reverse()) {
    standing.delete(ending);
    await ending().catch(() => undefined);
  }
}

/** Runs `work` on a ground of its own and clears up after it, whatever happened. */
export async function onGround<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const endings: Ending[] = [];
  const afterwards = (ending: Ending): void => {
    endings.push(ending);
    standing.add(ending);
  };
  const ground: Ground = {
    afterwards,
    database: async () => {
      const database = await cloneDatabase();
      afterwards(() => database.drop());
      return database;
    },
    server: async (database, { environment = {}, changes = [], folder } = {}) => {
      const own = { LEVAIN_DATA: await ground.folder(), ...environment };
      const server = await startServerProcess(database.address.ownerUrl, own, changes, folder);
      afterwards(() => server.kill());
      return server;
    },
    folder: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'levain-trust-'));
      afterwards(() => rm(folder, { recursive: true, force: true }));
      return folder;
    },
  };
  try {
    return await work(ground);
  } finally {
    await clearUp(endings);
  }
}

/** One PostgreSQL for the run, with the promises of the product's own: nothing is switched off for speed. */
export async function withPostgres<T>(work: () => Promise<T>): Promise<T> {
  const given = process.env['LEVAIN_TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (given) {
    process.env['LEVAIN_TEST_DATABASE_URL'] = given;
    return work();
  }
  const folder = await mkdtemp(join(tmpdir(), 'levain-trust-'));
  const server = await EmbeddedPostgres.start({ dataFolder: folder, settings: ['max_connections=200'] });
  process.env['LEVAIN_TEST_DATABASE_URL'] = server.url;
  const ending = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  standing.add(ending);
  try {
    return await work();
  } finally {
    await clearUp([ending]);
  }
}
