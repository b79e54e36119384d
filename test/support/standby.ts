import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { DatabaseAddress } from '../../apps/api/src/database/database-address.js';
import { findBinaries } from '../../apps/api/src/database/embedded/binaries.js';
import { DataFolder } from '../../apps/api/src/database/embedded/data-folder.js';
import { EmbeddedPostgres } from '../../apps/api/src/database/embedded/embedded-postgres.js';
import {
  freePort,
  launch,
  serverUrl,
  stopServer,
  untilReady,
} from '../../apps/api/src/database/embedded/postmaster.js';
import { Programs } from '../../apps/api/src/database/embedded/programs.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import type { TestDatabase } from './database.js';

/** The same on both: a standby must allow as much as the server that it follows. */
const SETTINGS = ['wal_level=replica', 'max_wal_senders=4', 'fsync=off', 'max_connections=60'];

/** A server of one's own with Levain's tables, and a second one that follows it by streaming replication. */
export interface Pair {
  readonly primary: TestDatabase;
  /** As its superuser. */
  readonly standby: pg.Client;
  readonly standbyUrl: string;
  stopStandby(): Promise<void>;
  startStandby(): Promise<void>;
  stop(): Promise<void>;
}

/** Both are real: the second one is a copy of the stopped first one's folder, started as a standby. */
export async function startPair(): Promise<Pair> {
  const folder = await mkdtemp(join(tmpdir(), 'levain-pair-'));
  const [first, second] = [join(folder, 'primary'), join(folder, 'standby')];
  const prepared = await EmbeddedPostgres.start({ dataFolder: first, settings: SETTINGS });
  await migrate(new DatabaseAddress(prepared.url, prepared.url));
  await prepared.stop();
  await copy(first, second);
  const primary = await EmbeddedPostgres.start({ dataFolder: first, settings: SETTINGS });
  const follower = await Follower.of(second, primary.url);
  await follower.start();
  const owner = await connected(primary.url);
  return {
    primary: {
      address: new DatabaseAddress(primary.url, primary.url, [follower.url]),
      owner,
      drop: () => Promise.resolve(),
    },
    get standby() {
      return follower.client;
    },
    standbyUrl: follower.url,
    startStandby: () => follower.start(),
    stopStandby: () => follower.stop(),
    stop: async () => {
      await owner.end();
      await follower.stop();
      await primary.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

class Follower {
  client!: pg.Client;
  private pid: number | undefined;

  private constructor(
    private readonly folder: DataFolder,
    private readonly programs: Programs,
    private readonly port: number,
    private readonly settings: readonly string[],
    readonly url: string,
  ) {}

  static async of(path: string, primaryUrl: string): Promise<Follower> {
    const folder = await DataFolder.at(path);
    await writeFile(join(folder.cluster, 'standby.signal'), '');
    const programs = await Programs.reaching(path, await findBinaries(), folder.account);
    const port = await freePort();
    const settings = [...SETTINGS, `primary_conninfo=${primaryUrl.replace(/\/levain$/, '/postgres')}`];
    return new Follower(folder, programs, port, settings, serverUrl(port, await folder.password(), 'levain'));
  }

  async start(): Promise<void> {
    const child = launch(this.programs, this.folder, this.port, this.settings);
    await untilReady(child, this.url, this.folder);
    this.pid = child.pid;
    this.client = await connected(this.url);
  }

  async stop(): Promise<void> {
    if (this.pid === undefined) return;
    await this.client.end().catch(() => undefined);
    await stopServer(this.pid);
    this.pid = undefined;
  }
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The copy belongs to the account that runs the servers. */
async function copy(from: string, to: string): Promise<void> {
  const { account } = await DataFolder.at(from);
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  if (account.uid === undefined) return;
  await promisify(execFile)('chown', ['-R', `${account.uid}:${account.gid}`, join(to, 'postgres')]);
}
