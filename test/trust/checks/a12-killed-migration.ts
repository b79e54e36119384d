import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MIGRATIONS } from '../../../migrations/all.js';
import { emptyDatabase, type TestDatabase } from '../../support/database.js';
import { SOURCE_CHANGES, type SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { catalogueOf, differences } from '../faults/catalogue.js';

const SCRIPT = [
  ...['--import', './test/support/run-source.mjs', '--conditions=@levain/source'],
  'test/trust/faults/migrate-once.ts',
];

const ALL_OR_NOTHING = {
  file: 'apps/api/src/database/migrate.ts',
  from: "{ transaction: 'each' }",
  to: "{ transaction: 'none' }",
};

/** Each migration is a transaction of its own, one process at a time: the next start goes on behind the last whole one. */
export const killedMigration: Check = {
  id: 'A12',
  promise:
    'A start is killed in the middle of a migration: the next one goes on, and the tables are the same as ever',
  run: (trial) => killed(trial, []),
  controls: [
    { guard: 'a migration is kept whole or not at all', run: (trial) => killed(trial, [ALL_OR_NOTHING]) },
  ],
};

async function killed(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const { ground } = trial;
  const database = await emptyDatabase();
  ground.afterwards(() => database.drop());
  await database.owner.query(SLOWLY);
  let [failed, inside, tried] = [0, 0, 0];
  const kills = trial.times(3, MIGRATIONS.length);
  for (let kill = 0; kill < kills && failed === 0; kill += 1) {
    tried += 1;
    const child = migrating(database, changes);
    const from = Math.floor((kill * MIGRATIONS.length) / kills);
    const hit = await untilInside(database, child, from);
    inside += hit ? 1 : 0;
    if (hit) await sleep(15 + Math.random() * 30);
    child.kill('SIGKILL');
    if ((await endOf(child)) === 1) failed += 1;
  }
  await database.owner.query('DROP EVENT TRIGGER slowly; DROP SCHEMA slowly CASCADE');
  if ((await endOf(migrating(database, changes))) !== 0) failed += 1;
  const whole = await catalogueOf((await ground.database()).owner);
  return [
    { name: 'starts that failed afterwards', value: failed, exactly: 0 },
    { name: `kills inside of a migration, of ${tried}`, value: inside, exactly: tried },
    {
      name: `differences from tables made in one go, of ${whole.length} lines`,
      value: failed === 0 ? differences(await catalogueOf(database.owner), whole) : NaN,
      exactly: 0,
    },
  ];
}

function migrating(database: TestDatabase, changes: readonly SourceChange[]): ChildProcess {
  const env = { ...process.env, NODE_OPTIONS: '', [SOURCE_CHANGES]: JSON.stringify(changes) };
  return spawn(process.execPath, [...SCRIPT, database.address.ownerUrl], { env, stdio: 'ignore' });
}

/** Its exit code; null when it was killed. */
async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Until so many migrations are done and the next one has begun to write; false when it ended before. */
async function untilInside({ owner }: TestDatabase, child: ChildProcess, done: number): Promise<boolean> {
  while (child.exitCode === null) {
    const { rows } = await owner.query<{ known: boolean; writing: boolean }>(STATE);
    const [state] = rows;
    const { rows: counted } = state?.known
      ? await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM migrations')
      : { rows: [{ n: 0 }] };
    if (counted[0]!.n >= done && state?.writing) return true;
    await sleep(5);
  }
  return false;
}

const STATE = `
  SELECT to_regclass('migrations') IS NOT NULL AS known,
    EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xid IS NOT NULL) AS writing`;

/** So that a migration takes long enough to be met. */
const SLOWLY = `
  CREATE SCHEMA slowly;
  CREATE FUNCTION slowly.wait() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.005); END';
  CREATE EVENT TRIGGER slowly ON ddl_command_end EXECUTE FUNCTION slowly.wait();`;
