import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/**
 * Taken before anything is read, by whoever records a verdict and whoever reviews one: what is confirmed is what was recorded, and a
 * verdict that was confirmed meanwhile is not recorded anew.
 */
export async function holdEvaluation(tx: EntityManager, tenant: Tenant, experimentId: string): Promise<void> {
  await tx.query('SELECT FROM evaluations WHERE workspace_id = $1 AND experiment_id = $2 FOR UPDATE', [
    tenant.workspaceId,
    experimentId,
  ]);
}
