import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { kept } from '../support/file-upload.js';
import { HEADLINES, runningTest, type RunningTest } from '../support/running-test.js';
import { bring, madeToken, Program } from '../support/tokens.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

const MEAN = { ...HEADLINES, shape: 'mean', baseline: 10, target: 20, minimumWorthwhileEffect: 5 } as const;
const LINES = 'application/x-ndjson';
const HEAD = 'Date;Bras;Valeur\r\n';

let app: TestApp;
let workspace: TestWorkspace;
let program: Program;
let test: RunningTest;
let number: number;

beforeAll(async () => {
  app = await startApp({ TOKEN_REQUESTS: '10000' });
  workspace = await newWorkspace(app);
  program = new Program(app.url, (await madeToken(workspace.lead, 'ingest')).text);
  test = await runningTest(app, workspace, MEAN);
  const { rows } = await app.database.owner.query('SELECT number FROM experiments WHERE id = $1', [
    test.uuid,
  ]);
  number = rows[0].number;
});
afterAll(() => app.stop());

const line = (more: object = {}) =>
  JSON.stringify({ measure: test.metricName, arm: 'Titre A', observedOn: '2026-03-03', value: 12, ...more });
const lines = (...all: string[]) => all.join('\n');

describe('readings that a program brings', () => {
  it('as lines of JSON, by the number of the experiment or its id', async () => {
    const before = await kept(app, test);
    const body = lines(line(), line({ value: 13, note: 'à la main' }), '');
    const first = await bring(program, number, body, { key: anyKey(), type: LINES });
    expect(first).toMatchObject({ status: 200, answer: { ok: true, recorded: 2 } });
    const byId = lines(line({ measure: test.measureId, arm: test.armIds[1] }));
    expect((await bring(program, test.id, byId, { key: anyKey(), type: LINES })).status).toBe(200);
    expect((await kept(app, test)).readings).toBe(before.readings + 3);
    const { rows } = await app.database.owner.query(
      "SELECT count(*)::int FROM measurements WHERE source = 'program' AND recorded_by = $1",
      [workspace.lead.actor.memberId],
    );
    expect(rows[0].count).toBe(3);
  });

  it('as a table, which is an import that people see', async () => {
    const body = `${HEAD}03/03/2026;Titre A;14\r\n04/03/2026;Titre B;15,5\r\n`;
    const brought = await bring(program, number, body, { key: anyKey(), query: '?fileName=cms.csv' });
    expect(brought).toMatchObject({ status: 200, answer: { ok: true, recorded: 2 } });
    const { rows } = await app.database.owner.query('SELECT file_name FROM imports WHERE id = $1', [
      brought.answer.importId.split('_')[1],
    ]);
    expect(rows).toEqual([{ file_name: 'cms.csv' }]);
  });

  it('is told in the history with the name of the token', async () => {
    const key = anyKey();
    await bring(program, number, lines(line({ observedOn: '2026-03-06' })), { key, type: LINES });
    const byHand = await workspace.lead.client.run(
      'query ($number: Int!) { experiment(number: $number) { history(first: 50) { edges { node { kind after } } } } }',
      { number },
    );
    const told = byHand.experiment.history.edges.map(({ node }: any) => [node.kind, node.after?.program]);
    expect(told).toContainEqual(['measurementsRecorded', 'Un programme (ingest)']);
    expect(told).toContainEqual(['measurementsImported', 'Un programme (ingest)']);
    expect(told).toContainEqual(['experimentCreated', undefined]);
  });

  it.each(['lines', 'table'])('once per key, answered in the same bytes: %s', async (kind) => {
    const [type, body] =
      kind === 'lines'
        ? [LINES, lines(line({ value: 21 }))]
        : ['text/csv', `${HEAD}05/03/2026;Titre A;21\r\n`];
    const key = anyKey();
    const before = await kept(app, test);
    const all = await Promise.all(
      Array.from({ length: 5 }, () => bring(program, number, body, { key, type })),
    );
    const later = await bring(program, number, body, { key, type });
    expect(new Set([...all, later].map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect((await kept(app, test)).readings).toBe(before.readings + 1);
    const other = await bring(program, number, body.replace('21', '22'), { key, type });
    expect(other).toMatchObject({ status: 422, answer: { refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } });
    const second = new Program(app.url, (await madeToken(workspace.lead, 'ingest')).text);
    expect((await bring(second, number, body.replace('21', '23'), { key, type })).status).toBe(200);
  });

  it('not without a key', async () => {
    const brought = await bring(program, number, lines(line()), { type: LINES });
    expect(brought).toMatchObject({
      status: 422,
      answer: { ok: false, refusals: [{ code: 'IDEMPOTENCY_KEY_INVALID', field: 'idempotencyKey' }] },
    });
  });

  it('wait for the same key no longer than a moment', async () => {
    const key = anyKey();
    const { owner } = app.database;
    const { rows } = await owner.query(
      'SELECT id FROM api_tokens WHERE member_id = $1 ORDER BY made_at LIMIT 1',
      [workspace.lead.actor.memberId],
    );
    await owner.query('BEGIN');
    try {
      await owner.query(
        `INSERT INTO idempotency_keys (workspace_id, member_id, key, operation, request_hash)
         VALUES ($1, $2, $3, 'recordMeasurements', '')`,
        [workspace.workspaceId, workspace.lead.actor.memberId, `${rows[0].id}:${key}`],
      );
      const brought = await bring(program, number, lines(line()), { key, type: LINES });
      expect(brought).toMatchObject({
        status: 409,
        answer: { refusals: [{ code: 'IDEMPOTENCY_IN_PROGRESS' }] },
      });
    } finally {
      await owner.query('ROLLBACK');
    }
  });
});

describe('what is wrong is said line by line, and nothing is recorded', () => {
  it('of lines of JSON', async () => {
    const before = await kept(app, test);
    const body = lines(line(), 'nonsense', '', line({ value: 'douze' }), line({ colour: 'red' }));
    const brought = await bring(program, number, body, { key: anyKey(), type: LINES });
    expect(brought.status).toBe(422);
    expect(brought.answer.lines).toEqual([
      { line: 2, refusals: [{ code: 'LINE_UNREADABLE', parameters: { text: 'nonsense' } }] },
      { line: 4, refusals: [{ code: 'LINE_UNREADABLE', field: 'value', parameters: { text: 'value' } }] },
      { line: 5, refusals: [{ code: 'LINE_UNREADABLE', field: 'colour', parameters: { text: 'colour' } }] },
    ]);
    const ruled = lines(line(), '', line({ arm: 'Titre Z' }), line({ observedOn: '2026-02-30' }));
    const { answer } = await bring(program, number, ruled, { key: anyKey(), type: LINES });
    expect(answer.refusals).toEqual([
      { code: 'FILE_ROWS_REFUSED', field: 'file', parameters: { bad: 2, good: 1 } },
    ]);
    expect(answer.lines).toMatchObject([
      { line: 3, refusals: [{ code: 'ARM_UNKNOWN', field: 'arm' }] },
      { line: 4, refusals: [{ code: 'DATE_INVALID', field: 'observedOn' }] },
    ]);
    expect(await kept(app, test)).toEqual(before);
  });

  it('of a table', async () => {
    const before = await kept(app, test);
    const body = `${HEAD}03/03/2026;Titre A;1\r\n03/03/2026;Titre Z;2\r\n`;
    const brought = await bring(program, number, body, { key: anyKey(), query: '?mode=goodRows' });
    expect(brought).toMatchObject({
      status: 422,
      answer: { ok: false, truncated: false, lines: [{ line: 3, refusals: [{ code: 'ARM_UNKNOWN' }] }] },
    });
    expect(brought.text).not.toContain('cells');
    expect(await kept(app, test)).toEqual(before);
  });

  it('before it is sent, when asked only to look', async () => {
    const before = await kept(app, test);
    const query = '?dryRun=true';
    const table = await bring(program, number, `${HEAD}03/03/2026;Titre A;1\r\n`, { query });
    expect(table).toMatchObject({ status: 200, answer: { ok: true, dryRun: true, recorded: 0, good: 1 } });
    const good = await bring(program, number, lines(line()), { query, type: LINES });
    expect(good).toMatchObject({ status: 200, answer: { dryRun: true, good: 1 } });
    const bad = await bring(program, number, lines(line({ arm: 'Z' })), { query, type: LINES });
    expect(bad).toMatchObject({ status: 422, answer: { lines: [{ line: 1 }] } });
    expect(await kept(app, test)).toEqual(before);
  });

  it.each([
    [
      'an experiment that is not there',
      () => bring(program, 99_999, lines(line()), { key: anyKey(), type: LINES }),
      404,
    ],
    [
      'no words for a number',
      () => bring(program, 'abc', lines(line()), { key: anyKey(), type: LINES }),
      404,
    ],
    ['an empty body', () => bring(program, number, '\n', { key: anyKey(), type: LINES }), 422],
    [
      'another kind of body',
      () => bring(program, number, '{}', { key: anyKey(), type: 'application/json' }),
      422,
    ],
  ])('%s', async (_, attempt, status) => {
    const brought = await attempt();
    expect({ status: brought.status, ok: brought.answer.ok }).toEqual({ status, ok: false });
  });

  it('to whoever may not record there', async () => {
    const reader = new Program(app.url, (await madeToken(workspace.influencer, 'ingest')).text);
    const brought = await bring(reader, number, lines(line()), { key: anyKey(), type: LINES });
    expect(brought).toMatchObject({ status: 403, answer: { refusals: [{ code: 'NOT_ALLOWED' }] } });
  });
});
