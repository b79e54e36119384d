import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { startApp, type TestApp } from '../support/app.js';
import { askBy } from '../support/asks.js';
import { chromiumCommand } from '../support/chromium-command.js';
import { runningTest } from '../support/running-test.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const FORMULA = '=HYPERLINK("http://example.org/";"Cliquez")';
const HOSTILE = [FORMULA, '+1+1', '-2+3', '@SUM(A1)', '＝1+1'];
const TITLE = 'Conseil d’été : « où en est-on ? »';

let app: TestApp;
let workspace: TestWorkspace;
let pack: { id: string; fingerprint: string; asOf: string };
beforeAll(async () => {
  app = await startApp({ CHROMIUM_PATH: await chromiumCommand(), CHROMIUM_SANDBOX: 'off' });
  workspace = await newWorkspace(app, 'Atelier <Léman>');
  const { uuid } = await runningTest(app, workspace);
  await app.database.owner.query('UPDATE experiments SET title = $2 WHERE id = $1', [uuid, FORMULA]);
  for (const question of HOSTILE) await askBy(workspace.lead, { question });
  // What a form would not let in: it may have come with an old row.
  for (const [index, question] of ['\t=1+1', '\r=1+1'].entries()) {
    const { id } = await askBy(workspace.lead, { question: `passe ${index}` });
    const place = [id.split('_')[1], question];
    await app.database.owner.query('UPDATE asks SET question = $2 WHERE id = $1', place);
  }
  pack = await frozen(workspace.lead);
}, 90_000);
afterAll(() => app.stop());

async function frozen(by: TestMember): Promise<typeof pack> {
  const input = { idempotencyKey: 'pack-exports-spec', title: TITLE, note: '=1+1 est un mot' };
  return (await by.client.mutate('freezePack', input, 'pack { id fingerprint asOf }')).pack;
}

const file = (name: string, by: TestMember = workspace.influencer): Promise<Response> =>
  by.client.fetch(`/api/packs/${pack.id}/${name}`);
const bytes = async (name: string): Promise<Uint8Array> => {
  const response = await file(name);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};

describe('a spreadsheet', () => {
  const sheets = async (locale: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(await bytes(`pack.xlsx?locale=${locale}`))).map(([name, data]) => [
        name,
        strFromU8(data),
      ]),
    );

  it('has a sheet to read first and one a question, in the language of the reader', async () => {
    const french = (await sheets('fr'))['xl/workbook.xml']!;
    expect([...french.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      ...['Lisez-moi', '1 Hypothèses', '2 Tests', '3 Enseignements', '4 Décisions prises', '5 Surprises'],
      ...['6 Blocages', '7 À décider'],
    ]);
    expect((await sheets('en'))['xl/workbook.xml']).toContain('"7 To decide"');
  });

  it('holds what people typed as text, whatever it begins with: nothing in it is computed', async () => {
    const parts = await sheets('fr');
    const all = Object.values(parts).join('\n');
    expect(all).not.toMatch(/<f[ >]/);
    const strings = parts['xl/sharedStrings.xml']!;
    for (const text of ['HYPERLINK', '+1+1', '-2+3', '@SUM(A1)', '＝1+1']) expect(strings).toContain(text);
    const asks = parts['xl/worksheets/sheet8.xml']!;
    const kinds = [...asks.matchAll(/<c [^>]*?(?:t="(\w+)")?[^>]*>/g)].map(([cell]) => cell);
    expect(kinds.some((cell) => cell.includes('t="s"'))).toBe(true);
    expect(all).not.toMatch(/t="(str|e)"/);
  });

  it('has figures that are figures and days that are days', async () => {
    const parts = await sheets('fr');
    const tests = parts['xl/worksheets/sheet3.xml']!;
    const target = [...tests.matchAll(/<v>([\d.]+)<\/v>/g)].map(([, value]) => Number(value));
    expect(target).toContain(0.016);
    // 16 March 2026 counts 46097 days from the last day of 1899.
    expect(target).toContain(46097);
    expect(parts['xl/sharedStrings.xml']).toContain(pack.fingerprint);
  });
});

describe('a CSV file', () => {
  it('starts no cell like a formula', async () => {
    const text = Buffer.from(await bytes('pack.csv?locale=fr')).toString('utf8');
    expect(text.startsWith('\ufeffQuestion,Code,Titre')).toBe(true);
    const cells = text
      .slice(1)
      .split(/\r\n/)
      .flatMap((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [])
      .map((cell) => cell.replace(/,$/, '').replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+@\t\r＝]|^-\D/.test(cell))).toEqual([]);
    expect(text).toContain(`"'=HYPERLINK(""http://example.org/"";""Cliquez"")"`);
  });
});

describe('the signed content', () => {
  it('is what `sha256sum` gives the fingerprint of', async () => {
    expect(
      createHash('sha256')
        .update(await bytes('pack.json'))
        .digest('hex'),
    ).toBe(pack.fingerprint);
  });
});

describe('on paper and on slides', () => {
  it('is a tagged PDF with a title', async () => {
    const pdf = Buffer.from(await bytes('pack.pdf?locale=fr')).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThanOrEqual(2);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (fr)');
  }, 60_000);

  it('is one picture a question, for slides of 1920 by 1080', async () => {
    const pictures = unzipSync(await bytes('pack.zip?locale=en'));
    expect(Object.keys(pictures)).toEqual([
      ...['1-believed.png', '2-testing.png', '3-learned.png', '4-changed.png', '5-surprised.png'],
      ...['6-blocked.png', '7-decide.png'],
    ]);
    for (const picture of Object.values(pictures)) {
      const view = Buffer.from(picture);
      expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([1920, 1080]);
    }
  }, 60_000);

  it('prints one at a time, and says so beyond a short line', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => file('pack.pdf')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5);
    const busy = answers.find(({ status }) => status !== 200);
    expect(busy?.status).toBe(503);
    expect(await busy!.json()).toEqual({ ok: false, refusals: [{ code: 'PRINTER_BUSY' }] });
  }, 90_000);
});

describe('every file', () => {
  it.each(['pack.xlsx', 'pack.csv', 'pack.json'])('%s has a name that every system takes', async (name) => {
    const { headers } = await file(name);
    const extension = name.split('.')[1];
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="levain-conseil-d-ete-ou-en-est-on-${pack.asOf}.${extension}"`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is for members of the workspace', async () => {
    const stranger = await newWorkspace(app, 'Ailleurs');
    expect((await file('pack.csv', stranger.admin)).status).toBe(404);
    expect((await app.visitor().fetch(`/api/packs/${pack.id}/pack.csv`)).status).toBe(401);
    for (const name of ['pack.exe', 'pack', 'pack.pdf.exe']) expect((await file(name)).status).toBe(404);
  });
});

describe('where no browser is', () => {
  it.each([
    ['none at all', {}, 501, 'PRINTER_MISSING'],
    ['one that does not start', { CHROMIUM_PATH: '/bin/false' }, 503, 'PRINTER_FAILED'],
  ])(
    '%s: an answer, and everything else works',
    async (_, environment, status, code) => {
      const bare = await startApp({ ...environment, PATH: '/nowhere' }, app.database);
      try {
        const cookie = workspace.lead.client.cookie!;
        const headers = { cookie, origin: bare.url };
        const printed = await fetch(`${bare.url}/api/packs/${pack.id}/pack.pdf`, { headers });
        expect([printed.status, await printed.json()]).toEqual([status, { ok: false, refusals: [{ code }] }]);
        expect((await fetch(`${bare.url}/api/packs/${pack.id}/pack.csv`, { headers })).status).toBe(200);
      } finally {
        await bare.nest.close();
      }
    },
    60_000,
  );
});
