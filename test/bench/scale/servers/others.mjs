import { fileURLToPath } from 'node:url';
import { startServer } from '../child.mjs';
import { FUNCTIONS } from './postgraphile/functions.mjs';

const script = (path) => [fileURLToPath(new URL(path, import.meta.url))];

/** node:http and pg, nothing else. */
export function startLimit(databaseUrl) {
  return startServer({
    name: 'limit',
    args: script('limit/server.mjs'),
    env: { DATABASE_URL: databaseUrl },
    ready: 'ready',
  });
}

/** What a team would take instead of writing an API. */
export async function startPostgraphile(databaseUrl, client) {
  await client.query(FUNCTIONS);
  return startServer({
    name: 'PostGraphile',
    args: script('postgraphile/server.mjs'),
    env: { DATABASE_URL: databaseUrl, GRAPHILE_ENV: 'production' },
    ready: 'ready',
  });
}
