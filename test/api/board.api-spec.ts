import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { TestApp } from '../support/app.js';
import {
  act,
  comparison,
  dayFromNow,
  newExperiment,
  newIdeas,
  running,
  type TestExperiment,
  type TestIdeas,
} from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let tested: { experiment: TestExperiment; ideas: TestIdeas };
let drafted: TestExperiment;
const uuidOf = (id: string): string => id.slice(id.indexOf('_') + 1);

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  tested = await running(app, workspace.lead);
  drafted = await newExperiment(
    workspace.lead,
    await newIdeas(app, workspace.lead),
    'Another idea, 100 % open',
  );
  await act(workspace.lead, 'shareExperiment', drafted);
});
afterAll(() => app.stop());

const CARD = `id number title stage isDraft version ownerName ownerId projectName departmentNames activity
  hypothesis { id number locale observation audience change measure direction target rationale }
  design startedAt stopDate lastActivityAt closedAt measurementCount participantNames participantCount
  outcome { metricName unit shape direction baseline target observed control sparkline }
  verdict verdictConfirmed verdictContested decision decisionReason parentNumber nextNumbers abandonedReason learning`;
const BOARD = `query ($first: Int, $after: String, $filter: BoardFilter) { board(first: $first, after: $after, filter: $filter) {
  totalCount decidedCount stageCounts { stage count } verdictCounts { verdict count }
  pageInfo { hasNextPage endCursor } edges { cursor node { ${CARD} } } } }`;
const board = async (variables: object = {}) =>
  (await workspace.lead.client.run(BOARD, { first: 50, ...variables })).board;
const numbers = async (filter: object) =>
  (await board({ filter })).edges.map((edge: any) => edge.node.number);

async function record(day: number, role: string, events: number, total: number): Promise<void> {
  await app.database.owner.query(
    `INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, events, total, source, recorded_by)
     SELECT a.workspace_id, $2, a.experiment_id, m.id, a.id, $3, $4, $5, 'typed', $6
     FROM arms a JOIN measures m ON m.experiment_id = a.experiment_id WHERE a.experiment_id = $1 AND a.role = $7`,
    [
      uuidOf(tested.experiment.id),
      newId(),
      dayFromNow(day),
      events,
      total,
      workspace.lead.actor.memberId,
      role,
    ],
  );
}

describe('the board', () => {
  it('shows each experiment with its hypothesis, people and outcome, by one statement', async () => {
    for (const day of [-8, -1]) {
      await record(day, 'control', 10, 100);
      await record(day, 'variant', day === -1 ? 16 : 12, 100);
    }
    await workspace.influencer.client.mutate(
      'joinExperiment',
      { idempotencyKey: anyKey(), experimentId: tested.experiment.id, role: 'tester' },
      'participation { id }',
    );
    let page: any;
    const statements = await statementsOf(app, async () => (page = await board()));
    expect(statements.filter((sql) => /experiments/.test(sql))).toHaveLength(1);
    const card = page.edges.find((edge: any) => edge.node.number === tested.experiment.number).node;
    expect(card).toMatchObject({
      ...{
        id: tested.experiment.id,
        stage: 'test',
        isDraft: false,
        ownerName: 'lead',
        ownerId: workspace.lead.id,
      },
      ...{ activity: 'answer', design: 'comparison', stopDate: dayFromNow(20), measurementCount: 4 },
      ...{
        participantNames: ['influencer'],
        participantCount: 1,
        verdict: null,
        verdictConfirmed: false,
        decision: null,
      },
    });
    expect(card.hypothesis).toMatchObject({ observation: 'calls repeat', direction: 'increase' });
    expect(card.outcome).toMatchObject({
      shape: 'proportion',
      baseline: 0.1,
      target: 0.12,
      observed: 0.14,
      control: 0.1,
    });
    expect(card.outcome.sparkline).toEqual([0.12, 0.16]);
    expect(page.totalCount).toBe(2);
    expect(page.stageCounts).toEqual([
      { stage: 'benchmark', count: 1 },
      { stage: 'prototype', count: 0 },
      { stage: 'test', count: 1 },
      { stage: 'evaluate', count: 0 },
      { stage: 'iterate', count: 0 },
    ]);
  });

  it('costs as many statements for an experiment of many people as of one', async () => {
    const page = () =>
      workspace.lead.client.run(
        `query ($id: ID!) { experiment(id: $id) { title owner { name } project { name } hypothesis { id } prototype { id } benchmarks { id }
          plan { arms { id } measures { id measurementCount metric { name } } amendments { id author { name } } }
          participations { person { name } invitedBy { name } } checklist { code } permissions { canEdit }
          lineage { number } history { edges { node { kind actor { name } } } } } }`,
        { id: tested.experiment.id },
      );
    const few = await statementsOf(app, page);
    for (let count = 0; count < 20; count += 1) {
      const { client } = await workspace.join('influencer', `person ${count}`);
      const input = { idempotencyKey: anyKey(), experimentId: tested.experiment.id, role: 'tester' };
      await client.mutate('joinExperiment', input, 'participation { id }');
    }
    const many = await statementsOf(app, page);
    expect([few.length, many.length]).toEqual([many.length, few.length]);
    expect(many.length).toBeLessThanOrEqual(14);
  });

  it('pages without a gap nor a double', async () => {
    const first = await board({ first: 1 });
    const second = await board({ first: 1, after: first.pageInfo.endCursor });
    const seen = [...first.edges, ...second.edges].map((edge: any) => edge.node.number);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set(seen)).toEqual(new Set([tested.experiment.number, drafted.number]));
    const forged = Buffer.from(JSON.stringify(["'; --", 'x'])).toString('base64url');
    const answer = await workspace.lead.client.send(BOARD, { first: 1, after: forged });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('keeps what its filter names', async () => {
    const { owner } = app.database;
    const departmentId = newId();
    await owner.query('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)', [
      workspace.workspaceId,
      departmentId,
      'Care',
    ]);
    await owner.query(
      `INSERT INTO project_departments (workspace_id, project_id, department_id) VALUES ($1, $2, $3)`,
      [workspace.workspaceId, uuidOf(tested.ideas.projectId), departmentId],
    );
    const [a, b] = [tested.experiment.number, drafted.number];
    expect(await numbers({ stages: ['test'] })).toEqual([a]);
    expect(await numbers({ stages: ['benchmark', 'prototype'] })).toEqual([b]);
    expect(await numbers({ departmentId: `department_${departmentId}` })).toEqual([a]);
    expect(await numbers({ projectId: tested.ideas.projectId })).toEqual([a]);
    expect(await numbers({ ownerId: workspace.admin.id })).toEqual([]);
    expect((await numbers({ ownerId: workspace.lead.id })).sort()).toEqual([a, b].sort());
    expect(await numbers({ text: '100 % OPEN' })).toEqual([b]);
    expect(await numbers({ text: `#${a}` })).toEqual([a]);
    expect(await numbers({ text: '_' })).toEqual([]);
    expect(await numbers({ activity: 'publish' })).toEqual([]);
    expect((await numbers({ from: dayFromNow(0), to: dayFromNow(0) })).length).toBe(2);
    expect(await numbers({ to: dayFromNow(-1) })).toEqual([]);
    expect(await numbers({ verdicts: ['confirmed'] })).toEqual([]);
    expect(await numbers({ projectId: 'nonsense' })).toEqual([]);
  });

  it('finds words in any form, of either language and without their accents, in the title and the hypothesis together', async () => {
    const ideas = await newIdeas(app, workspace.lead);
    const created = await newExperiment(workspace.lead, ideas, 'Les boulangères répondaient à l’aube');
    const { number, id } = created;
    await act(workspace.lead, 'shareExperiment', created);
    for (const text of [
      'boulangere',
      'BOULANGÈRES',
      'répondait',
      'aube',
      'répon',
      'l’aube',
      'boulangères calls',
      '"aube"',
    ])
      expect({ text, found: await numbers({ text }) }).toEqual({ text, found: [number] });
    expect(await numbers({ text: 'boulangère crépuscule' })).toEqual([]);
    expect(await numbers({ text: 'boulangère', activity: 'publish' })).toEqual([]);
    const counts = await board({ filter: { text: 'boulangère' } });
    expect([counts.totalCount, counts.stageCounts[0]]).toEqual([1, { stage: 'benchmark', count: 1 }]);
    await app.database.owner.query(
      `UPDATE hypotheses SET observation = 'le pétrin refroidit' WHERE id = $1`,
      [uuidOf(ideas.hypothesisId)],
    );
    expect(await numbers({ text: 'pétrins' })).toEqual([number]);
    expect(await numbers({ text: 'boulangères repeat' })).toEqual([]);
    await app.database.owner.query(`UPDATE experiments SET title = 'Renamed' WHERE id = $1`, [uuidOf(id)]);
    expect(await numbers({ text: 'boulangère' })).toEqual([]);
  });

  it('counts what it keeps, whatever it is narrowed by', async () => {
    const day = dayFromNow(0);
    for (const filter of [
      { ownerId: workspace.lead.id },
      { activity: 'answer' },
      { from: day, to: day },
      { from: day, ownerId: workspace.lead.id, activity: 'answer' },
      { text: 'idea', from: day },
    ]) {
      const { totalCount, stageCounts, edges } = await board({ filter });
      expect({ filter, totalCount }).toEqual({ filter, totalCount: edges.length });
      for (const { stage, count } of stageCounts)
        expect(edges.filter((edge: any) => edge.node.stage === stage)).toHaveLength(count);
    }
  });

  it('shows verdict, decision and learning, the outcome as it was analysed, and counts them', async () => {
    const { owner } = app.database;
    const uuid = uuidOf(tested.experiment.id);
    const { rows } = await owner.query('SELECT id FROM measures WHERE experiment_id = $1', [uuid]);
    const analysis = { target: { observed: 0.13 }, arms: [{ role: 'control', estimate: { value: 0.09 } }] };
    const scope = [workspace.workspaceId, uuid, workspace.lead.actor.memberId];
    await owner.query(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, recorded_at, confirmed_by, confirmed_at)
       VALUES ($1, $2, $4, '{}', 'refuted', $3, now(), $3, now())`,
      [...scope, JSON.stringify([{ measureId: rows[0].id, analysis }])],
    );
    await owner.query(
      `INSERT INTO learnings (workspace_id, id, experiment_id, statement, limits, written_by) VALUES ($1, $4, $2, 'Few came', 'One team', $3)`,
      [...scope, newId()],
    );
    await owner.query(
      `INSERT INTO decisions (workspace_id, experiment_id, kind, reason, options, decided_by) VALUES ($1, $2, 'adapt', 'Another hour', '[]', $3)`,
      scope,
    );
    const page = await board({ filter: { verdicts: ['refuted'], decisions: ['adapt', 'stop'] } });
    expect(page.edges[0].node).toMatchObject({
      ...{
        verdict: 'refuted',
        verdictConfirmed: true,
        decision: 'adapt',
        decisionReason: 'Another hour',
        learning: 'Few came',
      },
      outcome: { observed: 0.13, control: 0.09, target: 0.12 },
    });
    expect([page.totalCount, page.decidedCount, page.verdictCounts]).toEqual([
      1,
      1,
      [{ verdict: 'refuted', count: 1 }],
    ]);
  });

  it('shows the last reading of a level', async () => {
    const ideas = await newIdeas(app, workspace.lead);
    const created = await newExperiment(workspace.lead, ideas, 'Levels');
    const plan = {
      ...comparison(ideas),
      measures: [{ metricId: ideas.levelId, role: 'outcome', direction: 'decrease' }],
    };
    await act(workspace.lead, 'planExperiment', created, { plan });
    await app.database.owner.query(
      `INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, value, source, recorded_by)
       SELECT a.workspace_id, gen_random_uuid(), a.experiment_id, m.id, a.id, day::date, 100 - extract(doy FROM day)::int % 7, 'typed', $2
       FROM generate_series($3::timestamp, $4::timestamp, '1 day') day, arms a JOIN measures m ON m.experiment_id = a.experiment_id
       WHERE a.experiment_id = $1 AND a.role = 'variant'`,
      [uuidOf(created.id), workspace.lead.actor.memberId, dayFromNow(-280), dayFromNow(-1)],
    );
    const { edges } = await board({ filter: { text: 'Levels' } });
    const { outcome } = edges[0].node;
    expect(outcome.sparkline).toHaveLength(24);
    expect(outcome.observed).toBe(outcome.sparkline.at(-1));
    expect(outcome.control).toBeNull();
  });

  it('keeps what waits for a second person, until someone contests, and what waits for a decision', async () => {
    const { owner } = app.database;
    const judged = await running(app, workspace.lead);
    const decided = await running(app, workspace.lead);
    const scope = [workspace.workspaceId, uuidOf(judged.experiment.id), workspace.lead.actor.memberId];
    const stage = (id: string, to: string, parent: string | null = null) =>
      owner.query('UPDATE experiments SET stage = $2, parent_id = $3 WHERE id = $1', [
        uuidOf(id),
        to,
        parent && uuidOf(parent),
      ]);
    await stage(judged.experiment.id, 'evaluate', decided.experiment.id);
    await stage(decided.experiment.id, 'iterate');
    expect(await numbers({ waitingFor: 'confirmation' })).toEqual([]);
    await owner.query(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, recorded_at)
       VALUES ($1, $2, '[]', '{}', 'refuted', $3, now())`,
      scope,
    );
    expect(await numbers({ waitingFor: 'confirmation' })).toEqual([judged.experiment.number]);
    expect(await numbers({ waitingFor: 'decision' })).toEqual([decided.experiment.number]);
    const [{ node }] = (await board({ filter: { waitingFor: 'decision' } })).edges;
    expect([node.nextNumbers, node.abandonedReason]).toEqual([[judged.experiment.number], null]);
    await owner.query(
      `INSERT INTO verdict_reviews (workspace_id, id, experiment_id, member_id, stance) VALUES ($1, $4, $2, $3, 'contest')`,
      [...scope, newId()],
    );
    expect(await numbers({ waitingFor: 'confirmation' })).toEqual([]);
    const contested = (await board({ filter: { verdicts: ['refuted'] } })).edges.find(
      (edge: { node: { number: number } }) => edge.node.number === judged.experiment.number,
    );
    expect(contested.node).toMatchObject({ verdictConfirmed: false, verdictContested: true });
  });
});
