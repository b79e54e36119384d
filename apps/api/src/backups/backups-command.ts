import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Settings } from '../config/settings.js';
import { EmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { openDatabase } from '../database/open-database.js';
import { BackupFile, checksumFile, writeChecksum } from './backup-file.js';
import type { BackupManifest } from './backup-format.js';
import { loadBackup } from './load-backup.js';
import { writeBackup } from './write-backup.js';

const USAGE = `npm run backup [-- <file>]
npm run backup:check -- <file>
npm run restore -- <file>`;

type Say = (line: string) => void;

/** `save`, `check` or `restore`; gives the exit code. A file is saved beside a Levain that runs, and restored into an empty database. */
export async function backupsCommand(
  [act, given]: readonly string[],
  settings: Settings,
  say: Say,
): Promise<number> {
  if (act === 'save') return save(settings, resolve(given ?? defaultFile(settings)), say);
  if (!given || (act !== 'check' && act !== 'restore')) {
    say(USAGE);
    return 2;
  }
  const file = await BackupFile.open(resolve(given));
  try {
    say(`${given} is whole: ${described(file.manifest)}.`);
    if (act === 'restore') await restore(settings, file, say);
    return 0;
  } finally {
    file.close();
  }
}

const defaultFile = ({ dataFolder }: Settings): string =>
  join(dataFolder, 'backups', `levain-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.zip`);

/** Under its name only once it is whole. */
async function save(settings: Settings, path: string, say: Say): Promise<number> {
  const draft = `${path}.partial`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const manifest = await withDatabase(settings, (url) => writeBackup(url, draft, new Date()));
    await rename(draft, path);
    await writeChecksum(path);
    const { size } = await stat(path);
    say(`${path}: ${described(manifest)}, ${(size / 2 ** 20).toFixed(1)} MB.`);
    say(`${checksumFile(path)} holds its SHA-256. Keep both on another machine.`);
    return 0;
  } finally {
    await rm(draft, { force: true });
  }
}

function described({ tables, takenAt, server }: BackupManifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${tables.length} tables, taken ${takenAt} from PostgreSQL ${server}`;
}

async function restore(settings: Settings, file: BackupFile, say: Say): Promise<void> {
  const { address, stop } = await openDatabase(settings, '');
  try {
    await loadBackup(address, file);
    say('Everything is back, and every table is what was saved. People sign in as they did.');
  } finally {
    await stop();
  }
}

async function withDatabase<T>(settings: Settings, work: (url: string) => Promise<T>): Promise<T> {
  const running = settings.databaseUrl ? null : await EmbeddedPostgres.runningUrl(settings.dataFolder);
  if (running) return work(running);
  const { address, stop } = await openDatabase(settings, '');
  try {
    return await work(settings.databaseBackupUrl ?? address.ownerUrl);
  } finally {
    await stop();
  }
}
