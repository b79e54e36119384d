import pg from 'pg';
import { APP_ROLE } from './data-source.js';
import type { DatabaseAddress } from './database-address.js';
import { DatabaseUnreachableError } from './open-database.js';

const FOUND = `
  SELECT session_user::text AS login, current_user::text AS role, current_setting('statement_timeout') AS statement,
    current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle`;

/** What a pooler has to ask of each of its connections, since nothing that one connection is told reaches the next. */
export const CONNECT_QUERY =
  `SET role = ${APP_ROLE}; SET jit = off; SET statement_timeout = '8s'; SET lock_timeout = '3s'; ` +
  `SET idle_in_transaction_session_timeout = '15s'`;

interface Found {
  readonly login: string;
  readonly role: string;
  readonly statement: string;
  readonly lock: string;
  readonly idle: string;
}

/** Does not start on a pooler whose connections are not those of requests: row-level security would not bind them, or nothing would end them. */
export async function requirePooler({ poolerUrl, appUrl }: DatabaseAddress): Promise<void> {
  if (!poolerUrl) return;
  const found = await askThrough(poolerUrl);
  const login = decodeURIComponent(new URL(appUrl).username);
  if (found.login !== login)
    throw refusal(`it signs in as ${found.login}, DATABASE_URL as ${login}: both must be the same.`);
  if (found.role !== APP_ROLE)
    throw refusal(`it does not act as ${APP_ROLE}. Set its connect_query: ${CONNECT_QUERY}`);
  if ([found.statement, found.lock, found.idle].includes('0'))
    throw refusal(`nothing ends what takes too long. Set its connect_query: ${CONNECT_QUERY}`);
}

const refusal = (reason: string, cause?: unknown): DatabaseUnreachableError =>
  new DatabaseUnreachableError(`The pooler of DATABASE_POOLER_URL cannot be used: ${reason}`, { cause });

async function askThrough(url: string): Promise<Found> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Found>(FOUND)).rows[0]!;
  } catch (cause) {
    const { message, code } = cause as Error & { code?: string };
    throw refusal(message || code || 'no reason given', cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}
