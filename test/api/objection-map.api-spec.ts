import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { act, newExperiment } from '../support/experiment-builder.js';
import { make } from '../support/make.js';
import { actOn, raise, raiseDaysAgo } from '../support/objections.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
const departments: Record<string, string> = {};
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  for (const name of ['Achats', 'Conseil']) {
    departments[name] = (await make(workspace.coordinator, 'createDepartment', { name }, 'department')).id;
    for (let person = 0; person < 5; person += 1) {
      await app.database.owner.query(
        `INSERT INTO people (workspace_id, id, name, department_id) VALUES ($1, gen_random_uuid(), $2, $3)`,
        [workspace.workspaceId, `${name} ${person}`, departments[name]!.split('_')[1]],
      );
    }
  }
});
afterAll(() => app.stop());

const MAP = `query ($step: MapStep!, $count: Int!, $kind: ObjectionKind, $aboutId: ID) {
  objectionMap(step: $step, count: $count, kind: $kind, aboutId: $aboutId) {
    periods { from to } rows { department { name } cells { count meanStrength raised answered rose fell } } } }`;

describe('the map', () => {
  it('tells per department and period what lived and how strong it was, and opens what it is made of', async () => {
    const created = await newExperiment(workspace.lead);
    const experiment = await act(workspace.lead, 'shareExperiment', created);
    const first = await raise(workspace.influencer, experiment.id, { departmentId: departments['Conseil'] });
    await raise(workspace.influencer, experiment.id, { departmentId: departments['Conseil'], strength: 2 });
    await raise(workspace.influencer, experiment.id, {
      departmentId: departments['Achats'],
      kind: 'risingDemand',
    });
    await raiseDaysAgo(app, workspace.influencer, experiment.id, 400);
    await actOn(workspace.influencer, first.id, 'measureObjection', { strength: 5, word: 'Worse' });
    const variables = { step: 'quarter', count: 2, aboutId: experiment.id };
    const { objectionMap } = await workspace.leadership.client.run(MAP, variables);
    expect(objectionMap.periods).toHaveLength(2);
    expect(
      objectionMap.rows.map((row: { department: { name: string } | null; cells: object[] }) => [
        row.department?.name ?? null,
        row.cells[1],
      ]),
    ).toEqual([
      ['Achats', { count: 1, meanStrength: 4, raised: 1, answered: 0, rose: 0, fell: 0 }],
      ['Conseil', { count: 2, meanStrength: 3.5, raised: 2, answered: 0, rose: 1, fell: 0 }],
      [null, { count: 1, meanStrength: 4, raised: 0, answered: 0, rose: 0, fell: 0 }],
    ]);
    const [, period] = objectionMap.periods;
    const list = await workspace.leadership.client.run(
      `query ($from: Date!, $to: Date!, $departmentId: ID!, $aboutId: ID!) {
        cell: objections(from: $from, to: $to, departmentId: $departmentId) { totalCount }
        organisation: objections(from: $from, to: $to, ofOrganisation: true, aboutId: $aboutId) { totalCount }
        kind: objections(kind: risingDemand) { edges { node { kind department { name } } } } }`,
      { ...period, departmentId: departments['Conseil'], aboutId: experiment.id },
    );
    expect(list).toEqual({
      cell: { totalCount: 2 },
      organisation: { totalCount: 1 },
      kind: { edges: [{ node: { kind: 'risingDemand', department: { name: 'Achats' } } }] },
    });
  });

  it('is at most two years of months', async () => {
    const answer = await workspace.lead.client.send(MAP, { step: 'month', count: 25 });
    expect(JSON.stringify(answer)).toContain('BAD_USER_INPUT');
  });
});

it('says what each department said and what became of it', async () => {
  const departmentId = departments['Achats'];
  const acted = await raise(workspace.influencer, null, { departmentId, statement: 'Too many tools' });
  await actOn(workspace.coordinator, acted.id, 'answerObjection', {
    stance: 'actedOn',
    reason: 'One is gone',
  });
  const { saidAndDone } = await workspace.leadership.client.run(
    `{ saidAndDone { department { name } raised answered actedOn turned waiting told { statement } } }`,
  );
  expect(saidAndDone[0]).toMatchObject({
    department: { name: 'Achats' },
    raised: 2,
    answered: 1,
    actedOn: 1,
    turned: 0,
    waiting: 1,
    told: [{ statement: 'Too many tools' }],
  });
});

it('lists the pages of the workspace, and what the viewer raised themselves', async () => {
  const query = `query ($first: Int!, $after: String, $mine: Boolean) { objections(first: $first, after: $after, mine: $mine) {
    totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  const first = (await workspace.leadership.client.run(query, { first: 2 })).objections;
  expect(first.pageInfo.hasNextPage).toBe(true);
  const { endCursor: after } = first.pageInfo;
  const rest = (await workspace.leadership.client.run(query, { first: 100, after })).objections;
  expect(first.edges.length + rest.edges.length).toBe(first.totalCount);
  const own = (await workspace.leadership.client.run(query, { first: 10, mine: true })).objections;
  expect(own.totalCount).toBe(0);
  const { id } = await raise(workspace.leadership, null);
  const mine = (await workspace.leadership.client.run(query, { first: 10, mine: true })).objections;
  expect(mine.edges).toEqual([{ node: { id } }]);
});
