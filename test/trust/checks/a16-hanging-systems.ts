import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceChange } from '../../support/source-change.js';
import { hangs } from '../../support/webhook-sink.js';
import { anyKey } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { untilTrue } from '../faults/own-postgres.js';
import { add, attempt, telling, type Telling } from '../outbound/told.js';

/** More than the server has connections to its database. */
const ADDRESSES = 14;
const USERS = 3;
const WATCHED_MS = 2_500;
const TURNS = 6;

const IN_TRANSACTION: readonly SourceChange[] = [
  {
    file: 'apps/api/src/webhooks/delivery/webhook-delivery.ts',
    from: 'const { status, trouble } = await this.attempt(tenant, message);\n    await this.unitOfWork.write(tenant, async (tx) => {',
    to: "await this.unitOfWork.write(tenant, async (tx) => {\n    await tx.query('SELECT 1');\n    const { status, trouble } = await this.attempt(tenant, message);",
  },
];

/** Other systems are asked by a worker, which holds neither a transaction nor a request while it waits. */
export const hangingSystems: Check = {
  id: 'A16',
  promise: 'Other systems that are told hang: whoever works does not feel it, and they are given up',
  wholeOnly: 'systems that hang have to be waited for',
  run: (trial) => hung(trial, []),
  controls: [
    {
      guard: 'no transaction is open while another system is waited for',
      run: (trial) => hung(trial, IN_TRANSACTION),
    },
  ],
};

async function hung(trial: Trial, changes: readonly SourceChange[]): Promise<Figure[]> {
  const told = await telling(trial.ground, { changes });
  told.partner.answer = hangs;
  const ids: string[] = [];
  for (let each = 0; each < ADDRESSES; each += 1)
    ids.push((await add(told, `${told.partnerUrl}/${each}`)).id!);
  const [quiet, busy] = [new Users(told), new Users(told)];
  let longest = 0;
  for (let turn = 0; turn < trial.times(1, TURNS); turn += 1) {
    await quiet.work(trial.times(0, WATCHED_MS));
    const heard = told.partner.heard.length;
    for (const id of ids) await attempt(told, id);
    await untilTrue(() => Promise.resolve(told.partner.heard.length >= heard + ADDRESSES), 4_000);
    const [open] = await Promise.all([longestOpen(told), busy.work(WATCHED_MS)]);
    longest = Math.max(longest, open);
    if (trial.size === 'whole') await untilTrue(() => idle(told), 30_000);
  }
  const common: Figure[] = [
    { name: 'systems that were waited for', value: told.partner.heard.length, atLeast: ADDRESSES },
    { name: 'requests of users that failed', value: quiet.failed + busy.failed, exactly: 0 },
    { name: 'longest that a transaction stood open', value: longest, unit: 'ms', atMost: 1_000 },
  ];
  if (trial.size === 'quick') return common;
  trial.say(`p95 ${quiet.p95} ms without, ${busy.p95} ms with; ${busy.times.length} requests`);
  const slower = Math.round((busy.p95 / quiet.p95) * 100);
  return [
    ...common,
    { name: 'p95 of requests, of what it is when nothing hangs', value: slower, unit: '%', atMost: 120 },
    { name: 'longest that a system was waited for', value: told.partner.longest, unit: 'ms', atMost: 11_000 },
  ];
}

/** The longest that any transaction of the database stood open without a statement, while it is watched. */
async function longestOpen({ database: { owner } }: Telling): Promise<number> {
  let longest = 0;
  for (const until = Date.now() + WATCHED_MS; Date.now() < until; await sleep(100)) {
    const { rows } = await owner.query(`
      SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)) * 1000, 0)::float AS ms
      FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`);
    longest = Math.max(longest, rows[0].ms);
  }
  return Math.round(longest);
}

/** People who read and write, one request after the other. */
class Users {
  readonly times: number[] = [];
  failed = 0;

  constructor(private readonly told: Telling) {}

  get p95(): number {
    const sorted = this.times.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)] ?? Infinity;
  }

  async work(milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds;
    const one = async (): Promise<void> => {
      while (Date.now() < until) await this.ask();
    };
    await Promise.all(Array.from({ length: USERS }, one));
  }

  private async ask(): Promise<void> {
    const { client } = this.told.workspace.coordinator;
    const started = performance.now();
    const answer = await client.send('{ board(first: 20) { totalCount } }').catch(() => null);
    const named = { idempotencyKey: anyKey(), name: anyKey() };
    const written = await client.mutate('createDepartment', named, 'department { id }').catch(() => null);
    this.times.push(performance.now() - started);
    const isDone = answer?.data && !answer.errors && written?.__typename === 'CreateDepartmentSuccess';
    if (!isDone) this.failed += 1;
  }
}

/** Nobody is waited for any more. */
async function idle({ database: { owner } }: Telling): Promise<boolean> {
  const { rowCount } = await owner.query(
    `SELECT FROM webhook_messages WHERE trouble = 'cutOff' OR attempts = 0`,
  );
  return rowCount === 0;
}
