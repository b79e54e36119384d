import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { askBy, onAsk } from '../support/asks.js';
import { make } from '../support/make.js';
import { runningTest, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let running: RunningTest;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  running = await runningTest(app, workspace);
}, 60_000);
afterAll(() => app.stop());

const PACK = `id title note asOf frozenAt fingerprint isPrintable frozenBy { name }
  scope { departmentName projectName goalName activity from to }
  summary { running evaluated decided blocked toDecide changes } previous { id title asOf }
  reading { answers changes portfolio goals isIntact }`;

const freeze = (by: TestMember, more: object = {}): Promise<any> =>
  by.client.mutate('freezePack', { idempotencyKey: anyKey(), title: 'Conseil', ...more }, `pack { ${PACK} }`);
const frozen = async (by: TestMember, more: object = {}): Promise<any> => (await freeze(by, more)).pack;
const seen = async (by: TestMember, id: string): Promise<any> =>
  (await by.client.run(`query ($id: ID!) { pack(id: $id) { ${PACK} } }`, { id })).pack;
const sql = async (text: string, ...values: unknown[]): Promise<any[]> =>
  (await app.database.owner.query(text, values)).rows;
const contentOf = async (id: string): Promise<string> =>
  (await sql('SELECT content FROM packs WHERE id = $1', id.split('_')[1]))[0].content;

describe('a board pack', () => {
  let first: any;

  it('is the board of the day under a fingerprint of its bytes', async () => {
    first = await frozen(workspace.leadership, { title: ' Conseil\nde mars ', note: 'À lire avant lundi' });
    expect(first).toMatchObject({
      ...{ title: 'Conseil de mars', note: 'À lire avant lundi', previous: null },
      ...{ frozenBy: { name: 'leadership' }, isPrintable: expect.any(Boolean) },
      summary: { running: 1, evaluated: 0, decided: 0, changes: null },
      reading: { isIntact: true, changes: [] },
    });
    const text = await contentOf(first.id);
    expect(createHash('sha256').update(text).digest('hex')).toBe(first.fingerprint);
    expect(first.reading.answers.testing.items[0]).toMatchObject({ number: 1, ownerName: 'lead' });
  });

  it('says who leads by reference: what is signed names nobody', async () => {
    const text = await contentOf(first.id);
    const { answers } = JSON.parse(text);
    expect(answers.testing.items[0].ownerName).toBeNull();
    await sql('UPDATE people SET name = $2 WHERE id = $1', workspace.lead.actor.personId, 'Léa Nouveau');
    const { reading } = await seen(workspace.influencer, first.id);
    expect(reading.answers.testing.items[0].ownerName).toBe('Léa Nouveau');
    expect(reading.isIntact).toBe(true);
  });

  it('is not rewritten, by requests or by whoever owns the tables', async () => {
    const id = first.id.split('_')[1];
    for (const statement of [
      `UPDATE packs SET title = 'Autre' WHERE id = $1`,
      'DELETE FROM packs WHERE id = $1',
      'DELETE FROM pack_people WHERE pack_id = $1',
    ]) {
      await expect(sql(statement, id)).rejects.toThrow('a board pack is frozen');
    }
    const granted = await sql(
      `SELECT table_name || ' ' || privilege_type AS name FROM information_schema.role_table_grants
       WHERE grantee = 'levain_app' AND table_name IN ('packs', 'pack_people') ORDER BY 1`,
    );
    expect(granted.map(({ name }) => name)).toEqual([
      ...['pack_people INSERT', 'pack_people SELECT', 'packs INSERT', 'packs SELECT'],
    ]);
  });

  it('shows when somebody went round all that', async () => {
    const id = first.id.split('_')[1];
    const text = await contentOf(first.id);
    const put = async (content: string) => {
      await sql('ALTER TABLE packs DISABLE TRIGGER packs_frozen');
      await sql('UPDATE packs SET content = $2 WHERE id = $1', id, content);
      await sql('ALTER TABLE packs ENABLE TRIGGER packs_frozen');
    };
    await put(text.replace('"running":1', '"running":2'));
    expect((await seen(workspace.admin, first.id)).reading.isIntact).toBe(false);
    await put(text);
    expect((await seen(workspace.admin, first.id)).reading.isIntact).toBe(true);
  });

  it('tells what changed since the one before of the same scope', async () => {
    const ask = await askBy(workspace.lead);
    await onAsk(workspace.leadership, 'answerAsk', ask.id, { answer: 'yes' });
    await running.end('2026-03-16');
    const second = await frozen(workspace.lead, { title: 'Conseil d’avril' });
    expect(second.previous).toMatchObject({ id: first.id, title: 'Conseil de mars' });
    const kinds = second.reading.changes.map((change: any) => change.kind);
    expect(kinds).toEqual(expect.arrayContaining(['testEnded', 'askAnswered']));
    expect(second.summary.changes).toBe(kinds.length);
    const { previous } = JSON.parse(await contentOf(second.id));
    expect(previous).toBe(first.fingerprint);
  });

  it('of another scope is compared with none of them', async () => {
    const project = await make(
      workspace.lead,
      'createProject',
      {
        project: {
          ...{ name: 'Écoute', purpose: 'But', audience: 'Public', audienceAspiration: 'Envie' },
          ...{ companyObjective: 'Objectif', departmentIds: [], coLeadIds: [] },
        },
      },
      'project',
    );
    const narrowed = await frozen(workspace.admin, { scope: { projectId: project.id } });
    expect(narrowed).toMatchObject({ previous: null, scope: { projectName: 'Écoute' } });
    expect(narrowed.summary).toMatchObject({ running: 0, evaluated: 0 });
  });

  it('is refused without a title, or of something that is not there', async () => {
    expect(await freeze(workspace.lead, { title: ' ' })).toMatchObject({
      refusals: [{ code: 'TEXT_REQUIRED', field: 'title' }],
    });
    const nowhere = { departmentId: 'department_01981234-0000-7000-8000-000000000000' };
    expect(await freeze(workspace.lead, { scope: nowhere })).toMatchObject({
      refusals: [{ code: 'NOT_FOUND', field: 'scope.departmentId' }],
    });
  });

  it('is frozen by those who answer for results, and read by everybody', async () => {
    const answer = await workspace.influencer.client.send(
      `mutation { freezePack(input: { idempotencyKey: "${anyKey()}", title: "x" }) { __typename } }`,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { packs } = await workspace.influencer.client.run(
      '{ packs(first: 2) { totalCount edges { node { title } } pageInfo { hasNextPage } } }',
    );
    expect(packs.totalCount).toBeGreaterThan(2);
    expect(packs.pageInfo.hasNextPage).toBe(true);
  });

  it('is frozen once per key', async () => {
    const input = { idempotencyKey: anyKey() };
    const [one, other] = [await frozen(workspace.lead, input), await frozen(workspace.lead, input)];
    expect(other.id).toBe(one.id);
  });

  it('is listed and read by a number of statements that does not grow', async () => {
    const list = () => workspace.lead.client.run(`{ packs(first: 50) { edges { node { ${PACK} } } } }`);
    const before = (await statementsOf(app, list)).length;
    for (let more = 0; more < 5; more += 1) await frozen(workspace.lead);
    expect((await statementsOf(app, list)).length).toBe(before);
    expect(before).toBeLessThanOrEqual(6);
  });

  it('leaves with its workspace', async () => {
    const other = await newWorkspace(app, 'Passager');
    await frozen(other.lead);
    await frozen(other.lead);
    await sql('DELETE FROM workspaces WHERE workspace_id = $1', other.workspaceId);
    expect(await sql('SELECT FROM packs WHERE workspace_id = $1', other.workspaceId)).toEqual([]);
  });
});

describe('somebody forgotten', () => {
  it('is nobody in the packs of before, and their fingerprints still hold', async () => {
    const lead = await workspace.join('lead', 'Zoé Passereau');
    const ask = await askBy(lead);
    const pack = await frozen(workspace.admin);
    const asked = (reading: any) => reading.answers.decide.asks.find((each: any) => ask.id.endsWith(each.id));
    expect(asked(pack.reading).askedByName).toBe('Zoé Passereau');
    await lead.client.mutate('forgetMe', { isUnderstood: true }, 'isForgotten');
    const { reading } = await seen(workspace.admin, pack.id);
    expect(asked(reading).askedByName).toBe('N. N.');
    expect(reading.isIntact).toBe(true);
    expect(await sql(`SELECT FROM packs WHERE content LIKE '%Passereau%'`)).toEqual([]);
  });
});
