import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** The uuids of the members who lead a project: its owner and its co-leads. Empty without a project. */
export async function projectLeadIds(
  tx: EntityManager,
  tenant: Tenant,
  projectId: string | null,
): Promise<string[]> {
  if (!projectId) return [];
  const rows: { member_id: string }[] = await tx.query(
    `SELECT owner_id AS member_id FROM projects WHERE workspace_id = $1 AND id = $2
     UNION SELECT member_id FROM project_co_leads WHERE workspace_id = $1 AND project_id = $2`,
    [tenant.workspaceId, projectId],
  );
  return rows.map((row) => row.member_id);
}
