import type { Client } from 'pg';
import { TEXT_WORDS } from '../search/text-words-table.js';
import { inWorkspace, workspacesOf } from '../database/as-owner.js';
import { nextExperiments } from './summarised-workspaces.js';
import { OF_EXPERIMENTS, STAGE_COUNTS, type SummaryTable } from './summary-tables.js';

/** A row that is not as the raw rows say: what is kept and what they say, null where there is none. */
export interface Difference {
  readonly table: string;
  readonly kept: Readonly<Record<string, unknown>> | null;
  readonly raw: Readonly<Record<string, unknown>> | null;
}

/** At one moment each: what is compared was all committed before it. */
const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

const OF_WORKSPACES = [
  [STAGE_COUNTS, 'workspace_id = $1 AND count <> 0'],
  [TEXT_WORDS, 'workspace_id = $1'],
] as const;

/** Compares every summary with the raw rows, to the last digit. */
export async function* summaryDifferences(owner: Client, only?: string): AsyncGenerator<Difference> {
  for (const workspaceId of await workspacesOf(owner, only)) {
    for (let last: string | null = null; ;) {
      const checked = await inWorkspace(
        owner,
        workspaceId,
        async () => {
          const ids = await nextExperiments(owner, workspaceId, last);
          const found: Difference[] = [];
          for (const table of OF_EXPERIMENTS) {
            const kept = `${table.name} WHERE workspace_id = $1 AND experiment_id = ANY ($2)`;
            found.push(...(await compare(owner, table, kept, [workspaceId, ids])));
          }
          return { ids, found };
        },
        SNAPSHOT,
      );
      yield* checked.found;
      last = checked.ids.at(-1) ?? null;
      if (last === null) break;
    }
    for (const [table, kept] of OF_WORKSPACES) {
      yield* await inWorkspace(
        owner,
        workspaceId,
        () => compare(owner, table, `${table.name} WHERE ${kept}`, [workspaceId]),
        SNAPSHOT,
      );
    }
  }
}

async function compare(
  owner: Client,
  { name, key, columns, raw }: SummaryTable,
  kept: string,
  parameters: readonly unknown[],
): Promise<Difference[]> {
  const { rows } = await owner.query<Omit<Difference, 'table'>>(
    `SELECT to_jsonb(kept) AS kept, to_jsonb(raw) AS raw
     FROM (SELECT ${columns.join(', ')} FROM ${kept}) kept
     FULL JOIN (SELECT ${columns.join(', ')} FROM (${raw}) raw) raw USING (${key.join(', ')})
     WHERE to_jsonb(kept) IS DISTINCT FROM to_jsonb(raw)`,
    [...parameters],
  );
  return rows.map((row) => ({ table: name, ...row }));
}
