import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QUESTIONS } from '@levain/domain/boards/questions.js';
import { SHARED_FIELDS, type SharedField } from '@levain/domain/sharing/share-link.js';
import { addDays } from '@levain/domain/time/day.js';
import { startApp, type TestApp } from '../support/app.js';
import { askBy } from '../support/asks.js';
import { decidedExperiment } from '../support/decided-experiment.js';
import { newExperiment } from '../support/experiment-builder.js';
import { day } from '../support/furniture-texts.js';
import { runningTest } from '../support/running-test.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let elsewhere: TestWorkspace;
const CANARIES = ['Orianne Canari', 'Ulysse Pinson', 'Rosalba Mésange', 'Thibault', 'Zéphyrine Merle'];
const sql = async (text: string, ...values: unknown[]): Promise<any[]> =>
  (await app.database.owner.query(text, values)).rows;
const call = (word: string): Promise<Response> => fetch(`${app.url}${word}`, { redirect: 'manual' });

beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org' });
  workspace = await newWorkspace(app);
  elsewhere = await newWorkspace(app);
  const said = 'Rosalba Mésange et Thibault l’ont vu chez ZÉPHYRINE  MERLE.';
  await workspace.join('influencer', 'Zéphyrine Merle');
  await sql(`UPDATE people SET name = 'Orianne Canari' WHERE id = $1`, workspace.lead.actor.personId);
  await sql(`UPDATE people SET name = 'Ulysse Pinson' WHERE id = $1`, workspace.leadership.actor.personId);
  await sql(`UPDATE people SET name = 'Rosalba Mésange' WHERE id = $1`, workspace.coordinator.actor.personId);
  await sql(`UPDATE people SET name = 'Thibault' WHERE id = $1`, workspace.admin.actor.personId);
  await runningTest(app, workspace);
  await decidedExperiment(app, workspace, { kind: 'stop', learning: said, limits: said });
  await askBy(workspace.lead, { question: `Faut-il suivre Orianne Canari ?` });
  const draft = await newExperiment(workspace.lead);
  await sql(`UPDATE experiments SET title = 'brouillon-secret' WHERE id = $1`, draft.id.split('_')[1]);
  await sql(
    `UPDATE departments SET name = 'departement-temoin' WHERE workspace_id = $1`,
    workspace.workspaceId,
  );
}, 90_000);
afterAll(() => app.stop());

const input = (more: object = {}) => ({
  ...{ idempotencyKey: anyKey(), title: 'Nos essais', introduction: 'Ce que nous testons.\n\nSans fard.' },
  ...{ locale: 'fr', questions: QUESTIONS, fields: [], until: day(30), ...more },
});
const PARTS =
  'url shareLink { id title state openings questions fields until version scope { departmentName } pack { id } madeBy { name } }';
const made = async (more: object = {}, by = workspace.lead): Promise<any> =>
  by.client.mutate('makeShareLink', input(more), PARTS);
const pathOf = (url: string): string => new URL(url).pathname;
const page = async (more: object = {}): Promise<string> => {
  const response = await call(pathOf((await made(more)).url));
  expect(response.status).toBe(200);
  return response.text();
};
const every = SHARED_FIELDS.reduce<SharedField[][]>(
  (sets, field) => [...sets, ...sets.map((set) => [...set, field])],
  [[]],
);

describe('what readers outside are shown', () => {
  it.each(every.map((fields) => [fields]))('with %j names nobody and shows no draft', async (fields) => {
    for (const locale of ['fr', 'en']) {
      const text = await page({ fields, locale });
      for (const name of [...CANARIES, 'brouillon-secret', 'influencer', workspace.workspaceId]) {
        expect(text.toLowerCase().replace(/\s+/g, ' ')).not.toContain(name.toLowerCase());
      }
      expect(text).not.toMatch(/<script|<form|http-equiv|<img/i);
      expect(Buffer.byteLength(text)).toBeLessThan(30_000);
    }
  });

  it('hides names in what its maker wrote, too', async () => {
    const text = await page({ title: 'Vu par Ulysse Pinson', introduction: 'Merci à Rosalba Mésange.' });
    expect(text).toContain('Vu par une personne');
    expect(text).toContain('Merci à une personne.');
  });

  it('shows a field only when it was chosen', async () => {
    expect(await page({ fields: [] })).not.toMatch(/l’ont vu|departement-temoin/);
    expect(await page({ fields: ['learnings'] })).toContain('l’ont vu');
  });

  it('answers only the chosen questions, in their order', async () => {
    const text = await page({ questions: ['learned', 'believed'] });
    expect([...text.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
      'Que croyions-nous\u202f?',
      'Qu’avons-nous appris\u202f?',
    ]);
  });

  it('of a frozen pack stays as it was frozen', async () => {
    const { pack } = await workspace.lead.client.mutate(
      'freezePack',
      { idempotencyKey: anyKey(), title: 'Conseil' },
      'pack { id }',
    );
    const text = await page({ packId: pack.id, fields: SHARED_FIELDS });
    expect(text).toContain('Figé le');
    for (const name of CANARIES) expect(text).not.toContain(name);
  });

  it('of another workspace tells nothing of this one', async () => {
    const { url } = await made({ fields: SHARED_FIELDS }, elsewhere.lead);
    const text = await (await call(pathOf(url))).text();
    expect(text).not.toContain('EXP-');
    const token = pathOf(url).split('.')[1];
    expect((await call(`/s/${workspace.workspaceId}.${token}`)).status).toBe(404);
  });
});

describe('its address', () => {
  it('is said once, is kept as a hash, and tells nobody that it was open', async () => {
    const { url, shareLink } = await made();
    expect(url).toMatch(/^http:\/\/levain\.example\.org\/s\/[0-9a-f-]{36}\.[\w-]{43}$/);
    const [row] = await sql('SELECT * FROM share_links WHERE id = $1', shareLink.id.split('_')[1]);
    expect(JSON.stringify(row)).not.toContain(url.split('.').at(-1));
    const { headers } = await call(pathOf(url));
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('counts openings, not looks at the head, and keeps nothing else', async () => {
    const { url, shareLink } = await made();
    await call(pathOf(url));
    await call(pathOf(url));
    expect((await fetch(`${app.url}${pathOf(url)}`, { method: 'HEAD' })).status).toBe(200);
    const { shareLinks } = await workspace.influencer.client.run(
      '{ shareLinks { id openings version state madeBy { name } } }',
    );
    expect(shareLinks.find(({ id }: any) => id === shareLink.id)).toMatchObject({
      ...{ openings: 2, version: 1, state: 'open', madeBy: { name: 'Orianne Canari' } },
    });
  });

  it('expired, taken back or never made opens the same page, which names no workspace', async () => {
    const { url, shareLink } = await made();
    const late = await made();
    await sql(
      'UPDATE share_links SET until = $2 WHERE id = $1',
      late.shareLink.id.split('_')[1],
      addDays(day(0), -1),
    );
    const revoke = (version: number) =>
      workspace.coordinator.client.mutate(
        'revokeShareLink',
        { id: shareLink.id, version },
        'shareLink { state }',
      );
    expect((await revoke(7)).__typename).toBe('ConflictError');
    expect((await revoke(1)).shareLink.state).toBe('revoked');
    expect(await revoke(2)).toMatchObject({ code: 'SHARE_LINK_REVOKED' });
    const never = `/s/${workspace.workspaceId}.${'a'.repeat(43)}`;
    const answers = await Promise.all([pathOf(url), pathOf(late.url), never, '/s/x'].map(call));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const texts = await Promise.all(answers.map((each) => each.text()));
    expect(new Set(texts).size).toBe(1);
    const [{ name }] = await sql(
      'SELECT name FROM workspaces WHERE workspace_id = $1',
      workspace.workspaceId,
    );
    expect(texts[0]).not.toContain(name);
  });

  it('is another one for a request that is repeated; the first is dead', async () => {
    const same = input();
    const [first, second] = [
      await workspace.lead.client.mutate('makeShareLink', same, PARTS),
      await workspace.lead.client.mutate('makeShareLink', same, PARTS),
    ];
    expect(second.shareLink.id).toBe(first.shareLink.id);
    expect((await call(pathOf(first.url))).status).toBe(404);
    expect((await call(pathOf(second.url))).status).toBe(200);
  });
});

it.each<[object, string, string]>([
  [{ until: day(400) }, 'DATE_TOO_FAR', 'until'],
  [{ questions: [] }, 'CHOICE_REQUIRED', 'questions'],
  [{ introduction: ' ' }, 'TEXT_REQUIRED', 'introduction'],
  [{ packId: 'pack_00000000-0000-0000-0000-000000000000' }, 'NOT_FOUND', 'packId'],
  [
    { scope: { departmentId: 'department_00000000-0000-0000-0000-000000000000' } },
    'NOT_FOUND',
    'scope.departmentId',
  ],
  [{ scope: { from: '2026-02-01', to: '2026-01-01' } }, 'END_BEFORE_START', 'scope.to'],
])('%j is refused: %s', async (more, code, field) => {
  expect((await made(more)).refusals).toEqual([expect.objectContaining({ code, field })]);
});

it('is not made by whoever may not speak for the workspace', async () => {
  const { errors } = await workspace.influencer.client.send(
    'mutation ($input: MakeShareLinkInput!) { makeShareLink(input: $input) { __typename } }',
    { input: input() },
  );
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
