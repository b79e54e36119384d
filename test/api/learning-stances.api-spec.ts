import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { decidedExperiment, type DecidedExperiment } from '../support/decided-experiment.js';
import { running } from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let source: DecidedExperiment;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  source = await decidedExperiment(app, workspace, { learning: 'Un rappel le lundi suffit' });
}, 60_000);
afterAll(() => app.stop());

const LEARNING = `learning { id confirmations contestations detail { viewerMaySpeak
  stances { id stance happened context memberName isMine version experiment { number } } } }`;
const said = { stance: 'contest', happened: 'Personne n’a répondu', context: 'Juridique, mars' };

const take = (by: TestMember, more: object = {}) =>
  by.client.mutate(
    'takeStance',
    { idempotencyKey: anyKey(), learningId: source.learningId, ...said, ...more },
    LEARNING,
  );
const read = async (by: TestMember) =>
  (
    await by.client.run(`query ($id: ID!) { ${LEARNING.replace('learning', 'learning(id: $id)')} }`, {
      id: source.learningId,
    })
  ).learning;

describe('an experience beside a learning', () => {
  it('is counted with its words, and its author is told once', async () => {
    const payload = await take(workspace.influencer);
    expect(payload.learning).toMatchObject({ confirmations: 0, contestations: 1 });
    expect(payload.learning.detail.stances[0]).toMatchObject({ ...said, isMine: true, experiment: null });
    const { rows } = await app.database.owner.query(
      `SELECT payload FROM outbox WHERE kind = 'learningAssessed'`,
    );
    expect(rows).toHaveLength(1);
    const query = `{ home { recentEvents { event { kind } experiment { number } } } }`;
    const { home } = await workspace.lead.client.run(query);
    expect(home.recentEvents[0]).toMatchObject({
      event: { kind: 'learningContested' },
      experiment: { number: source.number },
    });
  });

  it('is one a member, and never of whoever wrote the learning', async () => {
    expect(await take(workspace.influencer)).toMatchObject({ code: 'STANCE_ALREADY_TAKEN' });
    expect(await take(workspace.lead)).toMatchObject({ code: 'LEARNING_OF_ONESELF' });
    expect((await read(workspace.lead)).detail.viewerMaySpeak).toBe(false);
    expect(await take(workspace.admin, { happened: '', context: ' ' })).toMatchObject({
      refusals: [{ field: 'happened' }, { field: 'context' }],
    });
  });

  it('may lean on an experiment one takes part in, other than the learning’s own', async () => {
    const { experiment } = await running(app, workspace.coordinator);
    expect(await take(workspace.admin, { experimentId: experiment.id })).toMatchObject({
      refusals: [{ code: 'NOT_PARTICIPATING', field: 'experimentId' }],
    });
    expect(await take(workspace.admin, { experimentId: 'experiment_nothing' })).toMatchObject({
      refusals: [{ code: 'NOT_FOUND', field: 'experimentId' }],
    });
    const payload = await take(workspace.coordinator, { stance: 'confirm', experimentId: experiment.id });
    expect(payload.learning).toMatchObject({ confirmations: 1, contestations: 1 });
    expect(payload.learning.detail.stances[0].experiment).toEqual({ number: experiment.number });
  });

  it('changes, is taken back, and may be said anew', async () => {
    const mine = async () =>
      (await read(workspace.influencer)).detail.stances.find((each: any) => each.isMine);
    const { id, version } = await mine();
    const { client } = workspace.influencer;
    const change = { id, version, ...said, stance: 'confirm', happened: 'Cela marche aussi' };
    expect((await client.mutate('changeStance', change, LEARNING)).learning).toMatchObject({
      confirmations: 2,
    });
    expect(await client.mutate('changeStance', change, LEARNING)).toMatchObject({ currentVersion: 2 });
    expect(await workspace.admin.client.mutate('withdrawStance', { id, version: 2 }, LEARNING)).toMatchObject(
      {
        code: 'NOT_ALLOWED',
      },
    );
    const withdrawn = await client.mutate('withdrawStance', { id, version: 2 }, LEARNING);
    expect(withdrawn.learning).toMatchObject({ confirmations: 1, contestations: 0 });
    expect(withdrawn.learning.detail.stances).toHaveLength(1);
    expect(await client.mutate('withdrawStance', { id, version: 3 }, LEARNING)).toMatchObject({
      code: 'STANCE_WITHDRAWN',
    });
    expect((await take(workspace.influencer)).learning).toMatchObject({ contestations: 1 });
    expect((await mine()).version).toBe(4);
  });

  it('is read by as many statements however many there are', async () => {
    // Letters go out meanwhile.
    const reading = async () =>
      (await statementsOf(app, () => read(workspace.lead))).filter((sql) => /learning/.test(sql));
    const few = await reading();
    await take(workspace.admin, { stance: 'confirm' });
    await take(workspace.leadership, { stance: 'confirm' });
    expect((await reading()).length).toBe(few.length);
    expect(few.length).toBeLessThanOrEqual(4);
  });

  it('is shown wherever the learning is quoted', async () => {
    const query = 'query ($id: ID!) { experiment(id: $id) { learning { confirmations contestations } } }';
    const { experiment } = await workspace.lead.client.run(query, { id: source.id });
    expect(experiment.learning).toEqual({ confirmations: 3, contestations: 1 });
  });
});
