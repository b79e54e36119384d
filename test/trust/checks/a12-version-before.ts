import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../../../apps/api/src/database/migrate.js';
import { emptyDatabase, type TestDatabase } from '../../support/database.js';
import { SOURCE_CHANGES, type SourceChange } from '../../support/source-change.js';
import { newWorkspace } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { LockWaits } from '../faults/lock-waits.js';
import type { Scene } from '../faults/scene.js';
import { noVersionBefore, versionBefore } from '../faults/version-before.js';
import { tallied, Writers } from '../faults/writers.js';

const CLIENTS = 4;
/** As a large file does that is taken in meanwhile. */
const HELD_MS = 5_000;
const SCRIPT = [
  ...['--import', './test/support/run-source.mjs', '--conditions=@levain/source'],
  'test/trust/faults/migrate-once.ts',
];

const IN_LINE: SourceChange = {
  file: 'apps/api/src/database/migrate.ts',
  from: 'const LOCK_MS = 800;',
  to: 'const LOCK_MS = 60_000;',
};
/** What a migration that does not only add would do. */
const RENAMES = 'ALTER TABLE projects RENAME COLUMN purpose TO aim';

/** Servers are replaced one by one: the first new one migrates while old ones still serve. */
export const versionBeforeServes: Check = {
  id: 'A12',
  promise:
    'The version before serves on while the tables are brought up to date and afterwards, and nobody waits long',
  wholeOnly: 'the version before has to be unpacked and started',
  missing: noVersionBefore,
  run: (trial) => upgraded(trial, {}),
  controls: [
    {
      guard: 'a migration that does not get its table lets others pass',
      run: (trial) => upgraded(trial, { changes: [IN_LINE] }),
    },
    { guard: 'a migration only adds', run: (trial) => upgraded(trial, { more: RENAMES }) },
  ],
};

interface Difference {
  readonly changes?: readonly SourceChange[];
  /** Done to the tables beside the migrations. */
  readonly more?: string;
}

async function upgraded(
  { ground, say }: Trial,
  { changes = [], more }: Difference,
): Promise<readonly Figure[]> {
  const before = await versionBefore(ground);
  const database = await emptyDatabase();
  ground.afterwards(() => database.drop());
  await migrate(database.address, before.migrations);
  const server = await ground.server(database, { folder: before.folder });
  const { scene, writers } = await atWork(database, server.url);
  const waits = new LockWaits();
  await waits.start(database.address.ownerUrl);
  await sleep(500);
  const release = await holdEveryTable(database.address.ownerUrl);
  const started = Date.now();
  const migrating = migrated(database, changes);
  await sleep(HELD_MS);
  await release();
  const code = await migrating;
  if (more) await database.owner.query(more);
  say(`${Date.now() - started} ms until the tables were up to date`);
  await sleep(1_500);
  await writers.stop();
  await waits.stop();
  const { rows } = await database.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM migrations');
  const ready = await fetch(`${server.url}/health/ready`);
  const tally = await writers.tally(database.owner);
  say(`${writers.log.length} writes in workspace ${scene.workspaceId}`);
  writers.mistold.slice(0, 3).forEach((said) => say(said));
  return [
    { name: 'migrations that came meanwhile', value: rows[0]!.n - before.migrations.length, atLeast: 1 },
    { name: 'faults of the start that brought them', value: code, exactly: 0 },
    {
      name: `writes that the version before did not answer, of ${writers.log.length}`,
      value: writers.unheard,
      exactly: 0,
    },
    ...tallied(tally, { lost: 0, doubled: 0, half: 0 }),
    { name: 'longest wait for a table', value: waits.longest, unit: 'ms', atMost: 2_000 },
    { name: 'longest request meanwhile', value: writers.longest, unit: 'ms', atMost: 4_000 },
    {
      name: 'the version before says afterwards that it is ready',
      value: ready.status,
      exactly: 200,
    },
  ];
}

/** Clients of the version before, in a workspace of theirs. */
async function atWork(
  database: TestDatabase,
  url: string,
): Promise<{ readonly scene: Scene; readonly writers: Writers }> {
  const { workspaceId, admin, lead } = await newWorkspace({ database, url });
  const as = { admin: { cookie: admin.client.cookie! }, lead: { cookie: lead.client.cookie! } };
  const test = { id: '', uuid: '', measureId: '', armId: '' };
  const scene = { workspaceId, ...as, newcomer: as.admin, test };
  const writers = new Writers(scene, () => url, ['project', 'invitation']);
  writers.start(CLIENTS);
  return { scene, writers };
}

/** A transaction that writes into all of them and takes its time; ends it. */
async function holdEveryTable(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
  );
  await client.query('BEGIN');
  await client.query(`LOCK TABLE ${rows.map(({ name }) => name).join(', ')} IN ROW EXCLUSIVE MODE`);
  return async () => {
    await client.query('ROLLBACK');
    await client.end();
  };
}

/** The exit code of a start of this version. */
async function migrated({ address }: TestDatabase, changes: readonly SourceChange[]): Promise<number> {
  const env = { ...process.env, NODE_OPTIONS: '', [SOURCE_CHANGES]: JSON.stringify(changes) };
  const child = spawn(process.execPath, [...SCRIPT, address.ownerUrl], { env, stdio: 'ignore' });
  await once(child, 'exit');
  return child.exitCode ?? NaN;
}
