import type { TestDatabase } from '../../support/database.js';
import type { ApiClient } from '../../support/api-client.js';

export const EMAIL = 'ada@example.org';
export const PASSWORD = 'levure et farine de seigle';

/** The first workspace and its admin, who is signed in there then. */
export async function foundAccount(client: ApiClient, database: TestDatabase): Promise<void> {
  const input = { workspaceName: 'Fournil', name: 'Ada', email: EMAIL, password: PASSWORD, locale: 'fr' };
  const payload = await client.mutate('setUpWorkspace', input, 'viewer { member { email } }');
  if (payload.code) throw new Error(`No account: ${payload.code}`);
  await forgetAttempts(database);
}

export async function forgetAttempts(database: TestDatabase): Promise<void> {
  await database.owner.query('DELETE FROM sign_in_attempts');
}

/** More members of that workspace, all with the admin's password. */
export async function moreMembers(database: TestDatabase, emails: readonly string[]): Promise<void> {
  await database.owner.query(
    `WITH admin AS (SELECT workspace_id, password_hash FROM members WHERE email_key = $2),
       joining AS (SELECT email, gen_random_uuid() AS person_id FROM unnest($1::text[]) email),
       known AS (INSERT INTO people (workspace_id, id, name, email, email_key)
         SELECT workspace_id, person_id, email, email, email FROM joining, admin RETURNING id)
     INSERT INTO members (workspace_id, id, person_id, email, email_key, password_hash, role)
     SELECT workspace_id, gen_random_uuid(), person_id, email, email, password_hash, 'lead' FROM joining, admin`,
    [emails, EMAIL],
  );
}
