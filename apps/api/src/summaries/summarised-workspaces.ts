import type { Client } from 'pg';

/** Experiments that are locked or compared together. */
const BATCH = 50;

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

/** The ids of the experiments after `after`, a batch of them; `lock` is SQL. */
export async function nextExperiments(
  owner: Client,
  workspaceId: string,
  after: string | null,
  lock = '',
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM experiments WHERE workspace_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT ${BATCH} ${lock}`,
    [workspaceId, after],
  );
  return rows.map(({ id }) => id);
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
