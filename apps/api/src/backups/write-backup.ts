import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { BACKUP_VERSION, BackupError, MANIFEST, tableFile, type BackupManifest } from './backup-format.js';
import { RowMeter } from './row-meter.js';
import { listed, quoted, SAME_TEXT, tablesOf } from './saved-tables.js';

/** One moment for all tables: what is written meanwhile is in none of them. */
const ONE_MOMENT = 'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Writes every row of every workspace into a file, while the server goes on. */
export async function writeBackup(url: string, into: string, at: Date): Promise<BackupManifest> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireEverything(client);
    await client.query(SAME_TEXT);
    await client.query(ONE_MOMENT);
    const manifest = await manifestOf(client, at);
    await writeZip(client, manifest, into);
    await client.query('COMMIT');
    return manifest;
  } finally {
    await client.end();
  }
}

/** Whoever is bound by row-level security would save nothing, and not know it. */
async function requireEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; all: boolean }>(
    'SELECT rolname AS name, rolsuper OR rolbypassrls AS all FROM pg_roles WHERE rolname = current_user',
  );
  const [login] = rows;
  if (login?.all) return;
  throw new BackupError(
    `The login ${login?.name} sees no workspace whole. Name one that does in DATABASE_BACKUP_URL; an administrator makes it: ` +
      `CREATE ROLE levain_backup LOGIN BYPASSRLS PASSWORD '…'; GRANT pg_read_all_data TO levain_backup;`,
  );
}

async function manifestOf(client: pg.Client, at: Date): Promise<BackupManifest> {
  const begun = await client.query<{ begun: boolean }>(
    `SELECT to_regclass('public.migrations') IS NOT NULL AS begun`,
  );
  if (!begun.rows[0]?.begun)
    throw new BackupError('There is nothing to save: no Levain ever ran on this database.');
  const { rows: migrations } = await client.query<{ name: string }>(
    'SELECT name FROM migrations ORDER BY id',
  );
  const { rows: servers } = await client.query<{ server: string }>(
    `SELECT current_setting('server_version') AS server`,
  );
  return {
    ...{ format: 'levain-backup', version: BACKUP_VERSION, takenAt: at.toISOString() },
    server: servers[0]?.server ?? '',
    migrations: migrations.map(({ name }) => name),
    tables: (await tablesOf(client)).map((table) => ({ ...table, rows: 0, checksum: '' })),
  };
}

async function writeZip(client: pg.Client, manifest: BackupManifest, into: string): Promise<void> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) =>
    (zip as unknown as NodeJS.EventEmitter).once('error', reject),
  );
  const written = pipeline(zip.outputStream, createWriteStream(into, { mode: 0o600, flush: true }));
  const options = { mtime: new Date(manifest.takenAt) };
  const fill = async (): Promise<void> => {
    for (const table of manifest.tables) {
      const meter = new RowMeter();
      zip.addReadStream(meter, tableFile(table.name), options);
      const copy = `COPY ${quoted(table.name)} (${listed(table.columns)}) TO STDOUT`;
      await pipeline(client.query(copyTo(copy)), meter);
      Object.assign(table, { rows: meter.rows, checksum: meter.checksum });
    }
    zip.addReadStream(Readable.from([Buffer.from(JSON.stringify(manifest, null, 2))]), MANIFEST, options);
    zip.end();
  };
  await Promise.race([Promise.all([fill(), written]), failed]);
}
