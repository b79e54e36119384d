import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';
import { recipientOf, type Recipient } from '../../mail/recipient.js';

/** The one place that looks somebody else's objection's author up, for as long as it takes to know whom to write to. */
export async function authorOf(
  tx: EntityManager,
  tenant: Tenant,
  objectionId: string,
): Promise<Recipient | null> {
  await tx.query(`SELECT set_config('app.letter_objection', $1, true)`, [objectionId]);
  const [author]: { person_id: string }[] = await tx.query(
    'SELECT person_id FROM objection_authors WHERE workspace_id = $1 AND objection_id = $2',
    [tenant.workspaceId, objectionId],
  );
  await tx.query(`SELECT set_config('app.letter_objection', '', true)`);
  return author ? recipientOf(tx, tenant, author.person_id) : null;
}
