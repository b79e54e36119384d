import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { newWorkspace, type TestMember } from '../support/workspace.js';

const MUTATION = 'mutation { chooseLocale(locale: en) { member { locale } } }';
const JSON_BODY = { 'content-type': 'application/json' };
const EVIL = 'https://evil.example';

let app: TestApp;
let lead: TestMember;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  lead = (await newWorkspace(app)).lead;
});
afterAll(() => app.stop());

/** As the browser of a signed-in member sends it, with the headers of wherever the page is. */
async function send(
  headers: Record<string, string>,
  init: RequestInit = {},
  path = '/graphql',
): Promise<number> {
  const response = await fetch(app.url + path, {
    method: 'POST',
    body: JSON.stringify({ query: MUTATION }),
    ...init,
    headers: { cookie: lead.client.cookie!, ...headers },
  });
  return response.status;
}

async function locale(): Promise<string> {
  const { rows } = await app.database.owner.query('SELECT locale FROM members WHERE id = $1', [
    lead.actor.memberId,
  ]);
  return rows[0].locale;
}

describe('a request that changes something', () => {
  it.each([
    ['our own page', { ...JSON_BODY, 'sec-fetch-site': 'same-origin' }],
    ['a browser that says only its origin', { ...JSON_BODY, origin: 'SELF' }],
  ])('is answered when it comes from %s', async (_, headers) => {
    const status = await send(
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value.replace('SELF', app.url)]),
      ),
    );
    expect([status, await locale()]).toEqual([200, 'en']);
  });

  it.each([
    ['another site', { ...JSON_BODY, 'sec-fetch-site': 'cross-site', origin: EVIL }],
    ['another site that hides where it is', { ...JSON_BODY, 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the same domain', { ...JSON_BODY, 'sec-fetch-site': 'same-site', origin: EVIL }],
    ['a sandboxed frame', { ...JSON_BODY, origin: 'null' }],
    ['an old browser on another site', { ...JSON_BODY, origin: EVIL }],
    ['nowhere at all, with a cookie', JSON_BODY],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', origin: EVIL }],
    ['a form that sends text', { 'content-type': 'text/plain', origin: EVIL }],
    ['a form that sends a file', { 'content-type': 'multipart/form-data; boundary=x', origin: EVIL }],
    [
      'a beacon',
      {
        'content-type': 'text/plain;charset=UTF-8',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'no-cors',
      },
    ],
  ])('is refused when it comes from %s', async (_, headers) => {
    const status = await send(headers);
    expect([status, await locale()]).toEqual([403, 'fr']);
  });

  it('is refused as a form even from our own page, and as a link', async () => {
    const own = { origin: app.url, 'sec-fetch-site': 'same-origin' };
    expect(await send({ ...own, 'content-type': 'text/plain' })).toBeGreaterThanOrEqual(400);
    const query = `/graphql?query=${encodeURIComponent(MUTATION)}`;
    expect(await send({ 'sec-fetch-site': 'cross-site' }, { method: 'GET', body: undefined }, query)).toBe(
      400,
    );
    expect(await send({ 'apollo-require-preflight': '1' }, { method: 'GET', body: undefined }, query)).toBe(
      405,
    );
    expect(await locale()).toBe('fr');
  });

  it('is answered to a program that has no cookie', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(200);
  });
});

describe('every answer', () => {
  it.each(['/', '/graphql', '/health/live', '/health/ready', '/nothing'])(
    '%s carries the headers that protect it',
    async (path) => {
      const { headers } = await fetch(app.url + path, { headers: { origin: EVIL } });
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none';script-src 'self';style-src 'self'",
      );
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('behind https', () => {
  it('the cookie is bound to the host and the browser is told to stay', async () => {
    const secure = await startApp({ PUBLIC_URL: 'https://levain.example.org' });
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    const headers = { ...JSON_BODY, origin: 'https://levain.example.org' };
    const response = await fetch(`${secure.url}/graphql`, { method: 'POST', headers, body });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-levain=; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=0$/,
    );
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
    await secure.stop();
  });
});
