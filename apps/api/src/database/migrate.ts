import { MIGRATIONS } from '@levain/migrations/all.js';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { APP_ROLE } from './data-source.js';
import type { DatabaseAddress } from './database-address.js';

/** Any number that no other program locks: the bytes of "levain". */
const LOCK_KEY = '0x6c657661696e';
const OLDEST_SERVER = 150_000;

export class MigrationError extends Error {}

/** Brings the schema up to date as its owner, one process at a time. Returns the names of what was applied. */
export async function migrate(address: DatabaseAddress): Promise<string[]> {
  const lock = new pg.Client({ connectionString: address.ownerUrl, connectionTimeoutMillis: 5_000 });
  await lock.connect();
  try {
    await refuseOldServer(lock);
    await lock.query(`SELECT pg_advisory_lock(${Number(LOCK_KEY)})`);
    const applied = await applyPending(address);
    await letLoginActAsApp(lock, address);
    return applied;
  } finally {
    await lock.end();
  }
}

async function applyPending(address: DatabaseAddress): Promise<string[]> {
  const owner = await new DataSource({
    type: 'postgres',
    url: address.ownerUrl,
    migrations: MIGRATIONS,
    installExtensions: false,
    extra: { max: 1, lock_timeout: 10_000 },
  }).initialize();
  try {
    const applied = await owner.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  } catch (error) {
    throw new MigrationError(`A migration failed, nothing of it was kept: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await owner.destroy();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
  );
  const [server] = rows;
  if (server && Number(server.number) < OLDEST_SERVER) {
    throw new MigrationError(`PostgreSQL ${server.version} is too old: Levain needs version 15 or newer.`);
  }
}

/** When requests come in under another login than the owner's, that login must be allowed to become the restricted role. */
async function letLoginActAsApp(owner: pg.Client, address: DatabaseAddress): Promise<void> {
  const login = decodeURIComponent(new URL(address.appUrl).username);
  if (!login || address.appUrl === address.ownerUrl) return;
  const { rows } = await owner.query<{ member: boolean }>(`SELECT pg_has_role($1, $2, 'member') AS member`, [
    login,
    APP_ROLE,
  ]);
  if (!rows[0]?.member) await owner.query(`GRANT ${APP_ROLE} TO ${pg.escapeIdentifier(login)}`);
}
