import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';

/** Who invited, by name while they are there, and into what. Whoever invites is told that their name goes along. */
export async function inviterOf(
  tx: EntityManager,
  tenant: Tenant,
  memberId: string,
): Promise<{ readonly inviter: string | null; readonly workspace: string }> {
  const [row]: { inviter: string | null; workspace: string }[] = await tx.query(INVITER, [
    ...[tenant.workspaceId, memberId],
  ]);
  if (!row) throw new Error('The workspace of a reader is gone.');
  return row;
}

const INVITER = `
  SELECT w.name AS workspace, p.name AS inviter
  FROM workspaces w
  LEFT JOIN members m ON m.workspace_id = $1 AND m.id = $2
  LEFT JOIN people p ON p.workspace_id = $1 AND p.id = m.person_id AND p.left_at IS NULL AND p.forgotten_at IS NULL
  WHERE w.workspace_id = $1`;
