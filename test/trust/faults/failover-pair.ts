import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { DatabaseAddress } from '../../../apps/api/src/database/database-address.js';
import { findBinaries } from '../../../apps/api/src/database/embedded/binaries.js';
import { DataFolder } from '../../../apps/api/src/database/embedded/data-folder.js';
import { EmbeddedPostgres } from '../../../apps/api/src/database/embedded/embedded-postgres.js';
import {
  freePort,
  launch,
  serverUrl,
  stopServer,
  untilReady,
} from '../../../apps/api/src/database/embedded/postmaster.js';
import { Programs } from '../../../apps/api/src/database/embedded/programs.js';
import { migrate } from '../../../apps/api/src/database/migrate.js';
import type { TestDatabase } from '../../support/database.js';
import type { Ground } from '../ground.js';
import { openLink, type Link } from './link.js';
import { asDatabase, untilTrue } from './own-postgres.js';

const SETTINGS = ['wal_level=replica', 'max_wal_senders=4', 'hot_standby=on'];

/** A server that writes and one that follows it; each may take the other's place. */
export class FailoverPair {
  private constructor(
    private primary: Node,
    private standby: Node,
    /** Clients come this way, whoever is the primary. */
    private readonly clients: Link,
    /** The standby hears of the primary this way. */
    private readonly stream: Link,
    /** A commit waits until the standby has it. */
    private readonly isSynchronous: boolean,
  ) {}

  static async open(ground: Ground, isSynchronous: boolean): Promise<FailoverPair> {
    const [first, second] = [await ground.folder(), await ground.folder()];
    const prepared = await EmbeddedPostgres.start({ dataFolder: first, settings: SETTINGS });
    await migrate(new DatabaseAddress(prepared.url, prepared.url));
    await prepared.stop();
    const [primary, standby] = [await Node.at(first), new Node(second)];
    await primary.start(SETTINGS);
    const [clients, stream] = [await openLink(primary.port), await openLink(primary.port)];
    const pair = new FailoverPair(primary, standby, clients, stream, isSynchronous);
    ground.afterwards(() => pair.stop());
    await pair.follow();
    return pair;
  }

  withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    return this.primary.withOwner(work);
  }

  database(ground: Ground): Promise<TestDatabase> {
    const url = new URL(this.primary.url);
    url.port = String(this.clients.port);
    return asDatabase(ground, { url: this.primary.url }, url.href);
  }

  /** The standby hears nothing any more. */
  isolate(): void {
    this.stream.set({ kind: 'silent' });
  }

  /** The primary dies, the standby takes its place, and clients are led there. */
  async failOver(): Promise<void> {
    this.primary.kill();
    await this.standby.withOwner(async (owner) => {
      await owner.query('SELECT pg_promote(true, 30)');
      await owner.query(`ALTER SYSTEM SET synchronous_standby_names = ''`);
      await owner.query('SELECT pg_reload_conf()');
    });
    [this.primary, this.standby] = [this.standby, this.primary];
    this.clients.point(this.primary.port);
  }

  /** A new standby from a copy of the primary, and commits wait for it. */
  async follow(): Promise<void> {
    this.stream.set({ kind: 'none' });
    this.stream.point(this.primary.port);
    await this.standby.copyOf(this.primary);
    const conninfo = new URL(this.primary.url);
    Object.assign(conninfo, { port: String(this.stream.port), pathname: '/postgres' });
    await this.standby.start([...SETTINGS, `primary_conninfo=${conninfo.href}`]);
    await this.primary.withOwner(async (owner) => {
      if (this.isSynchronous) await owner.query(`ALTER SYSTEM SET synchronous_standby_names = '*'`);
      await owner.query('SELECT pg_reload_conf()');
      const wanted = this.isSynchronous ? 'sync' : 'async';
      const follows = async (): Promise<boolean> => {
        const { rows } = await owner.query('SELECT sync_state FROM pg_stat_replication');
        return rows.some(({ sync_state: state }) => state === wanted);
      };
      if ((await untilTrue(follows, 30_000)) === Infinity) throw new Error('The standby does not follow.');
    });
  }

  private async stop(): Promise<void> {
    await Promise.all([this.primary.stop(), this.standby.stop()]);
    await Promise.all([this.clients.close(), this.stream.close()]);
  }
}

/** One PostgreSQL in a folder; nobody starts it again. */
class Node {
  port = 0;
  private folder!: DataFolder;
  private programs!: Programs;
  private password = '';
  private pid: number | undefined;

  constructor(private readonly path: string) {}

  static async at(path: string): Promise<Node> {
    const node = new Node(path);
    await node.prepare();
    return node;
  }

  get url(): string {
    return serverUrl(this.port, this.password, 'levain');
  }

  async start(settings: readonly string[]): Promise<void> {
    const child = launch(this.programs, this.folder, this.port, settings);
    await untilReady(child, this.url, this.folder);
    this.pid = child.pid;
  }

  kill(): void {
    if (this.pid) process.kill(this.pid, 'SIGKILL');
    this.pid = undefined;
  }

  async stop(): Promise<void> {
    if (this.pid) await stopServer(this.pid);
  }

  async withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    const owner = new pg.Client({ connectionString: this.url });
    owner.on('error', () => undefined);
    await owner.connect();
    try {
      return await work(owner);
    } finally {
      await owner.end().catch(() => undefined);
    }
  }

  /** A base backup, file by file. */
  async copyOf(primary: Node): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    const label = await primary.withOwner(async (owner) => {
      await owner.query(`SELECT pg_backup_start('follow', true)`);
      await promisify(execFile)('cp', ['-a', primary.path, this.path]);
      const { rows } = await owner.query<{ labelfile: string }>(
        'SELECT labelfile FROM pg_backup_stop(false)',
      );
      return rows[0]!.labelfile;
    });
    await this.prepare();
    await rm(join(this.folder.cluster, 'postmaster.pid'), { force: true });
    await writeFile(join(this.folder.cluster, 'backup_label'), label);
    await writeFile(join(this.folder.cluster, 'standby.signal'), '');
  }

  private async prepare(): Promise<void> {
    this.folder = await DataFolder.at(this.path);
    this.programs = await Programs.reaching(this.path, await findBinaries(), this.folder.account);
    this.password = await this.folder.password();
    this.port = Number(await freePort());
  }
}
