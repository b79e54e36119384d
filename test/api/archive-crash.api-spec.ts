import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { download, emptyWorkspace, takeIn } from '../support/archives.js';
import { HEADLINES, runningTest, type RunningTest } from '../support/running-test.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

const MEAN = { ...HEADLINES, shape: 'mean', baseline: 10, target: 20, minimumWorthwhileEffect: 5 } as const;
const ROWS = 30_000;

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;
let server: ServerProcess;

beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
  test = await runningTest(app, workspace, MEAN);
  await app.database.owner.query(
    `INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, is_individual, value, source, recorded_by, recorded_at)
     SELECT m.workspace_id, gen_random_uuid(), m.experiment_id, m.id, a.id, date '2026-03-03', true, n / 7.0, 'typed', $2, now()
     FROM generate_series(1, $3::int) n, measures m, LATERAL (SELECT id FROM arms a WHERE a.experiment_id = m.experiment_id ORDER BY position LIMIT 1) a
     WHERE m.experiment_id = $1 AND m.role = 'outcome'`,
    [test.uuid, workspace.lead.actor.memberId, ROWS],
  );
  server = await startServerProcess(app.database.address.ownerUrl);
}, 300_000);
afterAll(async () => {
  await server.kill();
  await app.stop();
});

const stored = async (workspaceId: string): Promise<object> => {
  const { rows } = await app.database.owner.query(
    `SELECT (SELECT count(*)::int FROM measurements WHERE workspace_id = $1) AS readings,
       (SELECT count(*)::int FROM people WHERE workspace_id = $1) AS people,
       (SELECT name FROM workspaces WHERE workspace_id = $1) AS name`,
    [workspaceId],
  );
  return rows[0];
};

/** Until a transaction of the server has written rows that nobody else can see yet. */
async function whileWriting(): Promise<void> {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const { rowCount } = await app.database.owner.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'INSERT INTO measurements%' AND backend_xid IS NOT NULL`,
    );
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('The import never began to write.');
}

it('keeps nothing when the server dies while an archive comes in, and all of it the next time', async () => {
  const archive = Buffer.from(await download(workspace.admin.client));
  const empty = await emptyWorkspace(app);
  const here = (url: string) => new ApiClient(url, empty.client.cookie);
  const answer = takeIn(here(server.url), archive).then(
    () => 'answered',
    () => 'cut off',
  );
  await whileWriting();
  await server.kill();
  expect(await answer).toBe('cut off');
  expect(await stored(empty.workspaceId)).toEqual({ readings: 0, people: 1, name: 'New' });

  server = await startServerProcess(app.database.address.ownerUrl);
  expect(await takeIn(here(server.url), archive)).toMatchObject({ ok: true, counts: { measurements: ROWS } });
  expect(await stored(empty.workspaceId)).toMatchObject({ readings: ROWS, people: 6, name: 'Atelier' });
}, 300_000);
