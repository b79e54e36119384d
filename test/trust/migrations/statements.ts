import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a migration would say to an empty database, in its order; nothing is run. What it reads finds nothing. */
export async function statementsOf(migration: new () => MigrationInterface): Promise<readonly string[]> {
  const said: string[] = [];
  const runner = {
    query: (sql: string): Promise<unknown[]> => {
      said.push(sql.trim().replace(/;$/, ''));
      return Promise.resolve([]);
    },
  };
  await new migration().up(runner as unknown as QueryRunner);
  return said;
}
