import type { DepartmentResponse } from '@levain/domain/nominations/disclosure.js';
import type { Tally } from '@levain/domain/nominations/nominees.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/**
 * Runs `work` with the right to read who named whom, and takes the right back. The rows themselves never leave it: what comes out is
 * counted. Without this the policies of `nominations` and `round_nominees` show nothing to anybody.
 */
export async function readingNominations<T>(tx: EntityManager, work: () => Promise<T>): Promise<T> {
  await tx.query(`SELECT set_config('app.reads_nominations', 'on', true)`);
  const value = await work();
  await tx.query(`SELECT set_config('app.reads_nominations', '', true)`);
  return value;
}

/** How often each person was named, by question and department of those who named; one person's alone when `nomineeId` is given. */
export async function talliesOf(
  tx: EntityManager,
  tenant: Tenant,
  roundId: string,
  nomineeId: string | null = null,
): Promise<Tally[]> {
  return readingNominations(tx, () => tx.query(TALLIES, [tenant.workspaceId, roundId, nomineeId]));
}

/** Whoever named somebody and was forgotten since counts in the department where they did. */
const TALLIES = `
  SELECT n.nominee_id AS "nomineeId", n.topic_id AS "topicId",
    coalesce(v.department_id, n.forgotten_voter_department_id) AS "departmentId", count(*)::int AS count
  FROM nominations n
  LEFT JOIN round_voters v ON v.workspace_id = n.workspace_id AND v.round_id = n.round_id AND v.person_id = n.voter_id
  WHERE n.workspace_id = $1 AND n.round_id = $2 AND ($3::uuid IS NULL OR n.nominee_id = $3)
  GROUP BY n.nominee_id, n.topic_id, coalesce(v.department_id, n.forgotten_voter_department_id)`;

/** How many were asked and answered in each department, as it was on the day of the question. */
export async function responsesOf(
  tx: EntityManager,
  tenant: Tenant,
  roundId: string,
): Promise<DepartmentResponse[]> {
  return tx.query(RESPONSES, [tenant.workspaceId, roundId]);
}

const RESPONSES = `
  SELECT v.department_id AS "departmentId", count(*)::int AS asked, count(v.answered_at)::int AS answered
  FROM round_voters v LEFT JOIN departments d ON d.workspace_id = v.workspace_id AND d.id = v.department_id
  WHERE v.workspace_id = $1 AND v.round_id = $2
  GROUP BY v.department_id, d.name ORDER BY d.name NULLS LAST`;
