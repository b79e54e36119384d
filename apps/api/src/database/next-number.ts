import type { EntityManager } from 'typeorm';
import type { Tenant } from './acting-member.js';

/** The next number of its kind in the workspace (experiment 12). The counter's row stays locked until the commit: no gap, no double. */
export async function nextNumber(tx: EntityManager, tenant: Tenant, name: string): Promise<number> {
  const [row]: { value: string }[] = await tx.query(
    `INSERT INTO workspace_counters AS c (workspace_id, name, value) VALUES ($1, $2, 1)
     ON CONFLICT (workspace_id, name) DO UPDATE SET value = c.value + 1 RETURNING value`,
    [tenant.workspaceId, name],
  );
  return Number(row?.value);
}
