import { MIGRATIONS } from '@levain/migrations/all.js';
import pg from 'pg';
import { APP_ROLE } from '../../database/data-source.js';
import { CONFIGURATION, type DatabaseFacts } from './deploy-facts.js';

const LOGIN = `
  SELECT rolsuper AS superuser, rolbypassrls AS bypasses, rolcreaterole AS creates,
    coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS tls,
    current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
    current_setting('max_connections')::int AS connections,
    (SELECT jsonb_object_agg(name, current_setting(name)) FROM unnest($1::text[]) AS name) AS configuration
  FROM pg_roles WHERE rolname = session_user`;

const TABLES = `
  SELECT
    coalesce(array_agg(relname::text) FILTER (WHERE pg_get_userbyid(relowner) = $1), '{}') AS owned,
    coalesce(array_agg(relname::text) FILTER (WHERE relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)
      AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'workspace_id')), '{}') AS open,
    coalesce(array_agg(relname::text) FILTER (WHERE relkind = 'r' AND role IS NOT NULL
      AND has_table_privilege(role, pg_class.oid, 'TRUNCATE')), '{}') AS truncatable,
    coalesce((SELECT array_agg(held) FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS held
      WHERE role IS NOT NULL AND has_table_privilege(role, to_regclass('event_log'), held)), '{}') AS history
  FROM (SELECT (SELECT oid FROM pg_roles WHERE rolname = $1) AS role) AS requests
  LEFT JOIN pg_class ON relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S')
  GROUP BY role`;

const APPLIED = `SELECT to_regclass('public.migrations') IS NOT NULL AS begun`;

interface TableRow {
  owned: string[];
  open: string[];
  truncatable: string[];
  history: string[];
}

/** What the database says of itself to the login that answers requests. */
export async function readDatabase(url: string, ownerUrl: string): Promise<DatabaseFacts> {
  const { login, tables } = await connected(url, async (client) => ({
    login: (await client.query(LOGIN, [CONFIGURATION])).rows[0],
    tables: (await client.query<TableRow>(TABLES, [APP_ROLE])).rows[0],
  }));
  return {
    versionNumber: login.version,
    encoding: login.encoding,
    login: {
      isSuperuser: login.superuser,
      bypassesRowSecurity: login.bypasses,
      createsRoles: login.creates,
      usesTls: login.tls,
    },
    ownedByRequests: tables?.owned ?? [],
    withoutForcedRowSecurity: tables?.open ?? [],
    historyRights: tables?.history ?? [],
    truncatable: tables?.truncatable ?? [],
    pendingMigrations: await connected(ownerUrl, pendingMigrations),
    maxConnections: login.connections,
    configuration: login.configuration,
  };
}

async function pendingMigrations(client: pg.Client): Promise<string[]> {
  const known = MIGRATIONS.map(({ name }) => name);
  const { rows } = await client.query<{ begun: boolean }>(APPLIED);
  if (!rows[0]?.begun) return known;
  const applied = await client.query<{ name: string }>('SELECT name FROM migrations');
  const names = new Set(applied.rows.map(({ name }) => name));
  return known.filter((name) => !names.has(name));
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
