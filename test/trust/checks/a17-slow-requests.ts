import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { untilTrue } from '../faults/own-postgres.js';
import { prepareScene, type Scene } from '../faults/scene.js';

const ASKED = 200;
const LOOK_MS = 100;
const JSON_BODY = { 'content-type': 'application/json' };
const BOARD = '{ board(first: 20) { totalCount } }';
const CREATE = 'mutation ($input: CreateProjectInput!) { createProject(input: $input) { __typename } }';

const UNTOLD = {
  file: 'apps/api/src/database/database-away.ts',
  from: 'throw isPassing(error) ? new DatabaseAway(error) : error;',
  to: 'throw error;',
};

/** Two hundred requests for tables that somebody else holds, over GraphQL and REST, reading and writing. */
export const slowRequests: Check = {
  id: 'A17',
  promise:
    'More slow requests than the database can serve: each is told when to come back, the process lives, all is well soon after',
  run: (trial) => flooded(trial, []),
  controls: [{ guard: 'a database that is away is told as that', run: (trial) => flooded(trial, [UNTOLD]) }],
};

async function flooded(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const scene = await prepareScene(database);
  const server = await trial.ground.server(database, { changes });
  await database.owner.query('BEGIN; LOCK TABLE projects, experiments IN ACCESS EXCLUSIVE MODE');
  const life = watchLife(server.url);
  const answers = await Promise.all(
    Array.from({ length: ASKED }, (_, index) => answered(ask(server.url, scene, index))),
  );
  await database.owner.query('ROLLBACK');
  const isWell = async (): Promise<boolean> => {
    const responses = await Promise.all([0, 1, 2].map((kind) => ask(server.url, scene, kind)));
    const ready = await fetch(`${server.url}/health/ready`);
    return [...responses, ready].every(({ status }) => status === 200);
  };
  const healed = await untilTrue(isWell, 10_000);
  const { silent, slowest } = await life.stop();
  const told = answers.filter(
    ({ status, retryAfter, isTyped }) => status === 503 && retryAfter > 0 && isTyped,
  );
  return [
    { name: `requests told when to come back, of ${ASKED}`, value: told.length, exactly: ASKED },
    { name: 'longest request', value: Math.max(...answers.map(({ ms }) => ms)), unit: 'ms', atMost: 15_000 },
    { name: 'times the process did not say that it lives', value: silent, exactly: 0 },
    { name: 'longest until it said so', value: slowest, unit: 'ms', atMost: 2_000 },
    { name: 'until all was well again', value: healed, unit: 'ms', atMost: 5_000 },
  ];
}

/** A write, a read, a download, in turn. */
function ask(url: string, { lead, test }: Scene, index: number): Promise<Response> {
  const client = new ApiClient(url, lead.cookie);
  if (index % 3 === 2) return client.fetch(`/api/experiments/${test.id}/measurements.csv`);
  const project = {
    ...{ name: `Débordé ${index}`, purpose: 'But', audience: 'Public', audienceAspiration: 'Envie' },
    ...{ companyObjective: 'Objectif', coLeadIds: [], departmentIds: [] },
  };
  const input = { idempotencyKey: crypto.randomUUID(), project };
  const body = index % 3 === 0 ? { query: CREATE, variables: { input } } : { query: BOARD };
  return client.fetch('/graphql', { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) });
}

interface Answered {
  readonly status: number;
  readonly ms: number;
  readonly retryAfter: number;
  readonly isTyped: boolean;
}

async function answered(asked: Promise<Response>): Promise<Answered> {
  const started = Date.now();
  const response = await asked;
  const isTyped = (await response.text()).includes('"SERVICE_UNAVAILABLE"');
  const retryAfter = Number(response.headers.get('retry-after') ?? 0);
  return { status: response.status, ms: Date.now() - started, retryAfter, isTyped };
}

interface Life {
  stop(): Promise<{ readonly silent: number; readonly slowest: number }>;
}

/** Asks every so often whether the process lives. */
function watchLife(url: string): Life {
  let [silent, slowest, stopped] = [0, 0, false];
  const look = async (): Promise<void> => {
    while (!stopped) {
      const started = Date.now();
      const response = await fetch(`${url}/health/live`).catch(() => null);
      if (response?.status !== 200) silent += 1;
      slowest = Math.max(slowest, Date.now() - started);
      await sleep(LOOK_MS);
    }
  };
  const looking = look();
  return {
    stop: async () => {
      stopped = true;
      await looking;
      return { silent, slowest };
    },
  };
}
