import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import type { Ground } from '../ground.js';

/** A name of another site that the browser of the tests finds on this machine. */
export const ELSEWHERE = 'elsewhere.example';
export const ELSEWHERE_RULE = `MAP ${ELSEWHERE} 127.0.0.1`;

/** A site of somebody else's: as a neighbour of the same site, whose requests carry cookies, and as another site. */
export async function siteElsewhere(ground: Ground): Promise<readonly string[]> {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>elsewhere</title><body>');
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  ground.afterwards(async () => {
    site.closeAllConnections();
    site.close();
    await once(site, 'close');
  });
  const { port } = site.address() as AddressInfo;
  return [`http://127.0.0.1:${port}`, `http://${ELSEWHERE}:${port}`];
}

/** What moves by itself, in no act: letters and messages under way, and when somebody was last seen. */
const MOVING: Readonly<Record<string, string>> = {
  sessions: 'last_seen_at',
  webhooks: 'failing_since, told_to',
  outbox: 'due_at, attempts, failures, sent_at, last_error, skipped',
};

/** It counts links that open nothing, whoever asks for one. */
const NO_ACT = 'sign_in_attempts';

/** Every table as it stands. */
export async function stateOf(owner: pg.Client): Promise<Map<string, string>> {
  const tables = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> $1 ORDER BY 1`,
    [NO_ACT],
  );
  const { rows } = await owner.query<{ name: string; sum: string }>(
    tables.rows
      .map(({ name }) => {
        const left = (MOVING[name] ?? '').split(', ').map((column) => `'${column}'`);
        const row = `(to_jsonb(t) - ARRAY[${left.join()}])::text`;
        return `SELECT '${name}' AS name, count(*) || coalesce(md5(string_agg(${row}, '' ORDER BY ${row})), '') AS sum FROM ${name} t`;
      })
      .join(' UNION ALL '),
  );
  return new Map(rows.map(({ name, sum }) => [name, sum]));
}
