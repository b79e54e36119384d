import type { ReferentArea } from '@levain/domain/people/referent.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** A request to be a referent that waits for its answer. */
export interface AskedReferent {
  readonly person_id: string;
  readonly area: ReferentArea;
  readonly asker: string;
  readonly workspace: string;
}

/** Null once it was answered or taken back. */
export async function askedReferent(
  tx: EntityManager,
  tenant: Tenant,
  id: string,
): Promise<AskedReferent | null> {
  const [asked]: AskedReferent[] = await tx.query(
    `SELECT r.person_id, r.area, p.name AS asker, w.name AS workspace FROM referents r
     JOIN workspaces w ON w.workspace_id = r.workspace_id
     JOIN members m ON m.workspace_id = r.workspace_id AND m.id = r.asked_by
     JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
     WHERE r.workspace_id = $1 AND r.id = $2 AND r.status = 'asked'`,
    [tenant.workspaceId, id],
  );
  return asked ?? null;
}
