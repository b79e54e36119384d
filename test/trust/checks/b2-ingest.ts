import type { TestDatabase } from '../../support/database.js';
import type { SourceChange } from '../../support/source-change.js';
import { bring, madeToken, Program, type Brought } from '../../support/tokens.js';
import { startApp } from '../../support/app.js';
import { HEADLINES, runningTest } from '../../support/running-test.js';
import { anyKey, newWorkspace } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';

const MEAN = { ...HEADLINES, shape: 'mean', baseline: 10, target: 20, minimumWorthwhileEffect: 5 } as const;
const TOGETHER = 5;
const BATCHES_AT_ONCE = 4;
const READINGS = 3;
const LINES = 'application/x-ndjson';

const NO_CLAIM = {
  file: 'apps/api/src/database/idempotency.ts',
  from: 'ON CONFLICT DO NOTHING RETURNING key',
  to: 'ON CONFLICT (workspace_id, member_id, key) DO UPDATE SET operation = excluded.operation RETURNING key',
};

/** A key is claimed in the transaction of its work, by workspace and token. */
export const idempotentIngest: Check = {
  id: 'B2',
  promise: 'Readings that a program sends again are recorded once, and answered as the first time',
  run: tried,
  controls: [{ guard: 'the same key writes once', run: unguarded }],
};

interface Scene {
  readonly tokens: readonly [string, string];
  readonly memberId: string;
  readonly workspaceId: string;
  readonly test: { readonly uuid: string; readonly id: string; readonly metricName: string };
}

async function tried(trial: Trial): Promise<readonly Figure[]> {
  const { database, scene, url } = await standing(trial, []);
  const programs = scene.tokens.map((text) => new Program(url, text)) as [Program, Program];
  return [
    ...(await sentAgain(trial, { database, scene, program: programs[0] })),
    {
      name: 'answer while the same key is at work',
      value: await whileAtWork(database, scene, programs[0]),
      exactly: 409,
    },
    {
      name: 'readings under the same key of two tokens',
      value: await ofTwoTokens(database, scene, programs),
      exactly: 2 * READINGS,
    },
  ];
}

async function unguarded(trial: Trial): Promise<readonly Figure[]> {
  const { database, scene, url } = await standing(trial, [NO_CLAIM]);
  return sentAgain(trial, { database, scene, program: new Program(url, scene.tokens[0]) });
}

async function standing(trial: Trial, changes: readonly SourceChange[]) {
  const database = await trial.ground.database();
  const scene = await sceneIn(database);
  const environment = { TOKEN_REQUESTS: '1000000' };
  const { url } = await trial.ground.server(database, { changes, environment });
  return { database, scene, url };
}

async function sentAgain(
  trial: Trial,
  at: { readonly database: TestDatabase; readonly scene: Scene; readonly program: Program },
): Promise<readonly Figure[]> {
  const batches = trial.times(20, 1_000);
  const seen = { different: 0, otherTaken: 0, refused: 0 };
  for (let from = 0; from < batches; from += BATCHES_AT_ONCE) {
    const some = Array.from({ length: BATCHES_AT_ONCE }, (_, index) => from + index + 1);
    await Promise.all(some.map((number) => sendBatch(at.program, at.scene, number, seen)));
  }
  const { stored, different } = await storedIn(at.database, at.scene);
  const whole = batches * READINGS;
  return [
    {
      name: `readings stored of ${batches} batches of ${READINGS}, each sent ${TOGETHER} times at once and once more`,
      ...{ value: stored, exactly: whole },
    },
    { name: 'different readings stored', value: different, exactly: whole },
    { name: 'batches whose answers are not the same bytes', value: seen.different, exactly: 0 },
    { name: 'batches refused', value: seen.refused, exactly: 0 },
    { name: 'other bodies under a used key not answered 422', value: seen.otherTaken, exactly: 0 },
  ];
}

async function sendBatch(
  program: Program,
  scene: Scene,
  number: number,
  seen: { different: number; otherTaken: number; refused: number },
): Promise<void> {
  const key = anyKey();
  const body = bodyOf(scene, number);
  const send = (text: string): Promise<Brought> => bring(program, scene.test.id, text, { key, type: LINES });
  const first = await Promise.all(Array.from({ length: TOGETHER }, () => send(body)));
  const all = [...first, await send(body)];
  if (new Set(all.map(({ status, text }) => `${status} ${text}`)).size > 1) seen.different += 1;
  if (all.some(({ status }) => status !== 200)) seen.refused += 1;
  const other = await send(bodyOf(scene, number + 0.5));
  if (other.status !== 422 || other.answer?.refusals?.[0]?.code !== 'IDEMPOTENCY_KEY_REUSED')
    seen.otherTaken += 1;
}

const bodyOf = ({ test }: Scene, number: number): string =>
  Array.from({ length: READINGS }, (_, index) =>
    JSON.stringify({
      ...{ measure: test.metricName, arm: 'Titre A', observedOn: '2026-03-03', value: number * 10 + index },
    }),
  ).join('\n');

/** Another request holds the key for longer than anybody waits. */
async function whileAtWork(database: TestDatabase, scene: Scene, program: Program): Promise<number> {
  const key = anyKey();
  const { owner } = database;
  await owner.query('BEGIN');
  try {
    await owner.query(
      `INSERT INTO idempotency_keys (workspace_id, member_id, key, operation, request_hash)
       SELECT $1, $2, id || ':' || $3, 'recordMeasurements', '' FROM api_tokens WHERE member_id = $2`,
      [scene.workspaceId, scene.memberId, key],
    );
    const brought = await bring(program, scene.test.id, bodyOf(scene, 900_000), { key, type: LINES });
    return brought.status;
  } finally {
    await owner.query('ROLLBACK');
  }
}

async function ofTwoTokens(
  database: TestDatabase,
  scene: Scene,
  programs: readonly Program[],
): Promise<number> {
  const key = anyKey();
  const before = await storedIn(database, scene);
  for (const program of programs)
    await bring(program, scene.test.id, bodyOf(scene, 800_000), { key, type: LINES });
  return (await storedIn(database, scene)).stored - before.stored;
}

async function storedIn(
  { owner }: TestDatabase,
  { test }: Scene,
): Promise<{ stored: number; different: number }> {
  const { rows } = await owner.query(
    `SELECT count(*)::int AS stored, count(DISTINCT value)::int AS different
     FROM measurements WHERE experiment_id = $1 AND source = 'program'`,
    [test.uuid],
  );
  return rows[0];
}

async function sceneIn(database: TestDatabase): Promise<Scene> {
  const app = await startApp({}, { ...database, drop: () => Promise.resolve() });
  try {
    const workspace = await newWorkspace(app);
    const test = await runningTest(app, workspace, MEAN);
    const token = async (): Promise<string> => (await madeToken(workspace.lead, 'ingest')).text;
    const { uuid, id, metricName } = test;
    const { memberId, workspaceId } = workspace.lead.actor;
    return { tokens: [await token(), await token()], memberId, workspaceId, test: { uuid, id, metricName } };
  } finally {
    await app.stop();
  }
}
