import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Looks all the time how long somebody has been waiting for a lock of a table. */
export class LockWaits {
  /** In milliseconds. */
  longest = 0;
  private stopped = false;
  private watching: Promise<void> = Promise.resolve();

  async start(url: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    this.watching = this.watch(client).finally(() => client.end());
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.watching;
  }

  private async watch(client: pg.Client): Promise<void> {
    for (; !this.stopped; await sleep(20)) {
      const { rows } = await client.query<{ ms: number }>(WAITING);
      this.longest = Math.max(this.longest, Math.round(rows[0]!.ms));
    }
  }
}

const WAITING = `
  SELECT coalesce(max(extract(epoch FROM clock_timestamp() - waitstart)) * 1000, 0)::float8 AS ms
  FROM pg_locks WHERE NOT granted AND locktype = 'relation'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
