import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { forgetPeak, memoryOf, saysMemory } from '../faults/memory.js';
import { prepareScene, type Scene } from '../faults/scene.js';

const HEAP_MB = 256;
const ROWS = 200_000;
const LARGE_BYTES = 20 * 1024 * 1024;
const AT_ONCE = 4;
/** No answer was heard. */
const CUT_OFF = 0;
const NOTE = 'x'.repeat(180);

const IN_ONE_GO = {
  file: 'apps/api/src/measurements/import/file-rows.ts',
  from: 'const BATCH = 1_000;',
  to: 'const BATCH = 1e9;',
};

/** The largest file that is taken in, and bodies that are too large, with a small heap. */
export const memory: Check = {
  id: 'A8',
  promise: 'The largest files are taken in with a small heap, without the process growing',
  wholeOnly: 'two hundred thousand readings take their time',
  missing: saysMemory,
  run: (trial) => fed(trial, []),
  controls: [
    { guard: 'a file is read and written a batch at a time', run: (trial) => fed(trial, [IN_ONE_GO]) },
  ],
};

async function fed(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const scene = await prepareScene(database);
  const environment = { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` };
  const server = await trial.ground.server(database, { changes, environment });
  const lead = new ApiClient(server.url, scene.lead.cookie);
  await take(lead, scene, file(0, 5_000));
  await sleep(2_000);
  const before = memoryOf(server.pid);
  forgetPeak(server.pid);
  const taken = await take(lead, scene, file(5_000, ROWS));
  const all = (isSaid: boolean): Promise<number[]> =>
    Promise.all(Array.from({ length: AT_ONCE }, () => tooLarge(lead, isSaid)));
  const sent = [...(await all(true)), ...(await all(false))];
  const isAlive = await fetch(`${server.url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
  const after = isAlive ? memoryOf(server.pid).peak : NaN;
  trial.say(`${Math.round(before.now)} MB before, ${Math.round(after)} MB at most`);
  return [
    { name: `rows taken in, of ${ROWS}`, value: taken, exactly: ROWS },
    {
      name: `bodies of 20 MB that were taken in, of ${sent.length}`,
      value: sent.filter((status) => status !== 413 && status !== CUT_OFF).length,
      exactly: 0,
    },
    { name: 'growth of the process at most', value: Math.round(after - before.now), unit: 'MB', atMost: 100 },
    { name: 'times the process died', value: isAlive ? 0 : 1, exactly: 0 },
  ];
}

/** How many rows the server says it kept. */
async function take(client: ApiClient, { test }: Scene, body: string): Promise<number> {
  const headers = { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() };
  const path = `/api/experiments/${test.id}/imports?fileName=a.csv`;
  const response = await client.fetch(path, { method: 'POST', headers, body }).catch(() => null);
  if (!response) return 0;
  const answer = (await response.json()) as { import?: { rowsImported: number } };
  return answer.import?.rowsImported ?? 0;
}

/** Whoever is still sending when the line is closed does not hear why. */
async function tooLarge(client: ApiClient, isSaid: boolean): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const text = JSON.stringify({ query: `{ viewer { member { id } } } # ${'x'.repeat(LARGE_BYTES)}` });
  const body = isSaid ? text : new Blob([text]).stream();
  const sent = { method: 'POST', headers, body, duplex: 'half' as const };
  const response = await client.fetch('/graphql', sent).catch(() => null);
  return response?.status ?? CUT_OFF;
}

function file(from: number, count: number): string {
  const row = (index: number): string =>
    `03/03/2026;Titre ${index % 2 ? 'A' : 'B'};${from + index};${NOTE}\r\n`;
  return `Date;Bras;Valeur;Note\r\n${Array.from({ length: count }, (_, index) => row(index)).join('')}`;
}
