import type { EntityManager } from 'typeorm';
import type { Tenant } from './acting-member.js';

const NAME = /^[a-z][a-z0-9_]*$/;

/** Inserts one row of the tenant. Column names come from code, never from a request. */
export async function insertRow(
  tx: EntityManager,
  tenant: Tenant,
  table: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(columns);
  if (![table, ...names].every((name) => NAME.test(name))) throw new Error('Not a table or column name.');
  const places = names.map((_, index) => `$${index + 2}`);
  await tx.query(
    `INSERT INTO ${table} (${['workspace_id', ...names].join(', ')}) VALUES (${['$1', ...places].join(', ')})`,
    [tenant.workspaceId, ...Object.values(columns)],
  );
}
