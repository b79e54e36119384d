import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import { anyKey } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { untilTrue } from '../faults/own-postgres.js';
import { prepareScene, type Scene } from '../faults/scene.js';
import type { Ground } from '../ground.js';

const LETTERS = 5;
const GIVEN_UP_WITHIN_MS = 10_000;
const WATCHED_MS = 8_000;
const BOARD = '{ board(first: 20) { totalCount } }';
const READS = 1_000;
/** A little less than a letter is under way. */
const HANGS_MS = 8_500;

const IN_TRANSACTION: SourceChange = {
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
  wholeOnly: 'whoever hangs is given up after ten seconds',
  run: async (trial) => {
    const site = await hanging(trial, []);
    const watched = await held(site);
    await givenUp(site);
    const [slow, usual] = await compared(site, trial.times(READS / 4, READS));
    trial.say(`p95 ${slow.toFixed(1)} ms with, ${usual.toFixed(1)} ms without`);
    const more = Math.round((slow / usual) * 100);
    return [
      ...watched,
      {
        name: 'longest that the mail server was waited for',
        value: site.longest(),
        unit: 'ms',
        atMost: GIVEN_UP_WITHIN_MS,
        atLeast: 1,
      },
      { name: 'p95 of reads, of what it is without letters', value: more, unit: '%', atMost: 120 },
    ];
  },
  controls: [
    {
      guard: 'no transaction is open while a letter is sent',
      run: async (trial) => held(await hanging(trial, [IN_TRANSACTION])),
    },
  ],
};

interface Site {
  readonly owner: pg.Client;
  /** Of the server whose letters hang, and of one that has the same to read and no letters. */
  readonly readers: readonly [ApiClient, ApiClient];
  /** Connections that the mail server took, and the longest that it held one. */
  taken(): number;
  longest(): number;
}

async function hanging({ ground }: Trial, changes: readonly SourceChange[]): Promise<Site> {
  const [database, elsewhere] = [await ground.database(), await ground.database()];
  const [scene, same] = [await prepareScene(database), await prepareScene(elsewhere)];
  const { port, taken, longest } = await silentServer(ground);
  const environment = { SMTP_URL: `smtp://127.0.0.1:${port}` };
  const { url } = await ground.server(database, { changes, environment });
  const other = await ground.server(elsewhere, { changes, environment });
  const readers = [
    new ApiClient(url, scene.lead.cookie),
    new ApiClient(other.url, same.lead.cookie),
  ] as const;
  for (let letter = 0; letter < LETTERS; letter += 1) await invite(url, scene, letter);
  const began = Date.now();
  while (taken() === 0 && Date.now() - began < 5_000) await sleep(20);
  return { owner: database.owner, readers, taken, longest };
}

async function held({ owner, taken }: Site): Promise<readonly Figure[]> {
  return [
    { name: 'connections that the mail server took and left unanswered', value: taken(), atLeast: 1 },
    {
      name: 'longest that a transaction stood open meanwhile',
      value: await longestOpen(owner, WATCHED_MS),
      unit: 'ms' as const,
      atMost: 1_000,
    },
  ];
}

interface SilentServer {
  readonly port: number;
  /** Connections that it took. */
  taken(): number;
  /** The longest that one of them was held, in milliseconds. */
  longest(): number;
}

async function silentServer(ground: Ground): Promise<SilentServer> {
  const sockets: Socket[] = [];
  let longest = 0;
  const server = createServer((socket) => {
    const began = Date.now();
    sockets.push(socket.on('error', () => undefined));
    socket.on('close', () => (longest = Math.max(longest, Date.now() - began))).resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ground.afterwards(async () => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return { port, taken: () => sockets.length, longest: () => longest };
}

async function invite(url: string, { admin }: Scene, letter: number): Promise<void> {
  const input = {
    ...{ idempotencyKey: anyKey(), name: `Invitée ${letter}` },
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

/** The 95th of a hundred where a letter is under way and where none is, in turn, so that what else the machine does falls on both. */
async function compared(site: Site, reads: number): Promise<readonly [number, number]> {
  const took: [number[], number[]] = [[], []];
  while (took[0].length < reads) {
    await underWay(site);
    for (const until = Date.now() + HANGS_MS; Date.now() < until && took[0].length < reads;) {
      const turn = took[0].length;
      for (const place of [turn % 2, (turn + 1) % 2] as const) {
        const started = performance.now();
        await site.readers[place]!.run(BOARD);
        took[place]!.push(performance.now() - started);
      }
    }
  }
  return took.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length * 0.95)]!) as [number, number];
}

/** The mail server has taken one more connection, which says nothing now. */
async function underWay({ owner, taken }: Site): Promise<void> {
  const before = taken();
  await owner.query(
    'UPDATE outbox SET due_at = clock_timestamp(), attempts = 0, failures = 0 WHERE sent_at IS NULL',
  );
  await untilTrue(() => Promise.resolve(taken() > before), 30_000);
}

/** Until an attempt is counted as failed. */
async function givenUp({ owner }: Site): Promise<void> {
  const isOver = async (): Promise<boolean> =>
    (await owner.query('SELECT FROM outbox WHERE failures > 0')).rowCount! > 0;
  if ((await untilTrue(isOver, 40_000)) === Infinity) throw new Error('The attempt is not given up.');
}

const OPEN = `
  SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8 * 1000 AS ms
  FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`;
