import { mkdtempSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

register('./source-hooks.mjs', import.meta.url);

/**
 * One PostgreSQL for the run, started by the product's own code wherever the product itself can start, without the disk
 * guarantees that tests do not need. A server of one's own is used as it is: its login must be a superuser, for specs make databases and
 * roles and look behind row-level security.
 */
export default async function globalSetup() {
  process.env.LEVAIN_TEST_DATABASE_URL ||= process.env.DATABASE_URL ?? '';
  if (process.env.LEVAIN_TEST_DATABASE_URL) return requireSuperuser(process.env.LEVAIN_TEST_DATABASE_URL);
  const { EmbeddedPostgres } = await import('../../apps/api/src/database/embedded/embedded-postgres.ts');
  const folder = mkdtempSync(join(tmpdir(), 'levain-test-'));
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const server = await EmbeddedPostgres.start({ dataFolder: folder, settings });
  stopWhenInterrupted(join(folder, 'postgres/postmaster.pid'));
  globalThis.levainTestServer = { server, folder };
  process.env.LEVAIN_TEST_DATABASE_URL = server.url;
}

async function requireSuperuser(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
  await client.end();
  if (!rows[0].rolsuper)
    throw new Error(
      'Tests on the server of DATABASE_URL need a superuser there: they make databases and roles.',
    );
}

/** The server has a session of its own, so Ctrl+C reaches this process alone. */
function stopWhenInterrupted(pidFile) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGINT');
      process.exit(1);
    });
  }
}
