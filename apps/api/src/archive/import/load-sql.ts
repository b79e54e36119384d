import type { ArchiveTable } from '../archive-tables.js';
import type { SamePeople } from './same-people.js';

export interface LoadedColumns {
  readonly columns: readonly string[];
  readonly uuids: readonly string[];
}

export interface Loaded {
  readonly workspaceId: string;
  readonly same: SamePeople;
  /** How many events this workspace has of its own: those of the archive come after them. */
  readonly sequence: number;
}

/** `$1`: rows as a JSON array. `$2`: the workspace. */
export interface Statement {
  readonly sql: string;
  /** The id by which somebody of the archive is known here. */
  readonly idOf: (id: string) => string;
}

type Special = (read: (column: string) => string, loaded: LoadedColumns, all: Loaded) => string;

const ROWS = (name: string): string => `json_populate_recordset(NULL::${name}, $1::json) r`;

/** Rows that are here already take what the archive says of them. */
const SPECIAL: Readonly<Record<string, Special>> = {
  workspaces: (_, { columns }) =>
    `UPDATE workspaces t SET ${columns.map((column) => `${column} = r.${column}`).join(', ')}, version = t.version + 1
     FROM ${ROWS('workspaces')} WHERE t.workspace_id = $2`,
  people: (read, loaded, { same }) =>
    `WITH known AS (
       UPDATE people t SET ${['name', 'department_id', 'manager_id', 'site', 'locale']
         .filter((column) => loaded.columns.includes(column))
         .map((column) => `${column} = ${read(column)}`)
         .join(', ')}
       FROM ${ROWS('people')} WHERE t.workspace_id = $2 AND r.id = ANY (${ids(same.keys())}) AND t.id = ${read('id')})
     ${insertion('people', read, loaded)} WHERE r.id <> ALL (${ids(same.keys())})`,
  members: (read, loaded, { same }) =>
    `${insertion('members', read, loaded)} WHERE r.id <> ALL (${ids(same.keys())})`,
  workspace_counters: (read, loaded, { sequence }) =>
    `${insertion(
      'workspace_counters',
      (column) =>
        column === 'value'
          ? `r.value + CASE r.name WHEN 'event_log' THEN ${sequence} ELSE 0 END`
          : read(column),
      loaded,
    )} WHERE true
     ON CONFLICT (workspace_id, name) DO UPDATE SET value = greatest(workspace_counters.value, excluded.value)`,
  event_log: (read, loaded, { sequence }) =>
    insertion(
      'event_log',
      (column) => (column === 'sequence' ? `r.sequence + ${sequence}` : read(column)),
      loaded,
    ),
  experiments: (read, loaded) =>
    insertion('experiments', read, {
      ...loaded,
      columns: loaded.columns.filter((column) => column !== 'closed_at'),
    }),
};

/** The statement that takes in rows of a table. */
export function sqlOf({ name, filled = {} }: ArchiveTable, loaded: LoadedColumns, all: Loaded): Statement {
  const cases = [...all.same].map(([archived, here]) => `WHEN '${archived}' THEN '${here}'::uuid`).join(' ');
  const read = (column: string): string =>
    cases && loaded.uuids.includes(column) ? `CASE r.${column} ${cases} ELSE r.${column} END` : `r.${column}`;
  const special = SPECIAL[name];
  return {
    sql: special ? special(read, loaded, all) : insertion(name, read, loaded, filled),
    idOf: (id) => all.same.get(id) ?? id,
  };
}

function insertion(
  name: string,
  read: (column: string) => string,
  { columns }: LoadedColumns,
  filled: Readonly<Record<string, string>> = {},
): string {
  const into = ['workspace_id', ...columns, ...Object.keys(filled)];
  const values = ['$2::uuid', ...columns.map(read), ...Object.values(filled)];
  return `INSERT INTO ${name} (${into.join(', ')}) SELECT ${values.join(', ')} FROM ${ROWS(name)}`;
}

const ids = (found: Iterable<string>): string => `'{${[...found].join(',')}}'::uuid[]`;
