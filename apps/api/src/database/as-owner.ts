import pg, { type Client } from 'pg';
import type { Settings } from '../config/settings.js';
import { EmbeddedPostgres } from './embedded/embedded-postgres.js';
import { openDatabase } from './open-database.js';

/** For commands of whoever runs the server: beside a Levain that runs, or starting the database that comes with it. */
export async function withOwner<T>(settings: Settings, work: (owner: Client) => Promise<T>): Promise<T> {
  const running = settings.databaseUrl ? null : await EmbeddedPostgres.runningUrl(settings.dataFolder);
  const opened = running ? null : await openDatabase(settings, '');
  const owner = new pg.Client({ connectionString: running ?? opened?.address.ownerUrl });
  try {
    await owner.connect();
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
    await opened?.stop();
  }
}

/** The workspaces of a database, or the one that is named. */
export async function workspacesOf(owner: Client, only?: string): Promise<string[]> {
  const rows = await inTransaction(owner, 'BEGIN READ ONLY', async () => {
    await owner.query(`SELECT set_config('app.setup', 'on', true)`);
    const { rows: found } = await owner.query<{ workspace_id: string }>(
      `SELECT workspace_id FROM workspaces WHERE $1::uuid IS NULL OR workspace_id = $1 ORDER BY workspace_id`,
      [only ?? null],
    );
    return found;
  });
  return rows.map(({ workspace_id }) => workspace_id);
}

/** A transaction in a workspace, as its owner: row-level security holds for the owner of the tables too. */
export function inWorkspace<T>(
  owner: Client,
  workspaceId: string,
  work: () => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  return inTransaction(owner, begin, async () => {
    await owner.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
    return work();
  });
}

async function inTransaction<T>(owner: Client, begin: string, work: () => Promise<T>): Promise<T> {
  await owner.query(begin);
  try {
    const result = await work();
    await owner.query('COMMIT');
    return result;
  } catch (error) {
    await owner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
