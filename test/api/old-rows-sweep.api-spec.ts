import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { KEPT_DAYS, LINK_KEPT_DAYS, OldRowsSweep } from '../../apps/api/src/database/old-rows-sweep.js';
import { startApp, type TestApp } from '../support/app.js';
import { personalLink } from '../support/furnished-mail.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let one: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  app = await startApp();
  [one, other] = [await newWorkspace(app), await newWorkspace(app)];
});
afterAll(() => app.stop());

const keysOf = async ({ workspaceId }: TestWorkspace): Promise<string[]> => {
  const sql = 'SELECT DISTINCT operation FROM idempotency_keys WHERE workspace_id = $1 ORDER BY operation';
  return (await app.database.owner.query(sql, [workspaceId])).rows.map(({ operation }) => operation);
};

const keep = ({ workspaceId, lead }: TestWorkspace, operation: string, age: string, count = 1) =>
  app.database.owner.query(
    `INSERT INTO idempotency_keys (workspace_id, member_id, key, operation, request_hash, created_at)
     SELECT $1, $2, 'a key of ' || $3 || each, $3, '', now() - $4::interval FROM generate_series(1, $5) each`,
    [workspaceId, lead.actor.memberId, operation, age, count],
  );

it('keys of a week ago are forgotten in every workspace, in batches; later ones are kept', async () => {
  await keep(one, 'old', `${KEPT_DAYS} days 1 minute`, 2_300);
  await keep(one, 'kept', `${KEPT_DAYS} days -1 minute`);
  await keep(other, 'old', '1 year');
  expect(await app.nest.get(OldRowsSweep).sweep()).toBe(2_301);
  expect(await keysOf(one)).toEqual(['kept']);
  expect(await keysOf(other)).toEqual([]);
  expect(await app.nest.get(OldRowsSweep).sweep()).toBe(0);
});

it('a key that is in use is left for the next time', async () => {
  await keep(one, 'old', '30 days', 2);
  const { owner } = app.database;
  await owner.query('BEGIN');
  try {
    await owner.query(`SELECT FROM idempotency_keys WHERE key = 'a key of old1' FOR UPDATE`);
    expect(await app.nest.get(OldRowsSweep).sweep()).toBe(1);
  } finally {
    await owner.query('ROLLBACK');
  }
  expect(await keysOf(one)).toEqual(['kept', 'old']);
});

it('links that ended three months ago are forgotten, whether used, revoked or expired', async () => {
  const { owner } = app.database;
  for (let each = 0; each < 4; each += 1) await personalLink(app, one, { personId: one.lead.actor.personId });
  const { rows } = await owner.query('SELECT id FROM personal_links WHERE workspace_id = $1', [
    one.workspaceId,
  ]);
  const age = async (column: string, index: number, days: number) =>
    owner.query(`UPDATE personal_links SET ${column} = now() - $2 * interval '1 day' WHERE id = $1`, [
      rows[index].id,
      days,
    ]);
  await age('used_at', 0, LINK_KEPT_DAYS + 1);
  await age('revoked_at', 1, LINK_KEPT_DAYS + 1);
  await age('expires_at', 2, LINK_KEPT_DAYS - 1);
  expect(await app.nest.get(OldRowsSweep).sweep()).toBe(2 + 1);
  const left = await owner.query('SELECT id FROM personal_links WHERE workspace_id = $1 ORDER BY id', [
    one.workspaceId,
  ]);
  expect(left.rows.map(({ id }) => id)).toEqual([rows[2].id, rows[3].id].sort());
});
