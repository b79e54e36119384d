import { appendFile, copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { startApp, type TestApp } from '../../support/app.js';
import { rezipped, runBackups, type BackupAnswer } from '../../support/backups.js';
import { emptyDatabase, type TestDatabase } from '../../support/database.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { prepareScene } from '../faults/scene.js';
import { Writers } from '../faults/writers.js';

const CLIENTS = 3;
const ACCOUNT = { email: 'ada@example.org', password: 'levure et farine de seigle' };

/** Before anything is touched, and once more when the rows are in. */
const UNCHECKED: readonly SourceChange[] = ['backup-file', 'load-backup'].map((file) => ({
  file: `apps/api/src/backups/${file}.ts`,
  from: 'if (meter.rows !== rows || meter.checksum !== checksum)',
  to: 'if (meter.rows < 0)',
}));

/** Saved while people write, brought back into an empty database, and compared by PostgreSQL itself. */
export const backup: Check = {
  id: 'A13',
  promise: 'What was saved comes back whole, and what is not whole is not taken in',
  run: async (trial) => {
    const saved = await savedQuietly(trial);
    return [
      ...(await roundTrip(trial, saved)),
      ...(await damaged(trial, saved.file, [])),
      ...(trial.size === 'whole' ? await savedWhileWriting(trial) : []),
    ];
  },
  controls: [
    {
      guard: 'the rows of a backup are weighed against its manifest',
      run: async (trial) => damaged(trial, (await savedQuietly(trial)).file, UNCHECKED),
    },
  ],
};

interface Saved {
  readonly file: string;
  readonly source: TestDatabase;
}

const asked = (database: TestDatabase): Record<string, string> => ({
  DATABASE_URL: database.address.ownerUrl,
});

async function ended(answers: Promise<BackupAnswer[]>): Promise<BackupAnswer[]> {
  const all = await answers;
  for (const { code, said } of all) if (code !== 0) throw new Error(said);
  return all;
}

async function emptied(trial: Trial): Promise<TestDatabase> {
  const database = await emptyDatabase();
  trial.ground.afterwards(() => database.drop());
  return database;
}

/** The server in this process: nobody kills it. */
async function withApp<T>(database: TestDatabase, work: (app: TestApp) => Promise<T>): Promise<T> {
  const app = await startApp({}, { ...database, drop: () => Promise.resolve() });
  try {
    return await work(app);
  } finally {
    await app.stop();
  }
}

async function savedQuietly(trial: Trial): Promise<Saved> {
  const source = await trial.ground.database();
  const file = join(await trial.ground.folder(), 'quiet.zip');
  await withApp(source, (app) =>
    app
      .visitor()
      .mutate(
        'setUpWorkspace',
        { workspaceName: 'Fournil', name: 'Ada', locale: 'fr', ...ACCOUNT },
        'viewer { member { email } }',
      ),
  );
  await prepareScene(source);
  await ended(runBackups([{ args: ['save', file], environment: asked(source) }]));
  return { file, source };
}

/** Whatever was acknowledged before the saving began must be in it, and every reference must hold. */
async function savedWhileWriting(trial: Trial): Promise<Figure[]> {
  const source = await trial.ground.database();
  const server = await trial.ground.server(source);
  const scene = await prepareScene(source);
  const writers = new Writers(scene, () => server.url);
  const folder = await trial.ground.folder();
  let lost = 0;
  let slowest = 0;
  for (let round = 0; round < 5; round += 1) {
    const file = join(folder, `under-load-${round}.zip`);
    writers.start(CLIENTS);
    await sleep(600);
    const before = writers.log.filter(({ acknowledged }) => acknowledged);
    await ended(runBackups([{ args: ['save', file], environment: asked(source) }]));
    await writers.stop();
    const into = await emptied(trial);
    const started = Date.now();
    await ended(runBackups([{ args: ['restore', file], environment: asked(into) }]));
    slowest = Math.max(slowest, Date.now() - started);
    const known = new Writers(scene, () => server.url);
    known.log.push(...before);
    lost += (await known.tally(into.owner)).lost;
    trial.say(`${before.length} writes were acknowledged before the saving began`);
  }
  return [
    { name: 'acknowledged writes that a backup under load lost', value: lost, exactly: 0 },
    { name: 'longest restore', value: slowest, unit: 'ms', atMost: 300_000 },
  ];
}

/** Into a database of one's own and, in the whole set, through the one that comes along. */
async function roundTrip(trial: Trial, { file, source }: Saved): Promise<Figure[]> {
  const into = await emptied(trial);
  const [first, again] = await runBackups([
    { args: ['restore', file], environment: asked(into) },
    { args: ['restore', file], environment: asked(into) },
  ]);
  if (first!.code !== 0) throw new Error(first!.said);
  const [saved, restored] = [await digests(source.owner), await digests(into.owner)];
  const differing = [...saved].filter(([table, digest]) => restored.get(table) !== digest);
  for (const [table] of differing) trial.say(`${table} differs`);
  const { signIn } = await withApp(into, (app) =>
    app.visitor().run('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: ACCOUNT,
    }),
  );
  return [
    { name: 'tables compared', value: saved.size, atLeast: 60 },
    { name: 'tables whose rows or definition differ', value: differing.length, exactly: 0 },
    { name: 'people who cannot sign in', value: signIn.__typename === 'SignInSuccess' ? 0 : 1, exactly: 0 },
    { name: 'backups taken into a database in use', value: again!.code === 0 ? 1 : 0, exactly: 0 },
    ...(trial.size === 'whole' ? [await throughEmbedded(trial, file)] : []),
  ];
}

async function throughEmbedded(trial: Trial, file: string): Promise<Figure> {
  const folder = await trial.ground.folder();
  const environment = { LEVAIN_DATA: join(folder, 'levain') };
  const back = join(folder, 'back.zip');
  await ended(
    runBackups([
      { args: ['restore', file], environment },
      { args: ['save', back], environment },
    ]),
  );
  const [first, second] = [await manifestOf(file), await manifestOf(back)];
  const differing = first.tables.filter(
    ({ name, checksum }) => second.tables.find((each) => each.name === name)?.checksum !== checksum,
  );
  return {
    name: 'tables that differ after a round through the embedded database',
    value: differing.length,
    exactly: 0,
  };
}

async function manifestOf(file: string): Promise<{ tables: { name: string; checksum: string }[] }> {
  let text = '{}';
  await rezipped(file, `${file}.copy`, (name, content) => {
    if (name === 'manifest.json') text = content.toString();
    return content;
  });
  return JSON.parse(text);
}

/** Rows and definition of every table, by PostgreSQL and not by what was saved. */
async function digests(owner: pg.Client): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT relname AS name, concat_ws(' ', relrowsecurity, relforcerowsecurity,
       (SELECT string_agg(pg_get_constraintdef(oid), ';' ORDER BY conname) FROM pg_constraint WHERE conrelid = pg_class.oid),
       (SELECT string_agg(concat(tgname, tgenabled), ';' ORDER BY tgname) FROM pg_trigger
        WHERE tgrelid = pg_class.oid AND NOT tgisinternal)) AS definition
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'`,
  );
  const found = new Map<string, string>();
  for (const { name, definition } of rows) {
    const { rows: sums } = await owner.query<{ sum: string }>(
      `SELECT concat(count(*), ' ', md5(string_agg(md5(t::text), '' ORDER BY md5(t::text)))) AS sum FROM ${name} t`,
    );
    found.set(name, `${sums[0]!.sum} ${definition}`);
  }
  return found;
}

/** Only the one with a byte turned carries its checksum file: whoever copied the others forgot that. */
async function damaged(trial: Trial, file: string, changes: readonly SourceChange[]): Promise<Figure[]> {
  const folder = await trial.ground.folder();
  const at = (name: string): string => join(folder, `${name}.zip`);
  const whole = await readFile(file);
  await copyFile(file, at('cut'));
  await truncate(at('cut'), Math.floor(whole.length / 2));
  await writeFile(at('end-cut'), whole.subarray(0, -20));
  const turned = Buffer.from(whole);
  turned[Math.floor(whole.length / 3)]! ^= 0xff;
  await writeFile(at('byte-turned'), turned);
  await copyFile(`${file}.sha256`, `${at('byte-turned')}.sha256`);
  await writeFile(at('empty'), '');
  await writeFile(at('of-pg-dump'), Buffer.from('PGDMP\x01\x0f\x00 made by another program'));
  await appendFile(at('no-zip'), 'CREATE TABLE experiments ();');
  await rezipped(file, at('row-missing'), (name, content) =>
    name === 'tables/event_log.copy'
      ? content.subarray(0, content.lastIndexOf(10, content.length - 2) + 1)
      : content,
  );
  await rezipped(file, at('word-changed'), (name, content) =>
    name === 'tables/workspaces.copy'
      ? Buffer.from(content.toString().replace('Fournil', 'Moulin'))
      : content,
  );
  await rezipped(file, at('another-format'), (name, content) =>
    name === 'manifest.json' ? Buffer.from('{"format":"levain-archive","version":1}') : content,
  );
  await rezipped(file, at('newer'), (name, content) =>
    name === 'manifest.json'
      ? Buffer.from(content.toString().replace('"migrations": [', '"migrations": [ "Later2764000000001",'))
      : content,
  );
  const names = ['cut', 'end-cut', 'byte-turned', 'empty', 'of-pg-dump', 'no-zip'];
  names.push('row-missing', 'word-changed', 'another-format', 'newer');
  const into = await emptied(trial);
  const answers = await runBackups(
    names.map((name) => ({ args: ['restore', at(name)], environment: asked(into) })),
    changes,
  );
  const taken = names.filter((_, index) => answers[index]!.code === 0);
  if (taken.length > 0) trial.say(`taken in: ${taken.join(', ')}`);
  const silent = answers.filter(({ said }) => !/not a backup|cut off or damaged|newer Levain/.test(said));
  return [
    { name: `damaged or foreign backups taken in, of ${names.length}`, value: taken.length, exactly: 0 },
    { name: 'of these, those refused without saying why', value: silent.length, exactly: 0 },
  ];
}
