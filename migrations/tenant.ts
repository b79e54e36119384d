/**
 * What every table of a workspace gets: row-level security, enabled and forced, and the rights of the role
 * that answers requests. Append-only tables are readable and insertable, nothing else.
 */
export function tenantTable(name: string, rights: 'change' | 'append' = 'change'): string[] {
  const grants = rights === 'append' ? 'select, insert' : 'select, insert, update, delete';
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy ${name}_tenant on ${name} using (workspace_id = levain_workspace()) with check (workspace_id = levain_workspace())`,
    `grant ${grants} on ${name} to levain_app`,
  ];
}

/** Runs statements one after the other, in the migration's transaction. */
export async function runAll(
  runner: { query(sql: string): Promise<unknown> },
  statements: readonly string[],
): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
