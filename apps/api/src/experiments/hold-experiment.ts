import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/**
 * Taken before anything is read. Whoever takes a decision back waits for whoever starts the next experiment from it, and the other
 * way round: no experiment is born of a decision that was taken back.
 */
export async function holdExperiment(
  tx: EntityManager,
  tenant: Tenant,
  id: string,
  lock: 'FOR SHARE' | 'FOR NO KEY UPDATE',
): Promise<void> {
  await tx.query(`SELECT FROM experiments WHERE workspace_id = $1 AND id = $2 ${lock}`, [
    tenant.workspaceId,
    id,
  ]);
}
