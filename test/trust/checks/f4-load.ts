import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../../support/api-client.js';
import { freePort } from '../../support/child-server.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { fill } from '../graphql/filled.js';
import { requestOf } from '../graphql/largest.js';
import { at, furnished, SCHEMA } from '../tenants/furnished.js';

const SECONDS = 20;
const NORMAL_RPS = 20;
const HOSTILE_RPS = 50;
const BUDGET = '1000000';

const NORMAL =
  '{ board(first: 20) { edges { node { id title stage } } totalCount } viewer { member { id } } }';
const HELD =
  'id title stage number verdict decision design learning closedAt projectName ownerName stopDate participantCount';
const PAGES = Array.from(
  { length: 6 },
  (_, index) => `h${index}: board(first: 100) { edges { node { ${HELD} } cursor } totalCount }`,
).join(' ');
/** A list without pages, with all that hangs on it: what it costs is known when it has been read. */
const LISTS = requestOf(
  SCHEMA.getQueryType()!.getFields()['members']!,
  {},
  { depth: 5, aliases: 4, page: 1 },
);
/** As dear as is accepted; another text each time, so that nothing is known by heart. */
const hostile = (number: number): string => `${number % 2 === 0 ? `{ ${PAGES} }` : LISTS.query} # ${number}`;

const NO_TURNS: SourceChange = {
  file: 'apps/api/src/access/budgets/costly-turns.ts',
  from: 'if (cost < COSTLY || caller === undefined)',
  to: 'if (cost >= 0 || caller === undefined)',
};

/** One member asks for as much as a document may, fifty times a second, while others of the workspace read their board. */
export const crowdedOut: Check = {
  id: 'F4',
  promise: 'A member who asks for too much is stopped before others notice',
  wholeOnly: `it needs ${2 * SECONDS} s of steady requests`,
  run: (trial) => tried(trial, BUDGET, []),
  controls: [
    {
      guard: 'the budget of a member, and that their costly operations wait for each other',
      run: (trial) => tried(trial, '1000000000000', [NO_TURNS]),
    },
  ],
};

async function tried(
  trial: Trial,
  budget: string,
  changes: readonly SourceChange[],
): Promise<readonly Figure[]> {
  const { database, tenants } = await furnished(trial.ground);
  await fill(database.owner, tenants.here.workspaceId, 40);
  const metrics = await freePort();
  const server = await trial.ground.server(database, {
    changes,
    environment: { COST_BUDGET: budget, METRICS_PORT: metrics, QUERY_STATEMENTS: '20' },
  });
  const { lead, influencer, coordinator, admin } = tenants.here;
  const normals = [lead, influencer, coordinator].map((member) => at(server.url, member));
  // Within one minute of the clock: a budget begins again with the next one.
  const left = 60_000 - (Date.now() % 60_000);
  if (left < (2 * SECONDS + 10) * 1_000) await sleep(left);
  await steady(normals, 5, NORMAL_RPS, () => NORMAL);
  const alone = await steady(normals, SECONDS, NORMAL_RPS, () => NORMAL);
  const before = residentMegabytes(server.pid);
  await loopDelay(metrics);
  const over = new AbortController();
  const attack = steady([at(server.url, admin)], SECONDS, HOSTILE_RPS, hostile, over.signal);
  const beside = await steady(normals, SECONDS, NORMAL_RPS, () => NORMAL);
  const delay = await loopDelay(metrics);
  over.abort();
  const { refused, failed, rate } = await attack;
  trial.say(
    `p95 ${Math.round(alone.p95)} ms alone, ${Math.round(beside.p95)} ms beside; of the attack ${refused} told to wait, ${failed} given no answer; ${before} MB before it`,
  );
  return [
    {
      name: 'p95 of others beside the attack, of what it is without',
      value: Math.round((100 * beside.p95) / alone.p95),
      unit: '%',
      atMost: 200,
    },
    { name: 'requests of the attack each second', value: Math.round(rate), atLeast: HOSTILE_RPS - 2 },
    { name: 'requests of others that failed', value: beside.failed + beside.refused, exactly: 0 },
    { name: 'p99 of the delay of the event loop', value: delay, unit: 'ms', atMost: 200 },
    { name: 'memory of the server', value: residentMegabytes(server.pid), unit: 'MB', atMost: 512 },
  ];
}

interface Felt {
  readonly p95: number;
  readonly refused: number;
  readonly failed: number;
  /** Requests that were sent each second. */
  readonly rate: number;
}

/** So many a second, whether or not those before were answered. */
async function steady(
  clients: readonly ApiClient[],
  seconds: number,
  rps: number,
  query: (number: number) => string,
  over: AbortSignal | null = null,
): Promise<Felt> {
  const times: number[] = [];
  let [refused, failed] = [0, 0];
  const one = async (number: number): Promise<void> => {
    const began = performance.now();
    const answer = await ask(clients[number % clients.length]!, query(number), over).catch(() => null);
    times.push(performance.now() - began);
    if (answer?.status === 429) refused += 1;
    else if (answer?.status !== 200 || answer.text.includes('"errors":')) failed += 1;
  };
  const started = performance.now();
  const all: Promise<void>[] = [];
  for (let number = 0; number < seconds * rps; number += 1) {
    await sleep(Math.max(0, started + (number * 1_000) / rps - performance.now()));
    all.push(one(number));
  }
  const rate = (seconds * rps * 1_000) / (performance.now() - started);
  await Promise.all(all);
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)] ?? 0, refused, failed, rate };
}

/** The answer is not taken apart: that would keep this process from asking. */
async function ask(
  client: ApiClient,
  query: string,
  signal: AbortSignal | null,
): Promise<{ status: number; text: string }> {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });
  return { status: response.status, text: await response.text() };
}

/** The 99th percentile of the delay since it was last asked for, in ms. */
async function loopDelay(metricsPort: string): Promise<number> {
  const said = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Math.round(1_000 * Number(/^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(said)?.[1]));
}

const residentMegabytes = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
