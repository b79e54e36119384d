import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';

/** The digest of a reader is written no more, and its pages are gone. */
export async function endDigest(
  tx: EntityManager,
  tenant: Tenant,
  digestId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `UPDATE digests SET stopped_at = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2 AND stopped_at IS NULL`,
    [tenant.workspaceId, digestId, at],
  );
  await tx.query('DELETE FROM share_links WHERE workspace_id = $1 AND digest_id = $2', [
    ...[tenant.workspaceId, digestId],
  ]);
}
