import { setTimeout as sleep } from 'node:timers/promises';
import { MIGRATIONS } from '@levain/migrations/all.js';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { APP_ROLE } from './data-source.js';
import type { DatabaseAddress } from './database-address.js';
import { DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE, sqlState } from './postgres-error.js';

/** Any number that no other program locks: the bytes of "levain". */
const LOCK_KEY = '0x6c657661696e';
const OLDEST_SERVER = 150_000;

/**
 * Whoever needs a table waits behind a migration that waits for it: it gives up its place before requests do, and before PostgreSQL looks for a deadlock (after
 * a second) and ends one of them; and comes again.
 */
const LOCK_MS = 800;
const LOCK_PAUSE_MS = 500;
const LOCK_TRIES = 230;
const IN_THE_WAY = new Set<string | undefined>([LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED]);

export class MigrationError extends Error {}

export type Migration = (typeof MIGRATIONS)[number];

/**
 * Brings the schema up to date as its owner, one process at a time; or up to an earlier state, for what was saved in it. Returns the names of what
 * was applied.
 */
export async function migrate(
  address: DatabaseAddress,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<string[]> {
  const lock = new pg.Client({ connectionString: address.ownerUrl, connectionTimeoutMillis: 5_000 });
  await lock.connect();
  try {
    await refuseOldServer(lock);
    await lock.query(`SELECT pg_advisory_lock(${Number(LOCK_KEY)})`);
    const applied = await applyPending(address, migrations);
    await letLoginActAsApp(lock, address);
    // Requests look there whether the schema is theirs.
    await lock.query(`GRANT SELECT ON migrations TO ${APP_ROLE}`);
    return applied;
  } finally {
    await lock.end();
  }
}

async function applyPending(address: DatabaseAddress, migrations: readonly Migration[]): Promise<string[]> {
  const owner = await new DataSource({
    type: 'postgres',
    url: address.ownerUrl,
    migrations: [...migrations],
    installExtensions: false,
    extra: { max: 1, lock_timeout: LOCK_MS },
  }).initialize();
  try {
    return await applyAll(owner);
  } catch (error) {
    const { message } = error as Error;
    const login = decodeURIComponent(new URL(address.ownerUrl).username);
    const repair = message.includes(`grant role "${APP_ROLE}"`) ? ` ${administratorRuns(login)}` : '';
    throw new MigrationError(`A migration failed, nothing of it was kept: ${message}.${repair}`, {
      cause: error,
    });
  } finally {
    await owner.destroy();
  }
}

/** Each one in a transaction of its own; the ones before one that did not get its tables stay. */
async function applyAll(owner: DataSource): Promise<string[]> {
  const before = new Set(await appliedTo(owner));
  for (let attempt = 1; ; attempt += 1) {
    try {
      await owner.runMigrations({ transaction: 'each' });
      return (await appliedTo(owner)).filter((name) => !before.has(name));
    } catch (error) {
      if (attempt >= LOCK_TRIES || !IN_THE_WAY.has(sqlState(error))) throw error;
      await sleep(LOCK_PAUSE_MS);
    }
  }
}

async function appliedTo(owner: DataSource): Promise<string[]> {
  const [known] = await owner.query<{ is: boolean }[]>(`SELECT to_regclass('migrations') IS NOT NULL AS is`);
  if (!known?.is) return [];
  const rows = await owner.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
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

/**
 * The login of requests must be allowed to become the restricted role. From PostgreSQL 16 on whoever made the role is a member of it and
 * may still not become it, until it says so itself.
 */
async function letLoginActAsApp(owner: pg.Client, address: DatabaseAddress): Promise<void> {
  const { rows } = await owner.query<{ name: string; privilege: string }>(
    `SELECT coalesce(nullif($1, ''), session_user) AS name,
       CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END AS privilege`,
    [decodeURIComponent(new URL(address.appUrl).username)],
  );
  const { name, privilege } = rows[0]!;
  const { rows: may } = await owner.query<{ act: boolean }>('SELECT pg_has_role($1, $2, $3) AS act', [
    name,
    APP_ROLE,
    privilege,
  ]);
  if (may[0]?.act) return;
  try {
    await owner.query(grantTo(name));
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new MigrationError(
      `Requests run as the role ${APP_ROLE}, and ${name} may not become it: ${reason}. ${administratorRuns(name)}`,
      { cause },
    );
  }
}

const grantTo = (login: string): string => `GRANT ${APP_ROLE} TO ${pg.escapeIdentifier(login)}`;
const administratorRuns = (login: string): string =>
  `An administrator of the server repairs it with: ${grantTo(login)};`;
