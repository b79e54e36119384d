import { connect } from 'node:net';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { prepareScene, type Scene } from '../faults/scene.js';

/** Beyond the bar: what still holds on then is let go by us. */
const LONGEST_MS = 50_000;
const CLOSED_WITHIN_MS = 35_000;
const EACH = 20;

const NO_LIMIT = {
  file: 'apps/api/src/create-app.ts',
  from: 'endSlowBodies(adapter.getInstance(), 30 * SECOND);',
  to: 'endSlowBodies(adapter.getInstance(), 600 * SECOND);',
};

/** One byte a second, as JSON and as a file, by somebody who has signed in: whoever holds the door is shown out, and others are served. */
export const slowBodies: Check = {
  id: 'A5',
  promise: 'A request that comes byte by byte is ended, whatever it carries, and nobody else waits for it',
  wholeOnly: 'what is slow takes half a minute to be known as slow',
  run: (trial) => dripped(trial, []),
  controls: [{ guard: 'slow bodies are ended', run: (trial) => dripped(trial, [NO_LIMIT]) }],
};

async function dripped(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const scene = await prepareScene(database);
  const { url } = await trial.ground.server(database, { changes });
  const path = `/api/experiments/${scene.test.id}/imports?fileName=a.csv`;
  const drips = Array.from({ length: EACH }, () => [
    drip(url, scene, { path: '/graphql', type: 'application/json' }),
    drip(url, scene, { path, type: 'text/csv' }),
  ]).flat();
  const started = Date.now();
  const alive = await fetch(`${url}/health/ready`);
  const meanwhile = Date.now() - started;
  const held = await Promise.all(drips);
  const { rows } = await database.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM imports');
  return [
    {
      name: `slow requests ended, of ${held.length}`,
      value: held.filter((ms) => ms < LONGEST_MS).length,
      exactly: held.length,
    },
    { name: 'longest that one held on', value: Math.max(...held), unit: 'ms', atMost: CLOSED_WITHIN_MS },
    { name: 'files of theirs that were kept', value: rows[0]!.n, exactly: 0 },
    {
      name: 'another request meanwhile',
      value: alive.status === 200 ? meanwhile : Infinity,
      unit: 'ms',
      atMost: 2_000,
    },
  ];
}

/** Milliseconds until the server let go. */
function drip(
  url: string,
  { lead }: Scene,
  { path, type }: { readonly path: string; readonly type: string },
): Promise<number> {
  const { hostname, port, origin, host } = new URL(url);
  const started = Date.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const head = [
      ...[`POST ${path} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, `Cookie: ${lead.cookie}`],
      ...[`Content-Type: ${type}`, `Idempotency-Key: ${crypto.randomUUID()}`, 'Content-Length: 100000'],
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    const dripping = setInterval(() => socket.writable && socket.write('{'), 1_000);
    const enough = setTimeout(() => socket.destroy(), LONGEST_MS);
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      clearTimeout(enough);
      resolve(Date.now() - started);
    });
  });
}
