import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { kept, upload, type Upload } from '../support/file-upload.js';
import { runningTest, type RunningTest } from '../support/running-test.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;

beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  test = await runningTest(app, workspace);
});

const GOOD = 'Date;Bras;Clics;Impressions\r\n03/03/2026;Titre A;12;1 000\r\n03/03/2026;Titre B;20;1 000\r\n';
const NOTHING = { readings: 0, imports: 0 };

const send = (body: string | Uint8Array | ReadableStream, sent: Partial<Upload> = {}) =>
  upload(test, body, { client: workspace.lead.client, ...sent });

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const ROW = '03/03/2026;Titre A;12;1000\r\n';
// Missing values only: the quickest row to read, a row all the same.
const EMPTY_ROW = '-;-;-;-\r\n';
const HEADER = 'Date;Bras;Clics;Impressions\r\n';

describe('a hostile file gets a typed answer and leaves nothing', () => {
  it.each<[string, () => string | Uint8Array, string]>([
    ['nothing', () => '', 'FILE_EMPTY'],
    ['blank lines', () => '\r\n;;\r\n', 'FILE_EMPTY'],
    ['a header only', () => HEADER, 'FILE_NO_GOOD_ROW'],
    ['no header', () => '1;2;3\r\n4;5;6\r\n', 'FILE_HEADER_MISSING'],
    [
      'UTF-16',
      () => bytes([0xff, 0xfe], Buffer.from(GOOD, 'utf16le').toJSON().data),
      'FILE_ENCODING_UNKNOWN',
    ],
    ['UTF-16 without its mark', () => Buffer.from(GOOD, 'utf16le'), 'FILE_BINARY'],
    ['NUL bytes', () => bytes(HEADER, ROW, [0], ROW), 'FILE_BINARY'],
    ['an image', () => bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d]), 'FILE_BINARY'],
    ['a quote that never closes', () => `${HEADER}"03/03/2026;${'x'.repeat(70_000)}`, 'FILE_UNREADABLE'],
    ['one endless line', () => 'Date'.repeat(50_000), 'FILE_UNREADABLE'],
    ['1,000 columns', () => `${'Date;'.repeat(1_000)}\r\n${ROW}`, 'FILE_TOO_MANY_COLUMNS'],
    ['ragged rows', () => `${HEADER}03/03/2026;Titre A\r\n${ROW}`, 'FILE_ROWS_REFUSED'],
    [
      'formulas',
      () => `${HEADER}03/03/2026;Titre A;"=HYPERLINK(""http://x"")";1000\r\n`,
      'FILE_ROWS_REFUSED',
    ],
    ['200,001 rows', () => HEADER + EMPTY_ROW.repeat(200_001), 'FILE_TOO_MANY_ROWS'],
    ['50 MB of nothing', () => Buffer.alloc(50 * 1024 * 1024), 'FILE_BINARY'],
    [
      '50 MB of rows',
      () => HEADER + EMPTY_ROW.repeat((50 * 1024 * 1024) / EMPTY_ROW.length),
      'FILE_TOO_MANY_ROWS',
    ],
    ['61 MB', () => Buffer.alloc(61 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
  ])(
    '%s',
    async (_, file, code) => {
      const answer = await send(file());
      expect(answer).toMatchObject({
        ok: false,
        status: code === 'FILE_TOO_LARGE' ? 413 : 422,
        refusals: [{ code }],
      });
      expect(await kept(app, test)).toEqual(NOTHING);
    },
    60_000,
  );

  it('UTF-8 that breaks midway, once it is said to be UTF-8', async () => {
    const file = bytes(HEADER, ROW, '04/03/2026;Titre A;é;', [0xe9], ROW);
    const answer = await send(file, { query: { encoding: 'utf-8' } });
    expect(answer).toMatchObject({ status: 422, refusals: [{ code: 'FILE_ENCODING_UNKNOWN' }] });
    expect(await kept(app, test)).toEqual(NOTHING);
  });

  it('61 MB whose length is not announced', async () => {
    const chunk = Buffer.alloc(1024 * 1024, HEADER);
    let left = 61;
    const stream = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
    const answer = await send(stream, { query: { mode: 'goodRows' } });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'FILE_TOO_MANY_ROWS' }] });
    expect(await kept(app, test)).toMatchObject({ readings: 0 });
  });

  it.each([
    [
      'Windows-1252',
      Buffer.from([
        ...Buffer.from('Date;Bras;Clics;Impressions;Remarque\r\n03/03/2026;Titre A;12;1000;'),
        0xe9,
        0x74,
        0xe9,
      ]),
    ],
    ['UTF-8', Buffer.from('Date;Bras;Clics;Impressions;Remarque\r\n03/03/2026;Titre A;12;1000;été')],
    [
      'UTF-8 with its mark',
      Buffer.from('\ufeffDate\tBras\tClics\tImpressions\tRemarque\r\n03/03/2026\tTitre A\t12\t1000\tété'),
    ],
  ])('while %s is read for what it is', async (_, file) => {
    expect(await send(file)).toMatchObject({ status: 200 });
    const { rows } = await app.database.owner.query(
      'SELECT note FROM measurements WHERE experiment_id = $1',
      [test.uuid],
    );
    expect(rows).toEqual([{ note: 'été' }]);
  });
});
