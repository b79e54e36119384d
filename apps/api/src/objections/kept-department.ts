import { shownDepartment, type HeadedDepartment } from '@levain/domain/objections/shown-department.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/**
 * The department that is kept with an objection whose author is not named: the exact one is written nowhere where it could tell
 * who spoke.
 */
export async function keptDepartment(
  tx: EntityManager,
  tenant: Tenant,
  departmentId: string | null,
): Promise<string | null> {
  if (!departmentId) return null;
  return shownDepartment(await headedDepartments(tx, tenant), departmentId);
}

const headedDepartments = async (tx: EntityManager, { workspaceId }: Tenant): Promise<HeadedDepartment[]> => {
  const rows: { id: string; parent_id: string | null; people: number }[] = await tx.query(
    `SELECT d.id, d.parent_id, count(p.id)::int AS people FROM departments d
     LEFT JOIN people p ON p.workspace_id = d.workspace_id AND p.department_id = d.id
       AND p.left_at IS NULL AND p.forgotten_at IS NULL
     WHERE d.workspace_id = $1 GROUP BY d.id, d.parent_id`,
    [workspaceId],
  );
  return rows.map(({ id, parent_id, people }) => ({ id, parentId: parent_id, people }));
};
