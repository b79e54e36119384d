import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { decidedExperiment, type DecidedExperiment } from '../support/decided-experiment.js';
import { act, dayFromNow, newExperiment, newIdeas } from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let source: DecidedExperiment;
let departmentId: string;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  source = await decidedExperiment(app, workspace, { kind: 'grow', learning: 'Un rappel suffit' });
  const { rows } = await app.database.owner.query(
    `INSERT INTO departments (workspace_id, id, name) VALUES ($1, gen_random_uuid(), 'Juridique') RETURNING id`,
    [workspace.lead.actor.workspaceId],
  );
  departmentId = `department_${rows[0].id}`;
}, 60_000);
afterAll(() => app.stop());

const PLAN = `plan { design startsOn stopDate decisionRule minimumPerArm frozenAt arms { name role }
  measures { role baseline target minimumWorthwhileEffect metric { id } } }`;
const EXPERIMENT = `experiment { id number version isDraft stage title keeps changes parent { number }
  becauseOf { id } hypothesis { id } source { kind departmentName experiment { number } } ${PLAN} }`;

const spread = (more: object = {}, by: TestMember = workspace.coordinator) =>
  by.client.mutate(
    'spreadExperiment',
    {
      ...{ idempotencyKey: anyKey(), sourceId: source.id, title: 'Rappel au juridique', departmentId },
      ...{ keeps: 'Tout le plan', changes: 'Un public plus réservé', startsOn: dayFromNow(2) },
      ...{ figures: [{ measureId: source.measureId, baseline: 0.2, target: 0.3 }], ...more },
    },
    EXPERIMENT,
  );
const borrow = (more: object = {}, by: TestMember = workspace.coordinator) =>
  by.client.mutate(
    'borrowPlan',
    { idempotencyKey: anyKey(), sourceId: source.id, title: 'Une autre question', ...more },
    EXPERIMENT,
  );
const NODES =
  'nodes { number parentId move end generation departmentName keeps changes because contestations }';
const lineage = async (by: TestMember, number = source.number) =>
  (
    await by.client.run(
      `query ($number: Int) { lineage(number: $number) { ${NODES} figures { experiments generations branches spreads } } }`,
      { number },
    )
  ).lineage;

describe('to spread', () => {
  it('is a draft of one’s own, child of the first, with the figures of the place', async () => {
    const { experiment } = await spread();
    expect(experiment).toMatchObject({
      ...{ isDraft: true, stage: 'benchmark', parent: { number: source.number } },
      ...{ becauseOf: { id: source.learningId }, hypothesis: { id: source.ideas.hypothesisId } },
      source: { kind: 'spread', departmentName: 'Juridique', experiment: { number: source.number } },
      plan: {
        ...{ design: 'comparison', startsOn: dayFromNow(2), stopDate: dayFromNow(22), frozenAt: null },
        ...{ minimumPerArm: 50, decisionRule: 'We grow it when confirmed.' },
        arms: [{ name: 'Before' }, { name: 'Forum' }],
        measures: [{ role: 'outcome', baseline: 0.2, target: 0.3, minimumWorthwhileEffect: 0.01 }],
      },
    });
  });

  it.each([
    ['without its own figures', { figures: [] }, ['figures.0.baseline', 'figures.0.target']],
    ['nowhere', { departmentId: null }, ['departmentId']],
    ['to a department that is not there', { departmentId: 'department_nothing' }, ['departmentId']],
    ['without a word', { keeps: '', changes: '', title: '' }, ['changes', 'keeps', 'title']],
    ['into the past', { startsOn: '2020-01-01' }, ['startsOn']],
  ])('%s is refused', async (_, more, fields) => {
    const payload = await spread(more);
    expect(payload.refusals?.map(({ field }: { field: string }) => field)).toEqual(fields);
  });

  it('is refused from what has taught nothing yet', async () => {
    const idea = await newExperiment(workspace.lead, await newIdeas(app, workspace.lead));
    const shared = await act(workspace.lead, 'shareExperiment', idea);
    const payload = await spread({ sourceId: shared.id });
    expect(payload.refusals.map(({ code }: { code: string }) => code)).toContain('LEARNING_MISSING');
  });

  it('is not for those who start no experiment, nor from what one may not see', async () => {
    const answer = await workspace.influencer.client.send(
      'mutation ($input: SpreadExperimentInput!) { spreadExperiment(input: $input) { __typename } }',
      {
        input: {
          idempotencyKey: anyKey(),
          sourceId: source.id,
          title: 't',
          keeps: 'k',
          changes: 'c',
          figures: [],
        },
      },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const secret = await newExperiment(workspace.lead);
    expect((await spread({ sourceId: secret.id })).__typename).toBe('NotFoundError');
    expect((await borrow({ sourceId: secret.id })).__typename).toBe('NotFoundError');
  });
});

describe('a borrowed plan', () => {
  it('gives credit on both sides and claims no lineage', async () => {
    const { experiment } = await borrow({ startsOn: dayFromNow(1) });
    expect(experiment).toMatchObject({
      ...{ parent: null, hypothesis: null, isDraft: true, becauseOf: null },
      source: { kind: 'borrowed', departmentName: null, experiment: { number: source.number } },
      plan: {
        ...{ design: 'comparison', stopDate: dayFromNow(21) },
        measures: [{ baseline: null, target: null, minimumWorthwhileEffect: 0.01 }],
      },
    });
    const lent = async (by: TestMember) => {
      const query = 'query ($id: ID!) { experiment(id: $id) { lentTo { kind experiment { number } } } }';
      return (await by.client.run(query, { id: source.id })).experiment.lentTo;
    };
    // Somebody's private draft is no credit yet to anybody else.
    expect(await lent(workspace.lead)).toEqual([]);
    await act(workspace.coordinator, 'shareExperiment', experiment);
    expect(await lent(workspace.lead)).toEqual([
      { kind: 'borrowed', experiment: { number: experiment.number } },
    ]);
  });

  it('is refused where there is none, or without a title', async () => {
    const empty = await act(workspace.lead, 'shareExperiment', await newExperiment(workspace.lead));
    const payload = await borrow({ sourceId: empty.id, title: '' });
    expect(payload.refusals.map(({ code }: { code: string }) => code)).toEqual([
      'DESIGN_MISSING',
      'OUTCOME_MEASURE_MISSING',
      'TEXT_REQUIRED',
    ]);
  });
});

describe('a lineage', () => {
  it('shows the whole tree, drafts of others left out without breaking it', async () => {
    const next = {
      parentId: source.id,
      title: 'Suite',
      keeps: 'k',
      changes: 'c',
      becauseOfId: source.learningId,
    };
    const { experiment } = await workspace.lead.client.mutate(
      'startNextExperiment',
      { idempotencyKey: anyKey(), ...next },
      'experiment { id number }',
    );
    // A child of the lead's private draft, as an import or a later rule could make one.
    const grandchild = await newExperiment(workspace.coordinator);
    await act(workspace.coordinator, 'shareExperiment', grandchild);
    await app.database.owner.query('UPDATE experiments SET parent_id = $1 WHERE id = $2', [
      experiment.id.split('_')[1],
      grandchild.id.split('_')[1],
    ]);
    const seen = await lineage(workspace.coordinator, grandchild.number);
    const last = seen.nodes.at(-1);
    expect(last).toMatchObject({ number: grandchild.number, parentId: source.id, generation: 1 });
    expect(seen.nodes.map(({ number }: { number: number }) => number)).not.toContain(experiment.number);
    const spreads = seen.nodes.filter(({ move }: { move: string }) => move === 'spread');
    expect(spreads[0]).toMatchObject({
      departmentName: 'Juridique',
      because: 'Un rappel suffit',
      end: 'open',
    });
    const own = await lineage(workspace.lead, grandchild.number);
    expect(own.nodes.at(-1)).toMatchObject({ parentId: experiment.id, generation: 2 });
    const sent = await statementsOf(app, () => lineage(workspace.lead));
    expect(sent.filter((sql) => !sql.includes('FROM sessions'))).toHaveLength(1);
  });

  it('is nothing to those who may not see the experiment', async () => {
    const secret = await newExperiment(workspace.lead);
    expect(await lineage(workspace.admin, secret.number)).toBeNull();
    const other = await newWorkspace(app, 'Ailleurs');
    expect(await lineage(other.lead)).toBeNull();
  });
});
