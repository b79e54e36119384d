import type { TestDatabase } from '../../support/database.js';

/** Where one of the secrets stands in the database: in any column of any table, as text or as bytes. */
export async function keptInClear(database: TestDatabase, secrets: readonly string[]): Promise<string[]> {
  const needles = secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('hex')]);
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.owner.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${name} t
       WHERE EXISTS (SELECT FROM unnest($1::text[]) needle WHERE position(needle IN t::text) > 0)`,
      [needles],
    );
    if (rows[0]!.count > 0) found.push(`${name}: ${rows[0]!.count}`);
  }
  return found;
}
