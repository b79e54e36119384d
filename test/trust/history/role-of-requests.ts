import pg from 'pg';
import { APP_ROLE } from '../../../apps/api/src/database/data-source.js';
import type { TestDatabase } from '../../support/database.js';

const FORGED = `'\\x00'`;
const INSERT = (sequence: string, more = ''): string =>
  `INSERT INTO event_log (workspace_id, sequence, id, kind, object_type, object_id${more && ', hash'})
   VALUES ($1, ${sequence}, gen_random_uuid(), 'departmentCreated', 'department', gen_random_uuid()${more && `, ${more}`})`;
const BEHIND = `(SELECT max(sequence) + 1 FROM event_log)`;

/** What whoever may say anything to the database as the role of requests would try; each must fail, or touch no row. */
const ATTEMPTS: readonly string[] = [
  `UPDATE event_log SET kind = 'x' WHERE workspace_id = $1`,
  `UPDATE event_log SET after = NULL WHERE workspace_id = $1`,
  `UPDATE event_log SET hash = NULL WHERE workspace_id = $1`,
  'DELETE FROM event_log WHERE workspace_id = $1',
  'TRUNCATE event_log',
  'TRUNCATE workspaces CASCADE',
  'DELETE FROM workspaces WHERE workspace_id = $1',
  'UPDATE workspaces SET is_demo = true WHERE workspace_id = $1',
  `${INSERT('1')} ON CONFLICT (workspace_id, sequence) DO UPDATE SET kind = 'x'`,
  INSERT('0'),
  INSERT('-1'),
  `${INSERT(BEHIND, FORGED)} RETURNING 1 / (hash = ${FORGED})::int`,
  'SELECT FROM event_log WHERE workspace_id = $1 FOR UPDATE',
  'SET LOCAL session_replication_role = replica',
  'ALTER TABLE event_log DISABLE TRIGGER ALL',
  'ALTER TABLE event_log DISABLE ROW LEVEL SECURITY',
  'DROP TRIGGER event_log_sealed ON event_log',
  'DROP TABLE event_log CASCADE',
  `CREATE OR REPLACE FUNCTION levain_event_content(salt uuid, before jsonb, after jsonb) RETURNS bytea
     LANGUAGE sql AS $$ SELECT '\\x00'::bytea $$`,
  `SELECT levain_scrub_events(id, '{}', '{Atelier}', false) FROM people WHERE workspace_id = $1 AND forgotten_at IS NULL`,
];

/** The attempts that got through. Whatever they did is taken back. */
export async function gotThrough(database: TestDatabase, workspaceId: string): Promise<string[]> {
  const role = new pg.Client({
    connectionString: database.address.appUrl,
    options: `-c role=${APP_ROLE}`,
  });
  await role.connect();
  const through: string[] = [];
  try {
    for (const attempt of ATTEMPTS) {
      await role.query('BEGIN');
      await role.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
      const answer = await role
        .query(attempt, attempt.includes('$1') ? [workspaceId] : [])
        .catch(() => ({ rowCount: 0 }));
      if (answer.rowCount !== 0) through.push(attempt);
      await role.query('ROLLBACK');
    }
  } finally {
    await role.end();
  }
  return through;
}

export const ATTEMPTED = ATTEMPTS.length;
