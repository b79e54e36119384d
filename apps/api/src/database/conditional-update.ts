import type { EntityManager } from 'typeorm';
import type { Tenant } from './acting-member.js';
import { conflict, done, notFound, type CommandResult } from './command-result.js';

const NAME = /^[a-z][a-z0-9_]*$/;

export interface VersionedRow {
  readonly table: string;
  readonly id: string;
  readonly version: number;
  /** The column of the id, where it is not `id`. */
  readonly idColumn?: string;
}

/**
 * `UPDATE … SET …, version = version + 1 WHERE id AND version = expected`: of two writers who read the same version one wins
 * and the other is told the current version. Column names come from code, never from a request.
 */
export async function updateVersioned(
  tx: EntityManager,
  tenant: Tenant,
  row: VersionedRow,
  changes: Readonly<Record<string, unknown>>,
): Promise<CommandResult<{ readonly version: number }>> {
  const columns = Object.keys(changes);
  const idColumn = row.idColumn ?? 'id';
  if (![row.table, idColumn, ...columns].every((name) => NAME.test(name)))
    throw new Error('Not a table or column name.');
  const assignments = columns.map((column, index) => `${column} = $${index + 4}`);
  const [, affected]: [unknown, number] = await tx.query(
    `UPDATE ${row.table} SET ${[...assignments, 'version = version + 1'].join(', ')}
     WHERE workspace_id = $1 AND ${idColumn} = $2 AND version = $3`,
    [tenant.workspaceId, row.id, row.version, ...Object.values(changes)],
  );
  if (affected === 1) return done({ version: row.version + 1 });
  const [current]: { version: number }[] = await tx.query(
    `SELECT version FROM ${row.table} WHERE workspace_id = $1 AND ${idColumn} = $2`,
    [tenant.workspaceId, row.id],
  );
  return current ? conflict(current.version) : notFound;
}
