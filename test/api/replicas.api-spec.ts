import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '../../apps/api/src/config/settings.js';
import { DatabaseAddress } from '../../apps/api/src/database/database-address.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { ReaderLinks } from '../../apps/api/src/digests/readers/reader-links.js';
import { localId } from '../../apps/api/src/graphql/global-id.js';
import { LiveUpdates } from '../../apps/api/src/live/live-updates.js';
import { ApiClient } from '../support/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { day } from '../support/furniture-texts.js';
import { startPair, type Pair } from '../support/standby.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const REGISTERED = JSON.parse(
  readFileSync(new URL('../../apps/web/src/generated/registered-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const DEPARTMENTS = '{ departments { name } }';
const SHARED = {
  ...{ idempotencyKey: anyKey(), title: 'Nos essais', introduction: 'Ce que nous testons.', locale: 'fr' },
  ...{ questions: ['learned'], fields: [], until: day(30) },
};
const READER = {
  ...{ idempotencyKey: anyKey(), address: 'a@dehors.example', word: 'Bonjour.', locale: 'fr', fields: [] },
  ...{ rhythm: 'weekly', level: 'executive', timeZone: 'Europe/Paris' },
};

/** Keeps every cookie, as a browser does. */
class Browser extends ApiClient {
  readonly cookies = new Map<string, string>();
  /** Every cookie that came, as it was set. */
  readonly given: string[] = [];

  constructor(url: string, cookie: string) {
    super(url, cookie);
    this.keep(cookie);
  }

  /** The same browser, whose requests the proxy sends to another server. */
  at(url: string): Browser {
    const browser = new Browser(url, '');
    for (const [name, value] of this.cookies) browser.keep(`${name}=${value}`);
    return browser;
  }

  forget(name: string): void {
    this.cookies.delete(name);
    this.keep('');
  }

  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const { cookie } = this;
    const response = await super.fetch(path, init);
    this.cookie = cookie;
    this.given.push(...response.headers.getSetCookie());
    for (const given of response.headers.getSetCookie()) this.keep(given.split(';')[0]!);
    return response;
  }

  private keep(pair: string): void {
    const [name = '', value = ''] = pair.split('=');
    if (name) this.cookies.set(name, value);
    this.cookie = [...this.cookies].map((each) => each.join('=')).join('; ');
  }
}

let pair: Pair;
let one: TestApp;
let other: TestApp;
/** Hears nothing of what the others write. */
let deaf: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  pair = await startPair();
  deaf = await startApp({}, pair.primary);
  await deaf.nest.get(LiveUpdates).onApplicationShutdown();
  one = await startApp({}, pair.primary);
  other = await startApp({}, pair.primary);
  workspace = await newWorkspace(one);
  await caughtUp();
}, 120_000);
afterAll(async () => {
  for (const app of [deaf, other, one]) await app.stop();
  await pair.stop();
}, 30_000);

const browser = (member: TestMember = workspace.admin): Browser =>
  new Browser(one.url, member.client.cookie!);

/** Until the standby has replayed all that was written. */
async function caughtUp(): Promise<void> {
  const { rows } = await pair.primary.owner.query('SELECT pg_current_wal_insert_lsn()::text AS lsn');
  await until(async () => {
    const { rows: there } = await pair.standby.query(
      'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS reached',
      [rows[0].lsn],
    );
    return there[0].reached;
  });
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 8_000 && !(await condition()); waited += 25) await sleep(25);
  expect(await condition()).toBe(true);
}

/** Runs work while the standby keeps to what it has. */
async function whilePaused(work: () => Promise<void>): Promise<void> {
  await caughtUp();
  await pair.standby.query('SELECT pg_wal_replay_pause()');
  await until(async () => {
    const { rows } = await pair.standby.query('SELECT pg_get_wal_replay_pause_state() AS state');
    return rows[0].state === 'paused';
  });
  try {
    await work();
  } finally {
    await pair.standby.query('SELECT pg_wal_replay_resume()');
    await caughtUp();
  }
}

/** Whether a reader is answered by the standby: it does not know yet what was just changed behind everybody's back. */
async function readsThere(client: ApiClient): Promise<boolean> {
  let isThere = false;
  await whilePaused(async () => {
    const name = `Lue ${anyKey()}`;
    await pair.primary.owner.query(`UPDATE departments SET name = $1 WHERE name LIKE 'Lue %'`, [name]);
    const [known] = (await names(client)).filter((each) => each.startsWith('Lue '));
    expect(known).toBeDefined();
    isThere = known !== name;
  });
  return isThere;
}

const add = async (client: ApiClient, name: string): Promise<void> => {
  const answer = await client.mutate(
    'createDepartment',
    { idempotencyKey: anyKey(), name },
    'department { name }',
  );
  expect(answer.department.name).toBe(name);
};
const names = async (client: ApiClient): Promise<string[]> =>
  (await client.run(DEPARTMENTS)).departments.map(({ name }: { name: string }) => name);

async function byHash(client: ApiClient, name: string, variables: object): Promise<any> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: REGISTERED[name] } };
  const body = JSON.stringify({ variables, extensions });
  const headers = { 'content-type': 'application/json' };
  return (await client.fetch('/graphql', { method: 'POST', headers, body })).json();
}

describe('a server with a replica', () => {
  it('reads there', async () => {
    await add(browser(), 'Lue ailleurs');
    expect(await readsThere(browser(workspace.lead))).toBe(true);
    const { rows } = await pair.standby.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'levain' AND query = 'ROLLBACK'`,
    );
    expect(rows[0].n).toBeGreaterThan(0);
  });

  it('answers registered documents from there, to members only', async () => {
    const board = await byHash(browser(workspace.lead), 'Board', { first: 10 });
    expect(board.data.board.totalCount).toBe(0);
    const { rows } = await pair.standby.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'levain' AND query = 'COMMIT'`,
    );
    expect(rows[0].n).toBeGreaterThan(0);
    expect((await byHash(one.visitor(), 'Board', { first: 10 })).errors[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('shows what it wrote at once, though the replica does not know it yet', () =>
    whilePaused(async () => {
      const writer = browser();
      await add(writer, 'Tout de suite');
      expect(await names(writer)).toContain('Tout de suite');
      expect((await byHash(writer, 'Board', { first: 10 })).data.board.totalCount).toBe(0);
    }));

  it('shows it through another server too, by a cookie that scripts cannot read', async () => {
    await whilePaused(async () => {
      const writer = browser();
      await add(writer, 'Par le témoin');
      expect(writer.given.at(-1)).toMatch(
        /^levain_seen=[0-9A-F]+\/[0-9A-F]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600$/,
      );
      const moved = writer.at(deaf.url);
      expect(await names(moved)).toContain('Par le témoin');
      moved.forget('levain_seen');
      expect(await names(moved)).not.toContain('Par le témoin');
    });
  });

  it('shows those whom it tells of a change what changed', () =>
    whilePaused(async () => {
      const read = new Promise<string[]>((resolve, reject) => {
        const client = new ApiClient(other.url, workspace.lead.client.cookie);
        const tell = (): unknown => names(client).then(resolve, reject);
        other.nest.get(LiveUpdates).subscribe(workspace.workspaceId, tell);
      });
      await add(browser(), 'Entendue');
      expect(await read).toContain('Entendue');
    }));

  it('believes an ended session at once', () =>
    whilePaused(async () => {
      const member = await workspace.join('lead');
      const client = browser(member);
      expect((await client.run('{ viewer { workspace { name } } }')).viewer).not.toBeNull();
      await pair.primary.owner.query('DELETE FROM sessions WHERE member_id = $1', [member.actor.memberId]);
      expect((await client.send(DEPARTMENTS)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await byHash(client, 'Board', { first: 1 })).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }));

  it('opens nothing more that was just closed, though the replica still would, on whatever server', async () => {
    const lead = browser(workspace.lead);
    const shared = await lead.mutate('makeShareLink', SHARED, 'url shareLink { id version }');
    const calendar = await lead.mutate('makeCalendarLink', { scope: 'workspace' }, 'url');
    const { reader } = await lead.mutate('inviteReader', READER, 'reader { id version }');
    const reads = {
      readerId: localId('outsideReader', reader.id)!,
      expiresAt: new Date(Date.now() + 60_000),
    };
    const link = await one.nest
      .get(UnitOfWork)
      .write(workspace, async (tx) => done(await one.nest.get(ReaderLinks).confirm(tx, workspace, reads)));
    const asked = link.ok ? link.value : '';
    const paths = [shared.url, calendar.url, asked].map((url: string) => new URL(url).pathname);
    const statuses = (): Promise<number[]> =>
      Promise.all(paths.map(async (path) => (await fetch(`${deaf.url}${path}`)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await whilePaused(async () => {
      const { id, version } = shared.shareLink;
      await lead.mutate('revokeShareLink', { id, version }, 'shareLink { state }');
      await lead.mutate('revokeReader', { id: reader.id, version: reader.version }, 'reader { state }');
      await lead.run('mutation { removeCalendarLink { __typename } }');
      const { rows } = await pair.standby.query(
        `SELECT (SELECT count(*) FROM share_links WHERE revoked_at IS NULL)::int AS pages,
          (SELECT count(*) FROM calendar_links)::int AS calendars,
          (SELECT count(*) FROM outside_readers WHERE ending IS NULL)::int AS readers`,
      );
      expect(rows).toEqual([{ pages: 1, calendars: 1, readers: 1 }]);
      expect(await statuses()).toEqual([404, 404, 404]);
    });
  });

  it('takes nothing of a cookie that somebody made up but the way to the primary', async () => {
    for (const value of ['FFFFFFFF/FFFFFFFF', '1FFFFF/0', 'x', "0/0'; DROP TABLE members"]) {
      const client = browser(workspace.lead);
      client.cookie = `${client.cookie}; levain_seen=${value}`;
      expect(await names(client)).toContain('Entendue');
    }
  });

  it('goes on when the replica ends, and reads there again when it is back', async () => {
    const reader = browser(workspace.lead);
    const running = Array.from({ length: 20 }, async (_, index) => {
      await sleep(index * 20);
      return names(reader);
    });
    await pair.stopStandby();
    for (const each of await Promise.all(running)) expect(each).toContain('Entendue');
    await add(browser(), 'Sans réplique');
    expect(await names(browser())).toContain('Sans réplique');
    await pair.startStandby();
    await sleep(5_100);
    await names(reader);
    await until(() => readsThere(browser(workspace.lead)));
  }, 40_000);
});

describe('a server whose replica', () => {
  it.each([
    ['is not there', () => 'postgres://levain:x@127.0.0.1:9/levain'],
    ['is a primary itself', () => pair.primary.address.appUrl],
  ])('%s answers all the same', async (_, url) => {
    const { appUrl } = pair.primary.address;
    const address = new DatabaseAddress(appUrl, appUrl, [url()]);
    const app = await startApp({}, { ...pair.primary, address });
    const client = new Browser(app.url, workspace.admin.client.cookie!);
    try {
      await add(client, 'Seule');
      expect(await names(client)).toContain('Seule');
    } finally {
      await pair.primary.owner.query("DELETE FROM departments WHERE name = 'Seule'");
      await app.stop();
    }
  });
});

describe('a server without replicas', () => {
  it('asks nothing about the log and gives no cookie', async () => {
    const { appUrl } = pair.primary.address;
    const app = await startApp({}, { ...pair.primary, address: new DatabaseAddress(appUrl, appUrl) });
    const client = new Browser(app.url, workspace.admin.client.cookie!);
    const statements = await statementsOf(app, async () => {
      await add(client, 'Sans rien');
      await names(client);
    }).finally(() => app.stop());
    expect(statements.length).toBeGreaterThan(3);
    expect(statements.filter((sql) => sql.includes('_lsn'))).toEqual([]);
    expect([...client.cookies.keys()]).toEqual(['levain']);
  });
});

describe('DATABASE_REPLICA_URLS', () => {
  const DATABASE_URL = 'postgres://a@b/c';

  it('names several servers', () => {
    const settings = readSettings({
      DATABASE_URL,
      DATABASE_REPLICA_URLS: 'postgres://x@y/z, postgres://u@v/w',
    });
    expect(settings.databaseReplicaUrls).toEqual(['postgres://x@y/z', 'postgres://u@v/w']);
    expect(readSettings({ DATABASE_URL }).databaseReplicaUrls).toEqual([]);
  });

  it.each([
    [
      { DATABASE_URL, DATABASE_REPLICA_URLS: 'postgres://x@y/z,mysql://u@v/w' },
      /DATABASE_REPLICA_URLS.* must look like postgres/,
    ],
    [
      { DATABASE_URL, DATABASE_REPLICA_URLS: 'postgres://x@y/z,' },
      /DATABASE_REPLICA_URLS.* must look like postgres/,
    ],
    [{ DATABASE_REPLICA_URLS: 'postgres://x@y/z' }, /DATABASE_REPLICA_URLS needs DATABASE_URL beside it/],
  ])('is refused when it is wrong', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
