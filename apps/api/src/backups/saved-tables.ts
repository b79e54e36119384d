import pg from 'pg';

/** The rows of a table are the same text on every server: no setting of a login may change it. */
export const SAME_TEXT = `SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC'; SET IntervalStyle = 'postgres';
  SET bytea_output = 'hex'; SET extra_float_digits = 1; SET client_encoding = 'UTF8';
  SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0`;

const TABLES = `
  SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
  FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
  GROUP BY relname ORDER BY relname`;

/** Every table of the product with its columns; TypeORM's own list of migrations apart. */
export async function tablesOf(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(TABLES);
  return rows;
}

export const quoted = (name: string): string => pg.escapeIdentifier(name);
export const listed = (columns: readonly string[]): string => columns.map(quoted).join(', ');
