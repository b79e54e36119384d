import type { Client } from 'pg';
import { SEARCH_KINDS } from '../search/search-hit.model.js';
import { inWorkspace, workspacesOf } from '../database/as-owner.js';
import { nextExperiments } from './summarised-workspaces.js';
import { OF_EXPERIMENTS, STAGE_COUNTS, type SummaryTable } from './summary-tables.js';

export interface Rebuilt {
  readonly workspaces: number;
  readonly experiments: number;
}

/**
 * Makes the summaries anew from the raw rows, a batch of experiments a transaction, while people go on writing: whoever writes readings adds
 * them up at the commit, under the lock of the experiment that is taken here first. So a reading is either among the raw rows or added later.
 */
export async function rebuildSummaries(owner: Client, only?: string): Promise<Rebuilt> {
  const workspaces = await workspacesOf(owner, only);
  let experiments = 0;
  for (const workspaceId of workspaces) {
    for (let last: string | null = null; ;) {
      const ids = await inWorkspace(owner, workspaceId, () => rebuildBatch(owner, workspaceId, last));
      experiments += ids.length;
      last = ids.at(-1) ?? null;
      if (last === null) break;
    }
    await inWorkspace(owner, workspaceId, () => rebuildCounts(owner, workspaceId));
    await rebuildWords(owner, workspaceId);
  }
  return { workspaces: workspaces.length, experiments };
}

async function rebuildBatch(owner: Client, workspaceId: string, after: string | null): Promise<string[]> {
  const ids = await nextExperiments(owner, workspaceId, after, 'FOR NO KEY UPDATE');
  for (const table of OF_EXPERIMENTS) {
    await owner.query(`DELETE FROM ${table.name} WHERE workspace_id = $1 AND experiment_id = ANY ($2)`, [
      workspaceId,
      ids,
    ]);
    await owner.query(fillSummary(table), [workspaceId, ids]);
  }
  return ids;
}

/** Changes of a stage wait at the table for the end of this; what they changed before is seen. */
async function rebuildCounts(owner: Client, workspaceId: string): Promise<void> {
  await owner.query(`LOCK TABLE ${STAGE_COUNTS.name} IN SHARE ROW EXCLUSIVE MODE`);
  await owner.query(`DELETE FROM ${STAGE_COUNTS.name} WHERE workspace_id = $1`, [workspaceId]);
  await owner.query(fillSummary(STAGE_COUNTS), [workspaceId]);
}

/** By the function that keeps them with every change: it locks what it finds, and reads the texts after that. */
async function rebuildWords(owner: Client, workspaceId: string): Promise<void> {
  await inWorkspace(owner, workspaceId, () =>
    owner.query(
      `DELETE FROM text_words gone WHERE workspace_id = $1 AND NOT EXISTS (SELECT FROM text_words_now now
        WHERE now.workspace_id = $1 AND now.kind = gone.kind AND now.object_id = gone.object_id)`,
      [workspaceId],
    ),
  );
  for (const kind of SEARCH_KINDS) {
    for (let last: string | null = null; ;) {
      const { rows } = await inWorkspace(owner, workspaceId, () =>
        owner.query<{ last: string | null }>(KEEP_NEXT_WORDS, [workspaceId, kind, last]),
      );
      last = rows[0]?.last ?? null;
      if (last === null) break;
    }
  }
}

const KEEP_NEXT_WORDS = `
  WITH batch AS MATERIALIZED (SELECT object_id FROM text_words_now
    WHERE workspace_id = $1 AND kind = $2 AND ($3::uuid IS NULL OR object_id > $3) ORDER BY object_id LIMIT 500)
  SELECT max(object_id::text) AS last, levain_keep_words($1, $2, array_agg(object_id)) FROM batch`;

/** SQL that makes a summary anew from the raw rows, where none of it is left. */
export const fillSummary = ({ name, columns, raw }: SummaryTable): string =>
  `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM (${raw}) raw`;
