import type { EntityManager } from 'typeorm';
import type { Tenant } from './acting-member.js';

type LockableTable =
  'departments' | 'people' | 'members' | 'projects' | 'benchmarks' | 'prototypes' | 'hypotheses';

/** The row as it stands, held until the commit: what the event log calls `before` is what was changed. Null when absent. */
export async function lockRow<Row>(
  tx: EntityManager,
  tenant: Tenant,
  table: LockableTable,
  id: string,
): Promise<Row | null> {
  const [row]: Row[] = await tx.query(
    `SELECT * FROM ${table} WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    [tenant.workspaceId, id],
  );
  return row ?? null;
}
