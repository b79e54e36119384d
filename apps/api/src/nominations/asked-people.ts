import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** The people of the chosen departments themselves; everybody when none is chosen (`$2` null). */
const CHOSEN = `
  WITH here AS (
    SELECT p.id, p.department_id, p.email_key FROM people p
    WHERE p.workspace_id = $1 AND p.left_at IS NULL AND p.forgotten_at IS NULL
      AND ($2::uuid[] IS NULL OR p.department_id = ANY ($2))
  )`;

/** How many would be asked, and how many cannot be written to. */
export async function countAsked(
  tx: EntityManager,
  tenant: Tenant,
  departmentIds: readonly string[] | null,
): Promise<{ asked: number; withoutAddress: number }> {
  const [counts]: { asked: number; withoutAddress: number }[] = await tx.query(
    `${CHOSEN} SELECT count(email_key)::int AS asked, (count(*) - count(email_key))::int AS "withoutAddress" FROM here`,
    [tenant.workspaceId, departmentIds],
  );
  return counts ?? { asked: 0, withoutAddress: 0 };
}

/** Makes everybody of the departments who can be written to a voter of the round, in one statement. Gives their ids. */
export async function addVoters(
  tx: EntityManager,
  tenant: Tenant,
  roundId: string,
  departmentIds: readonly string[] | null,
): Promise<string[]> {
  const rows: { person_id: string }[] = await tx.query(
    `${CHOSEN} INSERT INTO round_voters (workspace_id, round_id, person_id, department_id)
     SELECT $1, $3, id, department_id FROM here WHERE email_key IS NOT NULL RETURNING person_id`,
    [tenant.workspaceId, departmentIds, roundId],
  );
  return rows.map((row) => row.person_id);
}

/** Those who were asked, did not answer, and are still here. */
export async function waitingVoters(tx: EntityManager, tenant: Tenant, roundId: string): Promise<string[]> {
  const rows: { person_id: string }[] = await tx.query(
    `SELECT v.person_id FROM round_voters v JOIN people p ON p.workspace_id = v.workspace_id AND p.id = v.person_id
     WHERE v.workspace_id = $1 AND v.round_id = $2 AND v.answered_at IS NULL AND p.left_at IS NULL AND p.forgotten_at IS NULL
       AND p.email_key IS NOT NULL`,
    [tenant.workspaceId, roundId],
  );
  return rows.map((row) => row.person_id);
}
