import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { ARCHIVE_TABLES, LEFT_OUT } from '../../apps/api/src/archive/archive-tables.js';
import { summaryDifferences } from '../../apps/api/src/summaries/check-summaries.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  changed,
  download,
  emptyWorkspace,
  linesOf,
  sessionOf,
  takeIn,
  textOf,
  type Files,
} from '../support/archives.js';
import { furnishedWorkspace, type FurnishedWorkspace } from '../support/furnished-workspace.js';

let app: TestApp;
let workspace: FurnishedWorkspace;
let archive: Uint8Array;
let files: Files;

beforeAll(async () => {
  app = await startApp();
  workspace = await furnishedWorkspace(app, 'zinnia');
  archive = await download(workspace.admin.client);
  files = unzipSync(archive);
}, 120_000);
afterAll(() => app.stop());

const rows = async (sql: string, ...values: unknown[]): Promise<any[]> =>
  (await app.database.owner.query(sql, values)).rows;

describe('what an archive holds', () => {
  it('every table of a workspace, or why it stays behind', async () => {
    const tables = await rows(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`,
    );
    const told = [...ARCHIVE_TABLES.map(({ name }) => name), ...Object.keys(LEFT_OUT)];
    expect(told.sort()).toEqual(tables.map(({ relname }) => relname));
  });

  it('tables in an order in which rows find what they refer to', async () => {
    const names = ARCHIVE_TABLES.map(({ name }) => name);
    const keys = await rows(
      `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to, condeferrable AS late
       FROM pg_constraint WHERE contype = 'f' AND conrelid <> 0`,
    );
    const early = keys.filter(
      ({ from, to, late }) => names.includes(from) && !late && names.indexOf(to) >= names.indexOf(from),
    );
    expect(early).toEqual([]);
    expect(keys.filter(({ from, to }) => names.includes(from) && !names.includes(to))).toEqual([]);
  });

  it('says of each file how many rows it has and what its bytes are', () => {
    const manifest = JSON.parse(textOf(files, 'manifest.json')) as { files: any[]; draftsLeftOut: number };
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'manifest.json')
        .sort(),
    );
    for (const { path, sha256, rows: count } of manifest.files) {
      expect(createHash('sha256').update(files[path]!).digest('hex')).toBe(sha256);
      if (path.startsWith('data/')) {
        expect(textOf(files, path).split('\n').filter(Boolean)).toHaveLength(count);
      }
    }
    expect(linesOf(files, 'experiments').length).toBeGreaterThan(5);
  });

  it('reads in a spreadsheet, and in both languages', () => {
    expect(textOf(files, 'csv/experiments.csv')).toMatch(/^\ufeffnumber,title,stage,/);
    expect(textOf(files, 'readme.fr.md')).toContain('À qui sont ces données');
    expect(textOf(files, 'readme.en.md')).toContain('Whose data this is');
  });

  it('is in the history', async () => {
    const [event] = await rows(
      `SELECT kind, actor_id FROM event_log WHERE workspace_id = $1 ORDER BY sequence DESC LIMIT 1`,
      workspace.workspaceId,
    );
    expect(event).toEqual({ kind: 'workspaceExported', actor_id: workspace.admin.actor.memberId });
  });
});

describe('what stays behind', () => {
  it('no secret of any kind', async () => {
    const whole = Object.keys(files)
      .map((path) => textOf(files, path))
      .join('\n');
    const secrets = await rows(
      `SELECT encode(token_hash, 'hex') AS hex FROM personal_links UNION SELECT encode(token_hash, 'hex') FROM member_invitations
       UNION SELECT encode(token_hash, 'hex') FROM testimony_links UNION SELECT encode(id, 'hex') FROM sessions
       UNION SELECT encode(receipt_hash, 'hex') FROM sent_testimonies`,
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const { hex } of secrets) expect(whole).not.toContain(hex);
    expect(whole).not.toContain('password_hash');
  });

  it('the drafts of others, with all that belongs to them', async () => {
    const drafts = await rows(
      `SELECT id FROM experiments WHERE workspace_id = $1 AND is_draft`,
      workspace.workspaceId,
    );
    expect(drafts.length).toBeGreaterThan(0);
    const whole = Object.keys(files)
      .map((path) => textOf(files, path))
      .join('\n');
    for (const { id } of drafts) expect(whole).not.toContain(id);
  });

  it('private words of thanks', () => {
    for (const line of linesOf(files, 'thanks'))
      expect(JSON.parse(line)).toMatchObject({ visibility: 'workspace' });
  });

  it.each(['lead', 'influencer', 'leadership', 'coordinator'] as const)(
    'a %s takes nothing away',
    async (role) => {
      const { client } = workspace[role];
      expect((await client.fetch('/api/archive')).status).toBe(403);
      expect((await client.fetch('/api/archive/contents')).status).toBe(403);
      expect(await takeIn(client, Buffer.from(archive))).toMatchObject({ status: 403, ok: false });
    },
  );
});

const MOVED = ['event_log', 'workspace_counters'];

describe('in again', () => {
  it('is equal, row by row and answer by answer', async () => {
    const empty = await emptyWorkspace(app);
    expect(await (await empty.client.fetch('/api/archive/contents')).json()).toMatchObject({ isEmpty: true });
    expect(await takeIn(empty.client, Buffer.from(archive))).toMatchObject({ status: 200, ok: true });

    // Drafts of the first workspace are not here: whoever looks as the same member sees all that came.
    const { memberId } = workspace.admin.actor;
    const there = await sessionOf(app, empty.workspaceId, memberId);
    const again = unzipSync(await download(there));
    for (const { name } of ARCHIVE_TABLES.filter((table) => !MOVED.includes(table.name))) {
      const [before, after] = [linesOf(files, name), linesOf(again, name)];
      const mine = after.filter((line) => !line.includes('"Ada"') && !line.includes(empty.memberId));
      expect({ name, lines: mine }).toEqual({ name, lines: before });
    }
    const history = linesOf(again, 'event_log');
    expect(history.slice(0, -1)).toEqual(linesOf(files, 'event_log'));
    expect(history.at(-1)).toContain('workspaceImported');
    const differences = [];
    for await (const each of summaryDifferences(app.database.owner, empty.workspaceId))
      differences.push(each);
    expect(differences).toEqual([]);
  }, 60_000);

  it('takes whoever brings it for the same person, by their address', async () => {
    const { email, actor } = workspace.admin;
    const empty = await emptyWorkspace(app, email);
    expect(await takeIn(empty.client, Buffer.from(archive))).toMatchObject({ ok: true });
    const [found] = await rows(
      `SELECT (SELECT count(*)::int FROM members WHERE workspace_id = $1 AND email_key = $2) AS members,
         (SELECT count(*)::int FROM event_log WHERE workspace_id = $1 AND actor_id = $3) AS theirs,
         (SELECT count(*)::int FROM event_log WHERE workspace_id = $1 AND actor_id = $4) AS others,
         (SELECT count(*)::int FROM members WHERE workspace_id = $1 AND password_hash IS NOT NULL) AS passwords`,
      empty.workspaceId,
      email,
      empty.memberId,
      actor.memberId,
    );
    expect(found).toMatchObject({ members: 1, others: 0, passwords: 0 });
    expect(found.theirs).toBeGreaterThan(1);
  }, 60_000);
});

describe('refused, and nothing is kept', () => {
  const cases: [string, (files: Files) => void, boolean, object][] = [
    [
      'one changed byte',
      (all) => {
        all['data/people.jsonl'] = all['data/people.jsonl']!.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
      },
      false,
      { code: 'ARCHIVE_FILE_CHANGED', parameters: { file: 'data/people.jsonl' } },
    ],
    [
      'a file that is gone',
      (all) => void delete all['data/arms.jsonl'],
      false,
      { code: 'ARCHIVE_FILE_CHANGED' },
    ],
    [
      'a file too many',
      (all) => void (all['x.txt'] = Buffer.from('x')),
      false,
      { code: 'ARCHIVE_FILE_CHANGED' },
    ],
    [
      'another version',
      (all) =>
        void (all['manifest.json'] = Buffer.from(
          textOf(all, 'manifest.json').replace('"version": 1', '"version": 9'),
        )),
      false,
      { code: 'ARCHIVE_VERSION_UNKNOWN', parameters: { version: 9 } },
    ],
    [
      'a table that is not known',
      renamed,
      false,
      { code: 'ARCHIVE_TABLE_UNKNOWN', parameters: { table: 'spells' } },
    ],
    [
      'a row that breaks a rule',
      (all) =>
        void (all['data/measures.jsonl'] = Buffer.from(
          textOf(all, 'data/measures.jsonl').replaceAll('"outcome"', '"wish"'),
        )),
      true,
      { code: 'ARCHIVE_CONTENT_REFUSED', parameters: { file: 'data/measures.jsonl' } },
    ],
    [
      'a row that refers to nothing',
      (all) => void (all['data/arms.jsonl'] = Buffer.alloc(0)),
      true,
      { code: 'ARCHIVE_CONTENT_REFUSED' },
    ],
  ];

  function renamed(all: Files): void {
    all['data/spells.jsonl'] = all['data/arms.jsonl']!;
    delete all['data/arms.jsonl'];
    all['manifest.json'] = Buffer.from(
      textOf(all, 'manifest.json').replace('data/arms.jsonl', 'data/spells.jsonl'),
    );
  }

  it.each(cases)('%s', async (_, change, honest, refusal) => {
    const empty = await emptyWorkspace(app);
    const answer = await takeIn(empty.client, Buffer.from(changed(archive, change, honest)));
    expect(answer).toMatchObject({ status: 422, ok: false, refusals: [refusal] });
    expect(await left(empty.workspaceId)).toEqual({
      people: 1,
      members: 1,
      experiments: 0,
      events: 0,
      measures: 0,
    });
  });

  it('half of an archive, what is none, and a workspace where somebody worked', async () => {
    const empty = await emptyWorkspace(app);
    const half = Buffer.from(archive.slice(0, archive.length / 2));
    expect(await takeIn(empty.client, half)).toMatchObject({ refusals: [{ code: 'ARCHIVE_UNREADABLE' }] });
    expect(await takeIn(empty.client, 'nothing')).toMatchObject({
      refusals: [{ code: 'ARCHIVE_UNREADABLE' }],
    });
    const full = await takeIn(workspace.admin.client, Buffer.from(archive));
    expect(full).toMatchObject({ status: 409, refusals: [{ code: 'WORKSPACE_NOT_EMPTY' }] });
    expect(await left(empty.workspaceId)).toEqual({
      people: 1,
      members: 1,
      experiments: 0,
      events: 0,
      measures: 0,
    });
  });

  const left = async (workspaceId: string): Promise<object> =>
    (
      await rows(
        `SELECT ${['people', 'members', 'experiments', 'measures'].map((table) => `(SELECT count(*)::int FROM ${table} WHERE workspace_id = $1) AS ${table}`).join(', ')},
         (SELECT count(*)::int FROM event_log WHERE workspace_id = $1) AS events`,
        workspaceId,
      )
    )[0];
});
