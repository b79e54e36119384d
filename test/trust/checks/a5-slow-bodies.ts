import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { prepareScene, type Scene } from '../faults/scene.js';

/** Beyond the bar: what still holds on then is let go by us. */
const LONGEST_MS = 50_000;
const CLOSED_WITHIN_MS = 30_000;
const EACH = 20;

const NO_LIMIT = {
  file: 'apps/api/src/create-app.ts',
  from: 'const SLOWEST_BODY = 28 * SECOND;',
  to: 'const SLOWEST_BODY = 600 * SECOND;',
};

const WHILE_IT_COMES: SourceChange = {
  file: 'apps/api/src/files/whole-upload.ts',
  from: '  const coming = limited(upload);\n',
  to: '  const coming = limited(upload);\n  if (coming) return work(coming);\n',
};

/** One byte a second, as JSON, as a file and as a head without an end, by somebody who has signed in: whoever holds the door is shown out, and others are served. */
export const slowBodies: Check = {
  id: 'A5',
  promise: 'A request that comes byte by byte is ended, whatever it carries, and nobody else waits for it',
  wholeOnly: 'what is slow takes half a minute to be known as slow',
  run: (trial) => dripped(trial, []),
  controls: [
    { guard: 'slow bodies are ended', run: (trial) => dripped(trial, [NO_LIMIT]) },
    {
      guard: 'no connection is taken for a file that is still coming',
      run: (trial) => dripped(trial, [WHILE_IT_COMES]),
    },
  ],
};

async function dripped(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const scene = await prepareScene(database);
  const { url } = await trial.ground.server(database, { changes });
  const path = `/api/experiments/${scene.test.id}/imports?fileName=a.csv`;
  const drips = Array.from({ length: EACH }, () => [
    drip(url, scene, { path: '/graphql', type: 'application/json' }),
    drip(url, scene, { path, type: 'text/csv' }),
    drip(url, scene, { path: '/graphql', type: 'application/json', isHead: true }),
  ]).flat();
  // All of them have begun.
  await sleep(3_000);
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
    { name: 'others who were not served meanwhile', value: alive.status === 200 ? 0 : 1, exactly: 0 },
    { name: 'how long somebody else waited meanwhile', value: meanwhile, unit: 'ms', atMost: 2_000 },
  ];
}

interface Dripped {
  readonly path: string;
  readonly type: string;
  /** Not even the head comes to an end. */
  readonly isHead?: boolean;
}

/** Milliseconds until the server let go. */
function drip(url: string, { lead }: Scene, { path, type, isHead }: Dripped): Promise<number> {
  const { hostname, port, origin, host } = new URL(url);
  const started = Date.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const head = [
      ...[`POST ${path} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, `Cookie: ${lead.cookie}`],
      ...[`Content-Type: ${type}`, `Idempotency-Key: ${crypto.randomUUID()}`, 'Content-Length: 100000'],
    ];
    socket.write(`${head.join('\r\n')}\r\n${isHead ? 'X-Slow: ' : '\r\n'}`);
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
