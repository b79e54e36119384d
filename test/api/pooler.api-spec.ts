import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readSettings } from '../../apps/api/src/config/settings.js';
import { DatabaseAddress } from '../../apps/api/src/database/database-address.js';
import { CONNECT_QUERY, requirePooler } from '../../apps/api/src/database/pooler.js';
import { startApp } from '../support/app.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { anyKey, newWorkspace } from '../support/workspace.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

/** A server whose connections are all told this: what a pooler does by its `connect_query`. */
function through(connectQuery: string): DatabaseAddress {
  const { ownerUrl } = database.address;
  const url = new URL(ownerUrl);
  const told = connectQuery
    .split(';')
    .map((each) => each.trim().replace(/^SET (\w+) = '?(\w+)'?$/, '-c $1=$2'));
  url.searchParams.set('options', told.join(' '));
  return new DatabaseAddress(ownerUrl, ownerUrl, [], url.href);
}

describe('a pooler is refused', () => {
  it.each([
    [
      'that does not act as the role of requests',
      "SET statement_timeout = '8s'",
      /does not act as levain_app.*connect_query: SET/,
    ],
    [
      'that ends nothing',
      "SET role = levain_app; SET lock_timeout = '3s'",
      /nothing ends what takes too long/,
    ],
  ])('%s', async (_, connectQuery, message) => {
    await expect(requirePooler(through(connectQuery))).rejects.toThrow(message);
  });

  it('that is another login', async () => {
    const { ownerUrl, poolerUrl } = through(CONNECT_QUERY);
    const other = new URL(ownerUrl);
    other.username = 'somebody';
    const address = new DatabaseAddress(ownerUrl, other.href, [], poolerUrl);
    await expect(requirePooler(address)).rejects.toThrow(/DATABASE_URL as somebody: both must be the same/);
  });

  it('that is not there', async () => {
    const address = new DatabaseAddress('', 'postgres://a@b/c', [], 'postgres://127.0.0.1:1/levain');
    await expect(requirePooler(address)).rejects.toThrow(/DATABASE_POOLER_URL cannot be used/);
  });
});

it('requests go through the pooler, and leave no plan on its connections', async () => {
  const address = through(CONNECT_QUERY);
  await requirePooler(address);
  const names: unknown[] = [];
  const unwatch = watchNames(names);
  const app = await startApp({}, { ...database, address, drop: () => Promise.resolve() });
  try {
    const { admin } = await newWorkspace(app);
    const input = { idempotencyKey: anyKey(), name: 'Direction' };
    expect((await admin.client.mutate('createDepartment', input, 'department { name }')).__typename).toBe(
      'CreateDepartmentSuccess',
    );
    for (let time = 0; time < 2; time += 1) {
      const { board, departments } = await admin.client.run(
        '{ board(first: 5) { totalCount } departments { name } }',
      );
      expect([board.totalCount, departments]).toEqual([0, [{ name: 'Direction' }]]);
    }
  } finally {
    await app.stop();
    unwatch();
  }
  expect(names).toEqual([]);
});

/** The names under which statements reach PostgreSQL, until the returned function is called. */
function watchNames(names: unknown[]): () => void {
  const { prototype } = pg.Connection as unknown as {
    prototype: Record<'parse', (query: { name?: string }) => void>;
  };
  const { parse } = prototype;
  prototype.parse = function (query): void {
    if (query.name) names.push(query.name);
    Reflect.apply(parse, this, [query]);
  };
  return () => void (prototype.parse = parse);
}

describe('DATABASE_POOLER_URL', () => {
  it('needs DATABASE_URL beside it', () => {
    const DATABASE_POOLER_URL = 'postgres://x@y/z';
    expect(() => readSettings({ DATABASE_POOLER_URL })).toThrow(
      /DATABASE_POOLER_URL needs DATABASE_URL beside it/,
    );
    expect(readSettings({ DATABASE_URL: 'postgres://a@b/c', DATABASE_POOLER_URL }).databasePoolerUrl).toBe(
      DATABASE_POOLER_URL,
    );
  });
});
