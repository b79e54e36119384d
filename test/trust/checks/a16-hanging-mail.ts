import { createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { prepareScene, type Scene } from '../faults/scene.js';
import type { Ground } from '../ground.js';

const LETTERS = 5;
const GIVEN_UP_WITHIN_MS = 13_000;
const BOARD = '{ board(first: 20) { totalCount } }';

const IN_TRANSACTION = {
  file: 'apps/api/src/mail/delivery.ts',
  from: '      await this.carrier.take(written.value);\n',
  to: `      const letter = written.value;
      await this.unitOfWork.write(tenant, async (tx) => {
        await tx.query('SELECT 1');
        await this.carrier.take(letter);
        return done(null);
      });\n`,
};

/** It takes connections and says nothing, not even its name. */
export const hangingMail: Check = {
  id: 'A16',
  promise: 'A mail server that hangs holds no connection of the database, and whoever works does not feel it',
  run: (trial) => hung(trial, []),
  controls: [
    { guard: 'no transaction is open while a letter is sent', run: (trial) => hung(trial, [IN_TRANSACTION]) },
  ],
};

async function hung(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const { ground } = trial;
  const database = await ground.database();
  const scene = await prepareScene(database);
  const { port, taken } = await silentServer(ground);
  const environment = { SMTP_URL: `smtp://127.0.0.1:${port}` };
  const hanging = await ground.server(database, { changes, environment });
  for (let letter = 0; letter < LETTERS; letter += 1) await invite(hanging.url, scene, letter);
  const began = Date.now();
  while (taken() === 0 && Date.now() - began < 5_000) await sleep(20);
  const common = [
    { name: 'connections that the mail server took and left unanswered', value: taken(), atLeast: 1 },
    {
      name: 'longest that a transaction stood open meanwhile',
      value: await longestOpen(database.owner, trial.times(2_000, 8_000)),
      unit: 'ms' as const,
      atMost: 1_000,
    },
  ];
  if (trial.size === 'quick') return common;
  const other = await ground.server(database, { changes });
  const [slow, usual] = await compared(hanging.url, other.url, scene);
  const given = await givenUp(database.owner, began);
  return [
    ...common,
    {
      name: 'p95 of reads beside it, more than without',
      value: (slow / usual - 1) * 100,
      unit: '%',
      atMost: 20,
    },
    { name: 'until the attempt was given up', value: given, unit: 'ms', atMost: GIVEN_UP_WITHIN_MS },
  ];
}

async function silentServer(ground: Ground): Promise<{ readonly port: number; taken(): number }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ground.afterwards(async () => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
    await once(server, 'close');
  });
  return { port: (server.address() as AddressInfo).port, taken: () => sockets.length };
}

async function invite(url: string, { admin }: Scene, letter: number): Promise<void> {
  const input = {
    ...{ idempotencyKey: crypto.randomUUID(), name: `Invitée ${letter}` },
    ...{ email: `invitee${letter}@example.org`, role: 'lead' },
  };
  const payload = await new ApiClient(url, admin.cookie).mutate('inviteMember', input, '__typename');
  if (payload.code) throw new Error(`No invitation: ${payload.code}`);
}

async function longestOpen(owner: pg.Client, milliseconds: number): Promise<number> {
  const until = Date.now() + milliseconds;
  let longest = 0;
  for (; Date.now() < until; await sleep(50)) {
    const { rows } = await owner.query<{ ms: number }>(OPEN);
    longest = Math.max(longest, Math.round(rows[0]!.ms));
  }
  return longest;
}

/** The 95th of a hundred, of both in turn, so that what else the machine does falls on both. */
async function compared(one: string, other: string, { lead }: Scene): Promise<[number, number]> {
  const took: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 1_000; turn += 1) {
    const client = new ApiClient(turn % 2 ? other : one, lead.cookie);
    const started = performance.now();
    await client.run(BOARD);
    if (turn >= 100) took[turn % 2 ? 1 : 0].push(performance.now() - started);
  }
  return took.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length * 0.95)]!) as [number, number];
}

async function givenUp(owner: pg.Client, began: number): Promise<number> {
  while (Date.now() - began < 40_000) {
    const { rowCount } = await owner.query('SELECT FROM outbox WHERE failures > 0');
    if (rowCount) return Date.now() - began;
    await sleep(50);
  }
  return Infinity;
}

const OPEN = `
  SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8 * 1000 AS ms
  FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`;
