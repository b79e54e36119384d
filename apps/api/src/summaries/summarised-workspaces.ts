import type { Client } from 'pg';

/** Experiments that are locked or compared together. */
const BATCH = 50;

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
