import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { HEADLINES, runningTest, type RunningTest } from '../support/running-test.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

const ROWS = 20_000;
const MEAN = { ...HEADLINES, shape: 'mean', baseline: 10, target: 20, minimumWorthwhileEffect: 5 } as const;

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;
let server: ServerProcess;

beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
  test = await runningTest(app, workspace, MEAN);
  server = await startServerProcess(app.database.address.ownerUrl);
});
afterAll(async () => {
  await server.kill();
  await app.stop();
});

const rows = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, index) => `03/03/2026;Titre ${index % 2 ? 'A' : 'B'};${from + index}\r\n`,
  ).join('');
const HEADER = 'Date;Bras;Valeur\r\n';

function send(body: RequestInit['body'], key: string): Promise<Response> {
  return fetch(`${server.url}/api/experiments/${test.id}/imports?fileName=a.csv`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: {
      ...{ 'content-type': 'text/csv', 'idempotency-key': key, origin: server.url },
      cookie: workspace.lead.client.cookie!,
    },
  } as RequestInit);
}

async function stored(): Promise<{ readings: number; imports: number; keys: number }> {
  const { rows: found } = await app.database.owner.query(
    `SELECT (SELECT count(*)::int FROM measurements WHERE experiment_id = $1) AS readings,
       (SELECT count(*)::int FROM imports WHERE experiment_id = $1) AS imports,
       (SELECT count(*)::int FROM idempotency_keys WHERE operation = 'importMeasurements') AS keys`,
    [test.uuid],
  );
  return found[0];
}

/** Until a transaction of the server has written rows that nobody else can see yet. */
async function whileWriting(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { rowCount } = await app.database.owner.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'levain'
         AND xact_start IS NOT NULL AND backend_xid IS NOT NULL`,
    );
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The import never began to write.');
}

describe('the server dies during an import', () => {
  it('keeps nothing of the file, and takes all of it when it is sent again', async () => {
    const key = anyKey();
    const answer = send(HEADER + rows(0, ROWS), key).then(
      () => 'answered',
      () => 'cut off',
    );
    await whileWriting();
    await server.kill();
    expect(await answer).toBe('cut off');

    server = await startServerProcess(app.database.address.ownerUrl);
    expect(await stored()).toEqual({ readings: 0, imports: 0, keys: 0 });
    const again = await send(HEADER + rows(0, ROWS), key);
    expect(await again.json()).toMatchObject({ ok: true, import: { rowsImported: ROWS } });
    await server.kill();
    expect(await stored()).toEqual({ readings: ROWS, imports: 1, keys: 1 });
  });
});
