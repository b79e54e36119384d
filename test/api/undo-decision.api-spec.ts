import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { act, running, type TestExperiment } from '../support/experiment-builder.js';
import { make } from '../support/make.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: TestExperiment;

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const EXPERIMENT = `id version stage closedAt permissions { canEdit canDecide }
  decision { kind secondsToUndo } history(first: 1) { edges { node { kind before } } }`;

const read = async ({ client }: TestMember = workspace.lead) =>
  (
    await client.run(`query ($id: ID!) { experiment(id: $id) { ${EXPERIMENT} } }`, {
      id: experiment.id,
    })
  ).experiment;

async function decided(): Promise<TestExperiment> {
  const { lead, leadership } = workspace;
  const started = (await running(app, lead)).experiment;
  const { id, version } = await act(lead, 'endTest', started, { reason: 'enough' });
  const verdict = { verdict: 'notEnoughEvidence', learning: 'l', limits: 'm' };
  const recorded = await make(lead, 'recordVerdict', { experimentId: id, version, ...verdict }, 'experiment');
  const review = { experimentId: id, evaluationVersion: 1, stance: 'confirm' };
  await make(leadership, 'reviewVerdict', review, 'experiment');
  return decide(await act(lead, 'closeEvaluation', recorded));
}

const decide = ({ id, version }: TestExperiment, by = workspace.lead): Promise<TestExperiment> => {
  const decision = { kind: 'redo', reason: 'too few', options: [{ kind: 'redo' }] };
  return make(by, 'decide', { experimentId: id, version, ...decision }, 'experiment');
};

const undo = (by: TestMember = workspace.lead, { id, version } = experiment) =>
  by.client.mutate('undoDecision', { experimentId: id, version }, `experiment { ${EXPERIMENT} }`);

const next = async () => {
  const { id } = experiment;
  const query = 'query ($id: ID!) { experiment(id: $id) { learning { id } } }';
  const { learning } = (await workspace.lead.client.run(query, { id })).experiment;
  return workspace.lead.client.mutate(
    'startNextExperiment',
    {
      ...{ idempotencyKey: anyKey(), parentId: id, title: 'again', keeps: 'k', changes: 'c' },
      becauseOfId: learning.id,
    },
    'experiment { id }',
  );
};

const uuid = () => experiment.id.split('_')[1];
const earlier = (seconds: number) =>
  app.database.owner.query(
    `SET session_replication_role = replica;
     UPDATE decisions SET decided_at = decided_at - interval '${seconds} seconds' WHERE experiment_id = '${uuid()}';
     SET session_replication_role = origin`,
  );

describe('a decision that was just taken', () => {
  beforeEach(async () => {
    experiment = await decided();
  });

  it('can be taken back by whoever took it, and is in the history', async () => {
    const taken = await read();
    expect(taken).toMatchObject({ closedAt: expect.any(String), permissions: { canDecide: false } });
    expect(taken.decision.secondsToUndo).toBeGreaterThan(5);
    expect((await undo()).experiment).toMatchObject({
      ...{ stage: 'iterate', closedAt: null, decision: null },
      permissions: { canEdit: true, canDecide: true },
      history: { edges: [{ node: { kind: 'decisionUndone', before: { kind: 'redo', reason: 'too few' } } }] },
    });
    const version = experiment.version + 1;
    expect(await undo()).toMatchObject({ currentVersion: version });
    expect(await undo(workspace.lead, { ...experiment, version })).toMatchObject({
      code: 'DECISION_NOT_TAKEN',
    });
    expect(await decide(await read())).toMatchObject({ version: experiment.version + 2 });
  });

  it('cannot be taken back by another, and is offered to no other', async () => {
    expect((await read(workspace.coordinator)).decision.secondsToUndo).toBe(0);
    expect(await undo(workspace.coordinator)).toMatchObject({ code: 'DECISION_OF_ANOTHER' });
    const refused = await workspace.influencer.client.send(
      'mutation ($input: UndoDecisionInput!) { undoDecision(input: $input) { __typename } }',
      { input: { experimentId: experiment.id, version: experiment.version } },
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('stands after its seconds, by the clock of the server', async () => {
    await earlier(14);
    expect((await read()).decision.secondsToUndo).toBe(0);
    expect(await undo()).toMatchObject({
      code: 'DECISION_UNDO_TOO_LATE',
      refusals: [{ parameters: [{ name: 'seconds', value: '10' }] }],
    });
  });

  it('is not taken back as another version of it', async () => {
    const before = { ...experiment, version: experiment.version - 1 };
    expect(await undo(workspace.lead, before)).toMatchObject({ currentVersion: experiment.version });
  });

  it('stands once the next experiment was born of it', async () => {
    expect(await next()).toMatchObject({ __typename: 'StartNextExperimentSuccess' });
    expect((await read()).decision.secondsToUndo).toBe(0);
    expect(await undo()).toMatchObject({ code: 'DECISION_FOLLOWED' });
  });

  it('is taken back, or followed, never both', async () => {
    const [undone, born] = await Promise.all([undo(), next()]);
    expect([undone, born].filter(({ __typename }) => __typename.endsWith('Success'))).toHaveLength(1);
  });
});

describe('the wall behind it', () => {
  const reopen = (more = '') =>
    app.database.owner.query(
      `UPDATE experiments SET closed_at = NULL, version = version + 1 ${more} WHERE id = '${uuid()}'`,
    );
  beforeEach(async () => {
    experiment = await decided();
  });

  it('opens a closed experiment for nothing else', async () => {
    await expect(reopen()).rejects.toThrow('is open and decided');
    await expect(reopen(`, title = 'another'`)).rejects.toThrow('is closed');
    await expect(
      app.database.owner.query(`DELETE FROM decisions WHERE experiment_id = '${uuid()}'`),
    ).rejects.toThrow('is closed');
    await earlier(31);
    await expect(reopen()).rejects.toThrow('is closed');
    expect(await read()).toMatchObject({ closedAt: expect.any(String), decision: { kind: 'redo' } });
  });
});
