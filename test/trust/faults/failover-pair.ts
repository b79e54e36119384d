import type pg from 'pg';
import { DatabaseAddress } from '../../../apps/api/src/database/database-address.js';
import { EmbeddedPostgres } from '../../../apps/api/src/database/embedded/embedded-postgres.js';
import { migrate } from '../../../apps/api/src/database/migrate.js';
import type { TestDatabase } from '../../support/database.js';
import type { Ground } from '../ground.js';
import { BarePostgres } from './bare-postgres.js';
import { openLink, type Link } from './link.js';
import { asDatabase, untilTrue } from './own-postgres.js';

const SETTINGS = ['wal_level=replica', 'max_wal_senders=4', 'hot_standby=on'];

/** A server that writes and one that follows it; each may take the other's place. */
export class FailoverPair {
  private constructor(
    private primary: BarePostgres,
    private standby: BarePostgres,
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
    const [primary, standby] = [await BarePostgres.at(first), new BarePostgres(second)];
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
    this.stream.set({ kind: 'reset' });
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
