import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { kept, upload, type Upload } from '../support/file-upload.js';
import { HOSTILE_READINGS, joinedBytes, READING_ROW, READINGS_HEADER } from '../support/hostile-readings.js';
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

const NOTHING = { readings: 0, imports: 0 };

const send = (body: string | Uint8Array | ReadableStream, sent: Partial<Upload> = {}) =>
  upload(test, body, { client: workspace.lead.client, ...sent });

describe('a hostile file gets a typed answer and leaves nothing', () => {
  it.each(HOSTILE_READINGS)(
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
    const file = joinedBytes(READINGS_HEADER, READING_ROW, '04/03/2026;Titre A;é;', [0xe9], READING_ROW);
    const answer = await send(file, { query: { encoding: 'utf-8' } });
    expect(answer).toMatchObject({ status: 422, refusals: [{ code: 'FILE_ENCODING_UNKNOWN' }] });
    expect(await kept(app, test)).toEqual(NOTHING);
  });

  it('61 MB whose length is not announced', async () => {
    const chunk = Buffer.alloc(1024 * 1024, READINGS_HEADER);
    let left = 61;
    const stream = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
    const answer = await send(stream, { query: { mode: 'goodRows' } });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'FILE_TOO_LARGE' }] });
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
