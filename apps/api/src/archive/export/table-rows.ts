import type { EntityManager } from 'typeorm';
import { ARCHIVE_TABLES, type ArchiveTable } from '../archive-tables.js';
import { tableShapes, type TableShape } from '../table-shapes.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';

const FETCHED = 500;

/** What an archive holds for whoever takes it: the workspace, without the drafts that are not theirs to see. */
export interface ArchiveScope {
  readonly workspaceId: string;
  readonly hidden: readonly string[];
  readonly shapes: ReadonlyMap<string, TableShape>;
}

export async function archiveScope(tx: EntityManager, workspaceId: string): Promise<ArchiveScope> {
  const hidden: { id: string }[] = await tx.query(
    `SELECT e.id FROM experiments e WHERE e.workspace_id = $1 AND NOT ${visibleExperiment('e')}`,
    [workspaceId],
  );
  const shapes = await tableShapes(
    tx,
    ARCHIVE_TABLES.map(({ name }) => name),
  );
  return { workspaceId, hidden: hidden.map(({ id }) => id), shapes };
}

/** Rows of a statement, some at a time; the ids of a scope come from the database and are written into the text. */
export async function* fetched<Row>(tx: EntityManager, sql: string): AsyncGenerator<readonly Row[]> {
  await tx.query(`DECLARE archived NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const rows: Row[] = await tx.query(`FETCH ${FETCHED} FROM archived`);
    if (rows.length > 0) yield rows;
    if (rows.length < FETCHED) break;
  }
  await tx.query('CLOSE archived');
}

/** The columns of a table that go. */
export function archivedColumns(table: ArchiveTable, { shapes }: ArchiveScope): readonly string[] {
  const stays = ['workspace_id', ...(table.without ?? [])];
  return shapes.get(table.name)!.columns.filter((column) => !stays.includes(column));
}

/** SQL of the rows of a table that go. */
export function archivedRows(table: ArchiveTable, scope: ArchiveScope): string {
  const { primaryKey } = scope.shapes.get(table.name)!;
  return `FROM ${table.name} t WHERE ${conditions(table, scope).join(' AND ')} ORDER BY ${primaryKey.map((column) => `t.${column}`).join(', ')}`;
}

export const rowLines = (table: ArchiveTable, scope: ArchiveScope): string =>
  `SELECT row_to_json(r)::text AS line FROM (SELECT ${archivedColumns(table, scope)
    .map((column) => `t.${column}`)
    .join(', ')} ${archivedRows(table, scope)}) r`;

/** SQL: the ids of the experiments that stay behind. */
export const hiddenIds = ({ hidden }: ArchiveScope): string => `'{${hidden.join(',')}}'::uuid[]`;

function conditions({ name, only, through }: ArchiveTable, scope: ArchiveScope): string[] {
  const { workspaceId, hidden, shapes } = scope;
  const all = [`t.workspace_id = '${workspaceId}'`, ...(only ? [only] : [])];
  if (hidden.length === 0) return all;
  const ids = hiddenIds(scope);
  if (name === 'experiments') all.push(`t.id <> ALL (${ids})`);
  if (shapes.get(name)!.columns.includes('experiment_id')) {
    all.push(`(t.experiment_id IS NULL OR t.experiment_id <> ALL (${ids}))`);
  }
  if (through) {
    const [column, parent] = through;
    all.push(`NOT EXISTS (SELECT FROM ${parent} p WHERE p.workspace_id = t.workspace_id AND p.id = t.${column}
      AND p.experiment_id = ANY (${ids}))`);
  }
  return all;
}
