import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/**
 * The admins who can sign in, held until the commit: of two admins who take the role from each other at once, the second sees
 * what the first one did.
 */
export async function lockActiveAdmins(tx: EntityManager, tenant: Tenant): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM members
     WHERE workspace_id = $1 AND role = 'admin' AND disabled_at IS NULL AND password_hash IS NOT NULL
     ORDER BY id FOR UPDATE`,
    [tenant.workspaceId],
  );
  return rows.map((row) => row.id);
}
