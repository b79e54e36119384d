import { request } from 'node:http';
import { connect } from 'node:net';
import { DEFAULT_MIN_VERSION } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let secure: TestApp;
let workspace: TestWorkspace;

beforeAll(async () => {
  app = await startApp();
  secure = await startApp({ PUBLIC_URL: 'https://levain.example.org' }, app.database);
  workspace = await newWorkspace(app);
});
afterAll(async () => {
  await secure.nest.close();
  await app.stop();
});

/** One of each kind: a page, data, a fault of the caller, a style, a page of a link, what is not there, what is refused. */
const KINDS: readonly [string, RequestInit][] = [
  ['/', { headers: { accept: 'text/html' } }],
  ['/health/live', {}],
  ['/nothing', {}],
  [
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' },
  ],
  ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
  ['/graphql', { method: 'POST', headers: { origin: 'https://elsewhere.example' }, body: '{}' }],
  ['/p/style.css', {}],
  ['/p/nobody', { headers: { accept: 'text/html' } }],
  ['/s/nobody', { headers: { accept: 'text/html' } }],
  ['/api/archive', {}],
];

const each = (url: string): Promise<{ path: string; response: Response; text: string }[]> =>
  Promise.all(
    KINDS.map(async ([path, init]) => {
      const response = await fetch(url + path, { redirect: 'manual', ...init });
      return { path, response, text: await response.text() };
    }),
  );

describe('every answer', () => {
  it('says what it is, and in which letters', async () => {
    const wrong = (await each(app.url)).filter(({ response, text }) => {
      const type = response.headers.get('content-type') ?? '';
      if (text === '') return false;
      const isHtml = /^\s*<!doctype html/i.test(text);
      return !/;\s*charset=utf-8/i.test(type) || isHtml !== type.startsWith('text/html');
    });
    expect(wrong.map(({ path, response }) => `${path} ${response.headers.get('content-type')}`)).toEqual([]);
  });

  it('is kept from guesses about its type, from frames, and from telling where it was read', async () => {
    const wrong = (await each(app.url)).filter(({ response: { headers } }) => {
      const policy = headers.get('content-security-policy') ?? '';
      const referrer = headers.get('referrer-policy') ?? '';
      return (
        headers.get('x-content-type-options') !== 'nosniff' ||
        !["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"].every((part) =>
          policy.includes(part),
        ) ||
        !/^(same-origin|no-referrer)$/.test(referrer) ||
        headers.get('access-control-allow-origin') !== null
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('of data is kept by nobody', async () => {
    const answers = (await each(app.url)).filter(({ path }) => path !== '/p/style.css');
    expect(
      answers.filter(({ response }) => !/no-store/.test(response.headers.get('cache-control') ?? '')),
    ).toEqual([]);
  });

  it('behind https tells the browser to stay there for a year, on every host below', async () => {
    const wrong = (await each(secure.url)).filter(({ response }) => {
      const said = response.headers.get('strict-transport-security') ?? '';
      return Number(/max-age=(\d+)/.exec(said)?.[1] ?? 0) < 31_536_000 || !said.includes('includeSubDomains');
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('leads nobody from http to https: what was sent in clear is not sent again unseen', async () => {
    const moved = (await each(secure.url)).filter(
      ({ response: { status } }) => status >= 300 && status < 400,
    );
    expect(moved).toEqual([]);
  });
});

describe('a file', () => {
  it('comes as one to keep, under a name that the server made', async () => {
    const answer = await workspace.admin.client.fetch('/api/archive');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    await answer.arrayBuffer();
  });
});

describe('nothing is told of', () => {
  it.each([
    '/.git/HEAD',
    '/.git/config',
    '/.env',
    '/package.json',
    '/src/main.ts',
    '/dist/main.js',
    '/..%2fpackage.json',
  ])('what the server is made of: %s', async (path) => {
    const answer = await fetch(app.url + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('{"code":"NOT_FOUND"}');
  });

  it.each(['/assets/', '/assets', '/p/', '/s/', '/api/', '/explorer/assets/'])(
    'a folder: %s',
    async (path) => {
      const answer = await fetch(app.url + path, { redirect: 'manual' });
      expect(answer.status).toBe(404);
    },
  );

  it('a request by TRACE', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const trace = request(
        `${app.url}/graphql`,
        { method: 'TRACE', headers: { 'x-own': 'secret' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      trace.on('error', reject);
      trace.end();
    });
    expect([404, 405, 501]).toContain(status);
  });

  it('measures, to whoever asks where people are answered', async () => {
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
  });
});

/** Bytes as they are; what came back until the line was closed. */
function sent(bytes: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(bytes);
  });
}

describe('a message whose end could be read in two ways', () => {
  const POST = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  const HIDDEN = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';

  it.each([
    [
      'a length and pieces',
      `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    ['two lengths', `${POST}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}${HIDDEN}`],
    ['a length that is no number', `${POST}Content-Length: +2\r\n\r\n{}${HIDDEN}`],
    ['pieces under another name', `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    [
      'a piece whose length is no number',
      `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'a header with a line of its own',
      `${POST}X-Own: a\r\n b\rX: c\r\nContent-Length: 2\r\n\r\n{}${HIDDEN}`,
    ],
  ])('is refused: %s', async (_, bytes) => {
    const answer = await sent(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
});

describe('what comes in beside what is asked for', () => {
  const CREATE =
    'mutation ($input: CreateDepartmentInput!) { createDepartment(input: $input) { __typename } }';
  const department = { idempotencyKey: 'one key of its own', name: 'Fournil' };

  it.each(['workspaceId', 'version', 'id', 'createdAt', '__proto__x'])(
    'is no part of an act: %s',
    async (field) => {
      const input = { ...department, [field]: 'x' };
      const answer = await workspace.admin.client.send(CREATE, { input });
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  it('writes no prototype', async () => {
    const body = `{"query":${JSON.stringify(CREATE)},"variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"input":${JSON.stringify(department).replace('{', '{"__proto__":{"polluted":1},')}}}`;
    const answer = await workspace.admin.client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await answer.text();
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('counts once where a parameter comes twice, and never from another place', async () => {
    const bodies = await Promise.all(
      ['/api/archive/contents', '/api/archive/contents?id=1&id=2&workspaceId=x'].map(async (path) =>
        (await workspace.admin.client.fetch(path)).text(),
      ),
    );
    expect(bodies[1]).toBe(bodies[0]);
    const elsewhere = await workspace.admin.client.fetch('/graphql?query={__typename}', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ viewer { member { id } } }"}',
    });
    expect(await elsewhere.text()).toContain('"viewer"');
  });

  it('is a type that was said, or is refused', async () => {
    for (const name of [7, true, ['a'], { a: 1 }, null]) {
      const answer = await workspace.admin.client.send(CREATE, { input: { ...department, name } });
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

it('other servers are called by TLS 1.2 or newer', () => {
  expect(['TLSv1.2', 'TLSv1.3']).toContain(DEFAULT_MIN_VERSION);
});
