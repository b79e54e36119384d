import { pipeline } from 'node:stream/promises';
import { MIGRATIONS } from '@levain/migrations/all.js';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { DatabaseAddress } from '../database/database-address.js';
import { migrate, type Migration } from '../database/migrate.js';
import { BackupError, type SavedTable } from './backup-format.js';
import type { BackupFile } from './backup-file.js';
import { RowMeter } from './row-meter.js';
import { listed, quoted, SAME_TEXT } from './saved-tables.js';

const FOREIGN_KEYS = `
  SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;

const SEQUENCES = `
  SELECT pg_get_serial_sequence(quote_ident(relname), attname) AS sequence, relname AS "table", attname AS "column"
  FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attidentity <> ''
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'`;

/** Brings a backup into a database that holds nothing, whole or not at all; then its schema up to this version. */
export async function loadBackup(address: DatabaseAddress, file: BackupFile): Promise<void> {
  const migrations = migrationsOf(file);
  const client = new pg.Client({ connectionString: address.ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireEmpty(client);
    await migrate(address, migrations);
    await client.query(SAME_TEXT);
    await client.query('BEGIN');
    await load(client, file);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
  await migrate(address);
}

/** The schema that the rows were saved in. */
function migrationsOf({ manifest }: BackupFile): Migration[] {
  const wanted = new Set(manifest.migrations);
  const known = MIGRATIONS.filter(({ name }) => wanted.has(name));
  if (known.length === wanted.size) return known;
  throw new BackupError('This backup was taken by a newer Levain: install that version, or a later one.');
}

/** Looked at from below row-level security: a table that ever held a row has a page. */
async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ size: string | null }>(
    `SELECT pg_relation_size(to_regclass('public.workspaces')) AS size`,
  );
  if (Number(rows[0]?.size ?? 0) > 0)
    throw new BackupError('This database is in use. A backup goes into an empty one: make another database.');
}

/** References and row-level security of the owner stand aside, and are back before anybody sees a row; references are checked then. */
async function load(client: pg.Client, file: BackupFile): Promise<void> {
  const { tables } = file.manifest;
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    FOREIGN_KEYS,
  );
  const forced = await forcedTables(client);
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  for (const { name } of tables) {
    await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
    if (forced.has(name)) await client.query(`ALTER TABLE ${quoted(name)} NO FORCE ROW LEVEL SECURITY`);
  }
  for (const table of tables) {
    const copy = `COPY ${quoted(table.name)} (${listed(table.columns)}) FROM STDIN`;
    await pipeline(await file.rows(table.name), client.query(copyFrom(copy)));
  }
  for (const table of tables) await requireSame(client, table);
  await setSequences(client);
  for (const { name } of tables) {
    await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
    if (forced.has(name)) await client.query(`ALTER TABLE ${quoted(name)} FORCE ROW LEVEL SECURITY`);
  }
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
}

async function forcedTables(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Read back from the database. */
async function requireSame(client: pg.Client, { name, columns, rows, checksum }: SavedTable): Promise<void> {
  const meter = new RowMeter();
  meter.resume();
  await pipeline(client.query(copyTo(`COPY ${quoted(name)} (${listed(columns)}) TO STDOUT`)), meter);
  if (meter.rows !== rows || meter.checksum !== checksum)
    throw new BackupError(`What came into ${name} is not what was saved: nothing was kept.`);
}

async function setSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(SEQUENCES);
  for (const { sequence, table, column } of rows) {
    await client.query(
      `SELECT setval($1::regclass, coalesce((SELECT max(${quoted(column)}) FROM ${quoted(table)}), 0) + 1, false)`,
      [sequence],
    );
  }
}
