import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { kept, upload, type Upload } from '../support/file-upload.js';
import { HEADLINES, runningTest, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  test = await runningTest(app, workspace);
});

const GOOD = 'Date;Bras;Clics;Impressions\r\n03/03/2026;Titre A;12;1 000\r\n03/03/2026;Titre B;20;1 000\r\n';

const send = (body: string | Uint8Array | ReadableStream, sent: Partial<Upload> = {}) =>
  upload(test, body, { client: workspace.lead.client, ...sent });

const NOTHING = { readings: 0, imports: 0 };

describe('a preview', () => {
  it('says how the file was read, what is good and what is wrong, and keeps nothing', async () => {
    const file = `${GOOD}04/03/2026;Titre A;13;dix\r\n04/03/2026;Titre C;1;2\r\n05/03/2026;Titre A\r\n`;
    const { status, preview } = await send(file, { path: '/preview' });
    expect(status).toBe(200);
    expect(preview).toMatchObject({
      ...{ fileName: 'relevés.csv', encoding: 'utf-8', delimiter: ';', rowsRead: 5, rowsGood: 2, rowsBad: 3 },
      header: ['Date', 'Bras', 'Clics', 'Impressions'],
      mapping: { columns: [{ role: 'observedOn' }, { role: 'arm' }, { role: 'events' }, { role: 'total' }] },
      refusals: [],
      badTruncated: false,
    });
    expect(preview.sample[0].reading).toMatchObject({
      observedOn: '2026-03-03',
      figures: { events: 12, total: 1000 },
    });
    expect(preview.bad.map((each: any) => [each.row, each.refusals[0].code])).toEqual([
      [4, 'CELL_NOT_A_NUMBER'],
      [5, 'ARM_UNKNOWN'],
      [6, 'ROW_RAGGED'],
    ]);
    expect(await kept(app, test)).toMatchObject({ readings: 0 });
  });

  it('shows a mapping that misses something, to be corrected', async () => {
    const { preview } = await send('quoi,combien\nTitre A,3\n', { path: '/preview' });
    expect(preview.refusals.map((each: any) => [each.code, each.parameters.column])).toEqual(
      expect.arrayContaining([['COLUMN_MISSING', 'observedOn']]),
    );
    expect(preview).toMatchObject({ rowsRead: 1, rowsGood: 0, rowsBad: 0, delimiter: ',' });
  });

  it('marks the periods that have a figure already', async () => {
    await send(GOOD);
    const { preview } = await send(GOOD, { path: '/preview' });
    expect(preview).toMatchObject({
      rowsGood: 0,
      rowsBad: 2,
      bad: [{ refusals: [{ code: 'READING_TAKEN' }] }, {}],
    });
  });
});

describe('an import', () => {
  it('takes the readings in, once per key', async () => {
    const key = anyKey();
    const first = await send(GOOD, { key });
    expect(first).toMatchObject({
      status: 200,
      ok: true,
      import: { rowsRead: 2, rowsImported: 2, rowsRefused: 0 },
    });
    expect((await send(GOOD, { key })).import).toEqual(first.import);
    expect(await send(`${GOOD} `, { key })).toMatchObject({
      status: 422,
      refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await kept(app, test)).toEqual({ readings: 2, imports: 1 });
  });

  it('takes all or nothing, or the good rows, as one chooses', async () => {
    const file = `${GOOD}04/03/2026;Titre A;50;20\r\n`;
    expect(await send(file, { query: { mode: 'allOrNothing' } })).toMatchObject({
      status: 422,
      refusals: [{ code: 'FILE_ROWS_REFUSED', parameters: { bad: 1, good: 2 } }],
      bad: [{ row: 4, refusals: [{ code: 'COUNT_ABOVE_TOTAL' }] }],
    });
    expect(await kept(app, test)).toEqual(NOTHING);
    expect(await send(file, { query: { mode: 'goodRows' } })).toMatchObject({
      status: 200,
      import: { rowsRead: 3, rowsImported: 2, rowsRefused: 1 },
    });
    expect(await kept(app, test)).toMatchObject({ readings: 2 });
  });

  it('refuses the same period twice in a file, naming the line that came first', async () => {
    const answer = await send(`${GOOD}03/03/2026;Titre A;99;1000\r\n`);
    expect(answer.bad).toMatchObject([
      { row: 4, refusals: [{ code: 'READING_DUPLICATE', parameters: { line: 2 } }] },
    ]);
    expect(await kept(app, test)).toMatchObject({ readings: 0 });
  });

  it('is undone, and can be done again', async () => {
    const { import: done } = await send(GOOD);
    const undo = () =>
      workspace.lead.client.mutate('undoImport', { id: done.id }, 'import { undoneAt rowsImported }');
    expect(await undo()).toMatchObject({ import: { undoneAt: expect.any(String), rowsImported: 2 } });
    expect(await undo()).toMatchObject({ __typename: 'RefusedError', code: 'IMPORT_ALREADY_UNDONE' });
    expect(await kept(app, test)).toMatchObject({ readings: 0 });
    expect(await send(GOOD)).toMatchObject({ ok: true });
  });

  it('answers in its own shape to whoever may not', async () => {
    const visitor = await send(GOOD, { client: app.visitor() });
    expect(visitor).toMatchObject({ status: 401, ok: false, refusals: [{ code: 'NOT_ALLOWED' }] });
    const outsider = await send(GOOD, { client: workspace.influencer.client });
    expect(outsider).toMatchObject({ status: 403, refusals: [{ code: 'NOT_ALLOWED' }] });
    const stranger = await newWorkspace(app, 'Ailleurs');
    expect(await send(GOOD, { client: stranger.admin.client })).toMatchObject({ status: 404 });
    const elsewhere = await send(GOOD, { headers: { origin: 'https://elsewhere.example' } });
    expect(elsewhere.status).toBe(403);
    expect(await kept(app, test)).toMatchObject({ readings: 0 });
  });
});

describe('a lost connection', () => {
  it('leaves nothing of the file', async () => {
    const abort = new AbortController();
    let sent = 0;
    const stream = new ReadableStream({
      pull: async (controller) => {
        if (sent++ === 0) return controller.enqueue(Buffer.from(GOOD));
        await new Promise((resolve) => setTimeout(resolve, 200));
        abort.abort();
      },
    });
    const url = `${app.url}/api/experiments/${test.id}/imports?fileName=a.csv`;
    const headers = {
      ...{ 'content-type': 'text/csv', 'idempotency-key': anyKey(), origin: app.url },
      cookie: workspace.lead.client.cookie!,
    };
    const request = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      signal: abort.signal,
      headers,
    } as RequestInit;
    await expect(fetch(url, request)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await kept(app, test)).toEqual(NOTHING);
  });
});

describe('the export', () => {
  it('gives all readings, and no text that a spreadsheet would run', async () => {
    const arms = ['=1+1', 'Titre B'];
    test = await runningTest(app, workspace, { ...HEADLINES, arms });
    const record = {
      idempotencyKey: anyKey(),
      experimentId: test.id,
      source: 'typed',
      readings: [
        {
          ...{
            measureId: test.measureId,
            armId: test.armIds[0],
            observedOn: '2026-03-03',
            events: 1,
            total: 9,
          },
          note: '@SUM(A1)',
        },
      ],
    };
    expect(await workspace.lead.client.mutate('recordMeasurements', record, 'recorded')).toMatchObject({
      recorded: 1,
    });
    const response = await workspace.leadership.client.fetch(`/api/experiments/${test.id}/measurements.csv`);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text).toBe(
      `\ufeffdate,measure,arm,value,covariate,events,total,exposure,n,mean,sd,note\r\n2026-03-03,${test.metricName},"'=1+1",,,1,9,,,,,"'@SUM(A1)"\r\n`,
    );
    const stranger = await newWorkspace(app, 'Ailleurs');
    expect((await stranger.admin.client.fetch(`/api/experiments/${test.id}/measurements.csv`)).status).toBe(
      404,
    );
  });
});
