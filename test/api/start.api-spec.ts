import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { emptyDatabase } from '../support/database.js';
import { freePort } from '../support/child-server.js';
import {
  isAlive,
  launchServer,
  postmasterOf,
  untilReady,
  type ServerProcess,
} from '../support/launched-server.js';

// Every start is a process and a database: slow on a busy machine, and that is not what is tested here.
jest.setTimeout(120_000);

let folder: string;
const launched: ServerProcess[] = [];

// Closed to every other account, as mkdtemp makes it: as root too the database must be reached in it.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'levain-start-'));
});
afterEach(async () => {
  for (const { child, exit } of launched.splice(0)) {
    child.kill('SIGTERM');
    await exit();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(more: Record<string, string> = {}): Promise<ServerProcess> {
  const server = launchServer({ LEVAIN_DATA: folder, PORT: await freePort(), ...more });
  launched.push(server);
  return server;
}

async function running(): Promise<ServerProcess> {
  const server = await start();
  await untilReady(server);
  return server;
}

async function setUp(server: ServerProcess): Promise<void> {
  const query = `mutation { setUpWorkspace(input: { workspaceName: "Fournil", name: "Ada", email: "ada@example.org",
    password: "levure et farine de seigle", locale: fr }) { __typename } }`;
  const answer = await post(server, query);
  expect(answer).toEqual({ data: { setUpWorkspace: { __typename: 'SetUpWorkspaceSuccess' } } });
}

async function post(server: ServerProcess, query: string): Promise<unknown> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  };
  return (await fetch(`${server.url}/graphql`, init)).json();
}

const setupNeeded = { data: { setupState: { needed: true } } };
const setupDone = { data: { setupState: { needed: false } } };
const STATE = '{ setupState { needed } }';

describe('settings', () => {
  it('that are wrong are all named, and nothing starts', async () => {
    const server = await start({
      PORT: 'eighty',
      LEVAIN_DEMO: 'maybe',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'mail',
    });
    expect(await server.exit()).toBe(1);
    for (const name of ['PORT', 'LEVAIN_DEMO', 'DATABASE_URL', 'SMTP_URL'])
      expect(server.output()).toContain(name);
    expect(server.output()).not.toContain('    at ');
  });

  it('name a database that does not answer', async () => {
    const server = await start({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none` });
    expect(await server.exit()).toBe(1);
    expect(server.output()).toContain('DATABASE_URL');
  });
});

describe('the database that comes with Levain', () => {
  it('is made at the first start, for this machine and this user only', async () => {
    const server = await running();
    expect(await post(server, STATE)).toEqual(setupNeeded);
    expect(server.output()).toContain(`Levain is ready: http://localhost:${new URL(server.url).port}/`);
    expect(statSync(join(folder, 'postgres-password')).mode & 0o077).toBe(0);
    await setUp(server);
  });

  it('stops with the app', async () => {
    const server = await running();
    const postmaster = postmasterOf(folder);
    server.child.kill('SIGTERM');
    expect(await server.exit()).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
  });

  it('belongs to one app: a second start says which one, and leaves it alone', async () => {
    const first = await running();
    const second = await start();
    expect(await second.exit()).toBe(1);
    expect(second.output()).toContain(`Levain already runs on ${folder} (process ${first.child.pid}`);
    expect(second.output()).toContain(`http://localhost:${new URL(first.url).port}/`);
    expect(await post(first, STATE)).toEqual(setupDone);
  });

  it('survives the app being killed', async () => {
    const first = await running();
    const orphan = postmasterOf(folder);
    first.child.kill('SIGKILL');
    await first.exit();
    expect(isAlive(orphan)).toBe(true);
    const second = await running();
    expect(isAlive(orphan)).toBe(false);
    expect(await post(second, STATE)).toEqual(setupDone);
  });

  it('is started again when it is killed, and the app goes on', async () => {
    const server = await running();
    process.kill(postmasterOf(folder), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await untilReady(server, 10_000);
    expect(await post(server, STATE)).toEqual(setupDone);
  });

  it('survives both being killed at once', async () => {
    const first = await running();
    const postmaster = postmasterOf(folder);
    first.child.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await first.exit();
    expect(await post(await running(), STATE)).toEqual(setupDone);
  });
});

describe("a database of one's own", () => {
  it('needs one address: its owner migrates, requests run as a role that owns nothing', async () => {
    const database = await emptyDatabase();
    const server = await start({ DATABASE_URL: database.address.ownerUrl });
    await untilReady(server);
    await setUp(server);
    const { rows } = await database.owner.query(
      `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'levain'`,
    );
    expect(rows).toEqual([{ usename: decodeURIComponent(new URL(database.address.ownerUrl).username) }]);
    server.child.kill('SIGTERM');
    await server.exit();
    await database.drop();
  });

  it('may have two: the login of requests needs no right but to connect', async () => {
    const database = await emptyDatabase();
    const login = `requests_${process.pid}`;
    await database.owner.query(`CREATE ROLE ${login} LOGIN PASSWORD 'secret' NOINHERIT`);
    const url = new URL(database.address.ownerUrl);
    Object.assign(url, { username: login, password: 'secret' });
    const server = await start({ DATABASE_URL: url.href, DATABASE_OWNER_URL: database.address.ownerUrl });
    await untilReady(server);
    await setUp(server);
    server.child.kill('SIGTERM');
    await server.exit();
    await database.owner.query(`REVOKE levain_app FROM ${login}`);
    await database.owner.query(`DROP ROLE ${login}`);
    await database.drop();
  });
});
