import { mkdtempSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

register('./source-hooks.mjs', import.meta.url);

/**
 * One PostgreSQL for the run, started by the product's own code wherever the product itself can start, without the disk
 * guarantees that tests do not need. A server of one's own is used as it is: its login must be allowed to make databases and roles.
 */
export default async function globalSetup() {
  process.env.LEVAIN_TEST_DATABASE_URL ||= process.env.DATABASE_URL ?? '';
  if (process.env.LEVAIN_TEST_DATABASE_URL) return;
  const { EmbeddedPostgres } = await import('../../apps/api/src/database/embedded/embedded-postgres.ts');
  const folder = mkdtempSync(join(tmpdir(), 'levain-test-'));
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const server = await EmbeddedPostgres.start({ dataFolder: folder, settings });
  stopWhenInterrupted(join(folder, 'postgres/postmaster.pid'));
  globalThis.levainTestServer = { server, folder };
  process.env.LEVAIN_TEST_DATABASE_URL = server.url;
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
