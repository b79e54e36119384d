import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** Rows that are the person's own, and rows that only let others reach them. `$2` is the person. */
const DELETED = [
  'influencer_topics',
  'influencer_profiles',
  'referents',
  'personal_links',
  'mail_mutes',
  'directory_import_changes',
].map((table) => `DELETE FROM ${table} WHERE workspace_id = $1 AND person_id = $2`);

/** What others wrote to the person, and the person to others about themselves. That it happened stays. */
const EMPTIED = [
  `UPDATE participations SET message = NULL, answer_reason = NULL, organisation = NULL, version = version + 1
    WHERE workspace_id = $1 AND person_id = $2`,
  `UPDATE participations SET suggested_name = NULL, version = version + 1 WHERE workspace_id = $1
    AND suggested_name IS NOT NULL AND (suggested_person_id = $2
      OR lower(suggested_name) = (SELECT lower(name) FROM people WHERE workspace_id = $1 AND id = $2))`,
  'UPDATE call_volunteers SET word = NULL, answer_reason = NULL WHERE workspace_id = $1 AND person_id = $2',
  'UPDATE tasks SET place = NULL, link = NULL, notes = NULL, drop_reason = NULL WHERE workspace_id = $1 AND person_id = $2',
  'DELETE FROM thanks WHERE workspace_id = $1 AND $2 IN (to_person_id, from_person_id)',
  `UPDATE outside_readers SET word = '', version = version + 1 WHERE workspace_id = $1
    AND invited_by IN (SELECT id FROM members WHERE workspace_id = $1 AND person_id = $2)`,
  'UPDATE people SET manager_id = NULL, version = version + 1 WHERE workspace_id = $1 AND manager_id = $2',
  `DELETE FROM outbox WHERE workspace_id = $1 AND sent_at IS NULL
    AND ($2::text = payload ->> 'personId' OR payload ->> 'participationId' IN (
      SELECT id::text FROM participations WHERE workspace_id = $1 AND person_id = $2::uuid))`,
];

/** Their address may read a digest from outside as well. */
const READS = `SELECT r.id FROM outside_readers r WHERE r.workspace_id = $1 AND r.address_key IN (
    SELECT email_key FROM people WHERE workspace_id = $1 AND id = $2
    UNION ALL SELECT email_key FROM members WHERE workspace_id = $1 AND person_id = $2)`;

const READS_NO_MORE = [
  `UPDATE digests SET stopped_at = now(), version = version + 1
    WHERE workspace_id = $1 AND stopped_at IS NULL AND reader_id IN (${READS})`,
  `DELETE FROM share_links WHERE workspace_id = $1 AND digest_id IN (
    SELECT id FROM digests WHERE workspace_id = $1 AND reader_id IN (${READS}))`,
  `UPDATE outside_readers SET address = NULL, address_key = NULL, ending = coalesce(ending, 'stopped'),
    ended_at = coalesce(ended_at, now()), version = version + 1 WHERE workspace_id = $1 AND id IN (${READS})`,
];

/** The account: nobody signs in with it any more, and it has no address. `$2` is the member. */
const CLOSED = [
  'DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2',
  'DELETE FROM api_tokens WHERE workspace_id = $1 AND member_id = $2',
  'DELETE FROM member_invitations WHERE workspace_id = $1 AND member_id = $2',
  'DELETE FROM password_resets WHERE workspace_id = $1 AND member_id = $2',
  'DELETE FROM known_devices WHERE workspace_id = $1 AND member_id = $2',
  'DELETE FROM member_identities WHERE workspace_id = $1 AND member_id = $2',
  'DELETE FROM idempotency_keys WHERE workspace_id = $1 AND member_id = $2',
  'DELETE FROM department_referents WHERE workspace_id = $1 AND member_id = $2',
];

/** Rows whose events are about the person: what those say of them in words goes too. */
const OBJECTS = `
  SELECT id FROM members WHERE workspace_id = $1 AND person_id = $2
  UNION ALL SELECT id FROM participations WHERE workspace_id = $1 AND person_id = $2
  UNION ALL SELECT id FROM call_volunteers WHERE workspace_id = $1 AND person_id = $2
  UNION ALL SELECT id FROM tasks WHERE workspace_id = $1 AND person_id = $2
  UNION ALL SELECT id FROM thanks WHERE workspace_id = $1 AND $2 IN (to_person_id, from_person_id)
  UNION ALL SELECT id FROM referents WHERE workspace_id = $1 AND person_id = $2`;

export async function ownObjects(tx: EntityManager, tenant: Tenant, personId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(OBJECTS, [tenant.workspaceId, personId]);
  return rows.map(({ id }) => id);
}

/** Runs on behalf of the person: only they may touch some of these rows. */
export async function eraseTraces(tx: EntityManager, tenant: Tenant, personId: string): Promise<void> {
  for (const statement of [...EMPTIED, ...DELETED, ...READS_NO_MORE])
    await tx.query(statement, [tenant.workspaceId, personId]);
  await tx.query('SELECT levain_forget_nominations($1)', [personId]);
}

export async function closeAccount(
  tx: EntityManager,
  tenant: Tenant,
  member: { readonly id: string; readonly emailKey: string },
  at: Date,
): Promise<void> {
  for (const statement of CLOSED) await tx.query(statement, [tenant.workspaceId, member.id]);
  await tx.query(`DELETE FROM sign_in_attempts WHERE account_key IN ($1, 'reset:' || $1)`, [member.emailKey]);
  await tx.query(
    `UPDATE members SET email = '', email_key = 'forgotten ' || id, password_hash = NULL,
       disabled_at = coalesce(disabled_at, $3), version = version + 1 WHERE workspace_id = $1 AND id = $2`,
    [tenant.workspaceId, member.id, at],
  );
}
