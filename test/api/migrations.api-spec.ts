import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '@levain/migrations/all.js';
import { DataSource } from 'typeorm';
import { PostgresNamingStrategy } from '../../apps/api/src/database/naming-strategy.js';
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../support/database.js';

/** Tables of requests that come before any workspace is known, and TypeORM's own. */
const WITHOUT_TENANT = ['migrations', 'sign_in_attempts', 'sign_in_journeys'];
const SOURCE = join(process.cwd(), 'apps/api/src');

let migrated: TestDatabase;
beforeAll(async () => {
  migrated = await cloneDatabase();
});
afterAll(() => migrated.drop());

const rows = async (sql: string): Promise<any[]> => (await migrated.owner.query(sql)).rows;

describe('the migrations', () => {
  it('make exactly the tables that the entities describe', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: migrated.address.ownerUrl,
      entities: await entities(),
      namingStrategy: new PostgresNamingStrategy(),
      installExtensions: false,
    }).initialize();
    try {
      const drift = await source.driver.createSchemaBuilder().log();
      const { entityMetadatas } = source;
      // CHECKs belong to the migrations alone: TypeORM would compare their names, not what they say.
      expect(
        drift.upQueries
          .map(({ query }) => query)
          .filter((query) => !/DROP CONSTRAINT ".*_check"$/.test(query)),
      ).toEqual([]);
      const tables = await rows(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
      const described = new Set(entityMetadatas.map(({ tableName }) => tableName));
      expect(
        tables
          .map(({ tablename }) => tablename)
          .filter((name) => name !== 'migrations' && !described.has(name)),
      ).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it('leave nothing behind when they are undone', async () => {
    const empty = await emptyDatabase();
    const source = await new DataSource({
      type: 'postgres',
      url: empty.address.ownerUrl,
      migrations: MIGRATIONS,
      installExtensions: false,
    }).initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
      for (const _ of MIGRATIONS) await source.undoLastMigration({ transaction: 'each' });
      const { rows: left } = await empty.owner.query(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i' AND relname NOT LIKE 'migrations%'
         UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
         UNION ALL SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typname NOT LIKE '%migrations'`,
      );
      expect(left).toEqual([]);
    } finally {
      await source.destroy();
      await empty.drop();
    }
  });
});

describe('every table', () => {
  it('is closed to other workspaces: row-level security is on, forced, and has a policy', async () => {
    const open = await rows(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity
           OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))`,
    );
    expect(names(open)).toEqual([]);
  });

  it('has keys that begin with the workspace: primary, unique, foreign', async () => {
    const other = await rows(
      `SELECT DISTINCT c.relname AS name, i.indexrelid::regclass::text AS index FROM pg_index i
       JOIN pg_class c ON c.oid = i.indrelid
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND a.attname IS DISTINCT FROM 'workspace_id'
       UNION SELECT c.relname, f.conname::text FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
       WHERE f.contype = 'f' AND c.relnamespace = 'public'::regnamespace AND a.attname <> 'workspace_id'`,
    );
    expect(names(other)).toEqual([]);
  });

  it('belongs to the owner, and the role of requests owns nothing and goes round nothing', async () => {
    const [role] = await rows(
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolcanlogin AS may_more,
         EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = 'levain_app'`,
    );
    expect(role).toEqual({ may_more: false, owns: false });
  });

  it('of events can be read and added to by requests, and nothing else', async () => {
    const granted = await rows(
      `SELECT privilege_type AS name FROM information_schema.role_table_grants
       WHERE grantee = 'levain_app' AND table_name = 'event_log'`,
    );
    expect(granted.map(({ name }) => name).sort()).toEqual(['INSERT', 'SELECT']);
    const truncate = await rows(
      `SELECT table_name AS name FROM information_schema.role_table_grants
       WHERE grantee = 'levain_app' AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
    );
    expect(truncate).toEqual([]);
  });
});

function names(found: { name: string }[]): string[] {
  return found.map(({ name }) => name).filter((name) => !WITHOUT_TENANT.includes(name));
}

async function entities(): Promise<Function[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.entity.ts'),
  );
  const modules = await Promise.all(
    files.map((file) => import(join(SOURCE, file)) as Promise<Record<string, Function>>),
  );
  return modules.flatMap((module) => Object.values(module));
}
