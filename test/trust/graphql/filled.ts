import type pg from 'pg';

/** What there is once in a workspace, what nobody lists, and what is sealed. */
const LEFT_OUT = [
  ...['workspaces', 'workspace_counters', 'event_log', 'outbox', 'idempotency_keys', 'measure_changes'],
  ...['stage_counts', 'text_words', 'sessions', 'cost_budgets', 'cost_settings', 'webhook_messages'],
];

/** Copies of everything that a workspace holds, in itself: each one hangs together as what it was made of does. */
export async function fill(owner: pg.Client, workspaceId: string, copies: number): Promise<void> {
  const { rows } = await owner.query<Table>(TABLES, [LEFT_OUT]);
  await owner.query('SET session_replication_role = replica');
  try {
    for (const table of rows) await owner.query(copyOf(table), [workspaceId, copies]);
  } finally {
    await owner.query('RESET session_replication_role; ANALYZE');
  }
}

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const TABLES = `
  SELECT c.table_name AS name, jsonb_agg(jsonb_build_object('name', c.column_name, 'type', c.udt_name)) AS columns
  FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER' AND c.is_identity = 'NO'
    AND c.table_name <> ALL ($1)
  GROUP BY c.table_name HAVING bool_or(c.column_name = 'workspace_id')`;

/** Every id becomes another one, the same wherever it stands; what may be there only once is told apart by the number of the copy. */
function copyOf({ name, columns }: Table): string {
  const values = columns.map(({ name: column, type }) => {
    if (column === 'workspace_id') return `t.${column}`;
    if (type === 'uuid') return `md5(t.${column}::text || copy)::uuid`;
    if (column === 'number') return `t.number + 1000 * copy`;
    if (TOLD_APART.has(column)) return `t.${column} || copy`;
    return `t.${column}`;
  });
  return `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')})
    SELECT ${values.join(', ')} FROM ${name} t, generate_series(1, $2::int) copy WHERE t.workspace_id = $1
    ON CONFLICT DO NOTHING`;
}

const TOLD_APART = new Set(['name', 'name_key', 'email', 'email_key', 'address_key']);
