import pg from 'pg';
import { APP_ROLE } from './data-source.js';
import type { DatabaseAddress } from './database-address.js';

/**
 * Does the work while no other process on this database does it; waits for the other one. The lock is held by a connection
 * of its own, handed to the work, without the time limits of requests: the system releases it whatever kills the process.
 */
export async function oneAtATime<T>(
  address: DatabaseAddress,
  key: number,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: address.appUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: `-c role=${APP_ROLE}`,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [key]);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
