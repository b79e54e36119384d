import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { upload } from '../support/file-upload.js';
import { runningTest, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

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

/** A header whose words say nothing: each test its own. */
const file = (word: string, day: string) => `Quand;Qui;${word};Autre\n${day};Titre A;1,5;12\n`;
const roles = ({ mapping }: any) => mapping.columns.map(({ role }: any) => role);
const CHOSEN = ['observedOn', 'arm', 'total', 'events'];

async function look(body: string, on = test) {
  const { preview } = await upload(on, body, { client: workspace.lead.client, path: '/preview' });
  return preview;
}

/** Corrects the suggested mapping and takes the file in. */
async function take(body: string) {
  const { mapping } = await look(body);
  const columns = CHOSEN.map((role) => ({ role, measure: null, arm: null }));
  const answer = await upload(test, body.replace('1,5', '40'), {
    client: workspace.lead.client,
    query: { mapping: JSON.stringify({ ...mapping, columns }) },
  });
  expect(answer).toMatchObject({ status: 200, import: { rowsImported: 1 } });
  return answer.import.id as string;
}

describe('the mapping of a file', () => {
  it('is remembered for the next file with the same header', async () => {
    await take(file('Un', '03/03/2026'));
    const preview = await look(file('Un', '04/03/2026').replace('1,5', '40'));
    expect(roles(preview)).toEqual(CHOSEN);
    expect(preview).toMatchObject({ rowsGood: 1, remembered: { fileName: 'relevés.csv' } });
    expect(await look(file('Deux', '04/03/2026'))).toMatchObject({ remembered: null });
  });

  it('reads numbers as the new file writes them', async () => {
    await take(file('Trois', '03/03/2026'));
    const preview = await look(file('Trois', '04/03/2026').replace('1,5', '4.75'));
    expect(preview.mapping.numberStyles[2]).toEqual({ decimalMark: '.', isProven: true });
  });

  it('is forgotten with an import that was undone', async () => {
    const id = await take(file('Quatre', '03/03/2026'));
    await workspace.lead.client.mutate('undoImport', { id }, 'import { id }');
    expect(await look(file('Quatre', '04/03/2026'))).toMatchObject({ remembered: null });
  });

  it('serves another experiment with the same groups, and no other workspace', async () => {
    await take(file('Cinq', '03/03/2026'));
    const other = await runningTest(app, workspace);
    expect(roles(await look(file('Cinq', '04/03/2026'), other))).toEqual(CHOSEN);
    const elsewhere = await newWorkspace(app, 'Ailleurs');
    const theirs = await runningTest(app, elsewhere);
    const { preview } = await upload(theirs, file('Cinq', '04/03/2026'), {
      client: elsewhere.lead.client,
      path: '/preview',
    });
    expect(preview).toMatchObject({ remembered: null });
  });

  it('gives way to the one that comes with the file', async () => {
    await take(file('Six', '03/03/2026'));
    const preview = await look(file('Six', '04/03/2026'));
    const columns = preview.mapping.columns.map((column: object) => ({ ...column, role: 'ignored' }));
    const { preview: again } = await upload(test, file('Six', '04/03/2026'), {
      client: workspace.lead.client,
      path: '/preview',
      query: { mapping: JSON.stringify({ ...preview.mapping, columns }) },
    });
    expect(again).toMatchObject({ remembered: null, rowsGood: 0 });
  });
});
