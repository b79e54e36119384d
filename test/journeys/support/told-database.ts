import pg from 'pg';
import { DatabaseAddress } from '../../../apps/api/src/database/database-address.js';
import { cloneDatabase, copyDatabase, type TestDatabase } from '../../support/database.js';

const TELLING = 7_265_002;

/**
 * A database with the demonstration in it. It is told once in a run, by the server itself (`tell` starts one on an empty workspace and stops it); every journey
 * has a copy of its own.
 */
export async function toldDatabase(tell: (database: TestDatabase) => Promise<void>): Promise<TestDatabase> {
  const url = new URL(process.env['LEVAIN_TEST_DATABASE_URL']!);
  const name = `levain_told_${process.env['LEVAIN_TEST_RUN']}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [TELLING]);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await keep(admin, name, tell);
    url.pathname = `/${name}`;
    return await copyDatabase(new DatabaseAddress(url.href, url.href));
  } finally {
    await admin.end();
  }
}

async function keep(
  admin: pg.Client,
  name: string,
  tell: (database: TestDatabase) => Promise<void>,
): Promise<void> {
  const database = await cloneDatabase();
  await tell(database);
  await database.owner.end();
  await admin.query(
    `ALTER DATABASE ${new URL(database.address.ownerUrl).pathname.slice(1)} RENAME TO ${name}`,
  );
}
