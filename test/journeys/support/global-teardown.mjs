import { rmSync } from 'node:fs';
import pg from 'pg';
import stopDatabase from '../../support/global-teardown.mjs';

export default async function globalTeardown() {
  await forgetTold();
  await stopDatabase();
  const { HOME } = JSON.parse(process.env.LEVAIN_TEST_CHROMIUM ?? '{"env":{}}').env;
  if (HOME) rmSync(HOME, { recursive: true, force: true });
}

/** On a server of one's own it would stay. */
async function forgetTold() {
  const client = new pg.Client({ connectionString: process.env.LEVAIN_TEST_DATABASE_URL });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS levain_told_${process.env.LEVAIN_TEST_RUN} WITH (FORCE)`);
  await client.end();
}
