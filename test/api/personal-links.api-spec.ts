import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActingPerson } from '../../apps/api/src/database/acting-member.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { html } from '../../apps/api/src/links/html.js';
import { PersonalLinks, type NewLink } from '../../apps/api/src/links/personal-links.js';
import type { PersonalPageKind } from '../../apps/api/src/links/personal-pages.js';
import { PersonalPagesController } from '../../apps/api/src/links/personal-pages.controller.js';
import { usedPage } from '../../apps/api/src/links/plain-pages.js';
import { startApp, type TestApp } from '../support/app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let actor: ActingPerson;
const written: string[] = [];

/** A page that asks for a word, once. */
const wordPage: PersonalPageKind = {
  show: async (visit) => ({
    title: 'Un mot <b>',
    body: html`<p>${visit.actor.locale}</p>
      <form method="post"><button class="primary">ok</button></form>`,
  }),
  act: async (visit, form) => {
    if (form.one('word') === 'fault') throw new Error('It broke.');
    const result = await app.nest.get(UnitOfWork).write(visit.actor, async (tx) => {
      const used = await app.nest.get(PersonalLinks).use(tx, visit);
      if (!used.ok) return used;
      return done(form.many('word'));
    });
    if (!result.ok) return usedPage(visit.actor.locale);
    written.push(...result.value);
    return { title: 'Merci', body: html`<p>${result.value.join(' + ')}</p>` };
  },
};

beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org/' });
  workspace = await newWorkspace(app);
  actor = workspace.influencer.actor;
  // Any kind would do: the pages of the features have specs of their own.
  const { pages } = app.nest.get(PersonalPagesController) as unknown as { pages: { of: unknown } };
  pages.of = () => wordPage;
});
afterAll(() => app.stop());
beforeEach(() => void written.splice(0));

const TOMORROW = () => new Date(Date.now() + 86_400_000);

async function issue(changes: Partial<NewLink> = {}): Promise<string> {
  const link = {
    kind: 'forecast',
    personId: actor.personId,
    subjectId: newId(),
    expiresAt: TOMORROW(),
  } as const;
  const issued = await app.nest
    .get(UnitOfWork)
    .write(actor, async (tx) =>
      done(await app.nest.get(PersonalLinks).issue(tx, actor, { ...link, ...changes })),
    );
  if (!issued.ok) throw new Error('Refused.');
  return issued.value;
}
const at = (url: string) => url.replace('http://levain.example.org', app.url);
const open = (url: string, method = 'GET') => fetch(at(url), { method });
const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(at(url), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

describe('a personal link', () => {
  it('shows its page without a session, and keeps its secret out of the database', async () => {
    const url = await issue();
    expect(url).toMatch(/^http:\/\/levain\.example\.org\/p\/[0-9a-f-]{36}\.[\w-]{43}$/);
    const answer = await open(url);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<h1>Un mot &lt;b&gt;</h1>');
    expect(page.length).toBeLessThan(5_000);
    expect(page).not.toMatch(/<script|style=|\son\w+=/);
    const { rows } = await app.database.owner.query('SELECT personal_links::text AS row FROM personal_links');
    expect(JSON.stringify(rows)).not.toContain(url.split('.').at(-1));
  });

  it('is kept by nobody, framed by nobody, told to nobody', async () => {
    const { headers } = await open(await issue());
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script|unsafe/);
  });

  it('speaks the other language when asked to', async () => {
    const url = await issue();
    expect(await (await open(url)).text()).toMatch(/href="\/p\/[\w.-]+\?lang=en" lang="en"/);
    const page = await (await open(`${url}?lang=en&q=a`)).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('?lang=fr&amp;q=a');
  });

  it('is not hurt by programs that open every link of a mail', async () => {
    const url = await issue();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await open(url, method)).status).toBe(200);
    expect(await (await post(url, 'word=oui&word=+peut-%C3%AAtre+&word=')).text()).toContain(
      'oui + peut-être',
    );
    expect(written).toEqual(['oui', 'peut-être']);
  });

  it('works once, also when it is sent many times at once', async () => {
    const url = await issue();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(url, 'word=une')));
    expect(written).toEqual(['une']);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.filter((text) => text.includes('<h1>Merci</h1>'))).toHaveLength(1);
  });

  it('ends with its twins: a second message about the same carries another link to the same act', async () => {
    const subjectId = newId();
    const [one, two] = [await issue({ subjectId }), await issue({ subjectId })];
    await post(one, 'word=une');
    expect((await post(two, 'word=deux')).status).toBe(404);
    expect(written).toEqual(['une']);
  });

  it('still works after a fault of ours', async () => {
    const url = await issue();
    const failed = await post(url, 'word=fault');
    expect([failed.status, await failed.text()]).toEqual([500, expect.stringContaining('That did not work')]);
    await post(url, 'word=une');
    expect(written).toEqual(['une']);
  });

  it('says when to come back while the database keeps it waiting', async () => {
    const url = await issue();
    await app.database.owner.query('BEGIN');
    await app.database.owner.query('LOCK TABLE personal_links IN ACCESS EXCLUSIVE MODE');
    const failed = await open(url).finally(() => app.database.owner.query('ROLLBACK'));
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await failed.text()).toContain('réessayez dans une');
    expect((await open(url)).status).toBe(200);
  });
});

describe('a form of a personal page', () => {
  const token = 'word=une';

  it('comes from the page itself, which tells nobody where it is', async () => {
    await post(await issue(), token, { origin: 'null', 'sec-fetch-site': 'same-origin' });
    await post(await issue(), token, { origin: 'http://levain.example.org' });
    expect(written).toEqual(['une', 'une']);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a site beside ours', { origin: 'null', 'sec-fetch-site': 'same-site' }],
    ['a frame without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['an old browser that does not say', { origin: 'null' }],
  ])('does not come from %s', async (_, headers) => {
    expect((await post(await issue(), token, headers)).status).toBe(403);
    expect(written).toEqual([]);
  });

  it('is small', async () => {
    expect((await post(await issue(), `word=${'x'.repeat(40_000)}`)).status).toBe(413);
  });

  it('is also for a member who is signed in', async () => {
    const answer = await fetch(at(await issue()), {
      method: 'POST',
      body: token,
      headers: {
        ...{ 'content-type': 'application/x-www-form-urlencoded', origin: app.url },
        cookie: workspace.lead.client.cookie!,
      },
    });
    expect(answer.status).toBe(200);
    expect(written).toEqual(['une']);
  });
});

describe('a link that leads nowhere', () => {
  const owner = (sql: string, values: unknown[] = []) => app.database.owner.query(sql, values);
  const pageOf = async (url: string) => {
    const answer = await open(url);
    return { status: answer.status, text: await answer.text() };
  };
  beforeEach(() => owner('DELETE FROM sign_in_attempts'));

  it('says the same whether it is unknown, expired, used, revoked or of somebody forgotten', async () => {
    const unknown = await pageOf(`http://levain.example.org/p/${newId()}.${'a'.repeat(43)}`);
    expect(unknown).toMatchObject({ status: 404, text: expect.stringContaining('This link leads nowhere') });
    const expired = await issue({ expiresAt: new Date(Date.now() - 1_000) });
    const used = await issue();
    await post(used, 'word=une');
    const subjectId = newId();
    const revoked = await issue({ subjectId });
    await app.nest.get(UnitOfWork).write(actor, async (tx) => {
      await app.nest.get(PersonalLinks).revoke(tx, actor, { kind: 'forecast', subjectId });
      return done(null);
    });
    const gone = await workspace.join('influencer');
    const forgotten = await issue({ personId: gone.actor.personId });
    await owner('UPDATE people SET forgotten_at = now() WHERE id = $1', [gone.actor.personId]);
    const wrongSecret = `${(await issue()).slice(0, -43)}${'b'.repeat(43)}`;
    for (const url of [
      expired,
      used,
      revoked,
      forgotten,
      wrongSecret,
      'http://levain.example.org/p/nonsense',
    ])
      expect(await pageOf(url)).toEqual(unknown);
  });

  it('of who left ends the mail, and nothing else', async () => {
    const gone = await workspace.join('influencer');
    const [personId] = [gone.actor.personId];
    await owner('UPDATE people SET left_at = now() WHERE id = $1', [personId]);
    expect((await pageOf(await issue({ personId }))).status).toBe(404);
    expect((await pageOf(await issue({ personId, kind: 'privacy' }))).status).toBe(200);
  });

  it('is not guessed: many from one address are turned away, and a link that works still opens', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 33; guess += 1)
      statuses.push((await pageOf(`http://levain.example.org/p/${newId()}.${'a'.repeat(43)}`)).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(statuses.slice(30)).toEqual([429, 429, 429]);
    expect((await pageOf(await issue())).status).toBe(200);
  });

  it('of another workspace is of no use: the workspace is part of it', async () => {
    const other = await newWorkspace(app, 'Ailleurs');
    const url = (await issue()).replace(workspace.workspaceId, other.workspaceId);
    expect((await pageOf(url)).status).toBe(404);
  });
});

it('the style of the pages is kept by browsers', async () => {
  const [, style] = /href="([^"]+)"/.exec(await (await open(await issue())).text())!;
  const answer = await fetch(`${app.url}${style}`);
  expect(answer.headers.get('content-type')).toContain('text/css');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect((await answer.text()).length).toBeLessThan(6_000);
});
