import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordMeasurements } from '../../apps/api/src/measurements/commands/record-measurements.js';
import type { ReadingFields } from '../../apps/api/src/measurements/measurement.inputs.js';
import type { TestApp } from '../support/app.js';
import { HEADLINES, runningTest, type Bet, type RunningTest } from '../support/running-test.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let test: RunningTest;

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const reading = (arm: number, figures: Partial<ReadingFields>, observedOn = '2026-03-03'): ReadingFields => ({
  ...{ measureId: test.measureId, armId: test.armIds[arm]!, observedOn, ...figures },
});

async function measured(bet: Bet, readings: () => ReadingFields[], day = '2026-03-12'): Promise<void> {
  test = await runningTest(app, workspace, bet);
  const recorded = await app.nest.get(RecordMeasurements).execute(test.on(day), {
    ...{ idempotencyKey: anyKey(), experimentId: test.id, source: 'typed', readings: readings() },
  });
  expect(recorded).toMatchObject({ ok: true });
}

/** A difference that the rule confirms: 1.2 % against 2.4 %. */
const evaluated = async (): Promise<void> => {
  await measured(HEADLINES, () => [
    reading(0, { events: 120, total: 10_000 }),
    reading(1, { events: 240, total: 10_000 }),
  ]);
  await test.end(HEADLINES.stopDate);
};

const EXPERIMENT = `id version stage closedAt readings: analysis { analysis measure { id } } learning { statement limits }
  evaluation { computedVerdict verdict verdictReason computed version reviews { stance comment member { name } }
    recordedBy { name } confirmedBy { name } } decision { kind reason options { kind pros } decidedBy { name } }`;

const page = async () =>
  (
    await workspace.influencer.client.run(`query ($id: ID!) { experiment(id: $id) { ${EXPERIMENT} } }`, {
      id: test.id,
    })
  ).experiment;

const recordVerdict = async (more: object = {}, member = workspace.lead) =>
  member.client.mutate(
    'recordVerdict',
    {
      ...{
        idempotencyKey: anyKey(),
        experimentId: test.id,
        version: await test.version(),
        verdict: 'confirmed',
      },
      ...{ learning: 'Le titre B est plus ouvert', limits: 'Un seul article, deux jours', ...more },
    },
    `experiment { ${EXPERIMENT} }`,
  );

const review = async (member: TestWorkspace['lead'], stance: string, comment?: string, read?: number) => {
  const evaluationVersion = read ?? (await page()).evaluation.version;
  return member.client.mutate(
    'reviewVerdict',
    { idempotencyKey: anyKey(), experimentId: test.id, evaluationVersion, stance, comment },
    `experiment { ${EXPERIMENT} }`,
  );
};

const close = async () =>
  workspace.lead.client.mutate(
    'closeEvaluation',
    { id: test.id, version: await test.version() },
    'experiment { stage }',
  );

const decide = async (more: object = {}) =>
  workspace.lead.client.mutate(
    'decide',
    {
      ...{ idempotencyKey: anyKey(), experimentId: test.id, version: await test.version(), kind: 'grow' },
      ...{
        reason: 'Cela vaut la peine',
        options: [{ kind: 'grow', pros: 'Simple' }, { kind: 'stop' }],
        ...more,
      },
    },
    `experiment { ${EXPERIMENT} }`,
  );

const codes = (payload: any) => payload.refusals?.map((each: any) => `${each.field} ${each.code}`) ?? payload;

describe('an analysis', () => {
  it('is read from the experiment and from each of its measures', async () => {
    await evaluated();
    const { experiment } = await workspace.influencer.client.run(
      'query ($id: ID!) { experiment(id: $id) { analysis { analysis measure { id analysis } } plan { measures { id analysis } } } }',
      { id: test.id },
    );
    const [first] = experiment.analysis;
    expect(first.analysis).toMatchObject({
      version: '2.0.0',
      posterior: { method: 'betaBinomial', says: 'better' },
    });
    expect(first.measure.analysis).toEqual(first.analysis);
    expect(experiment.plan.measures).toEqual([{ id: first.measure.id, analysis: first.analysis }]);
  });

  it('of a test that was ended early is the one that holds at any time, and is kept with the verdict', async () => {
    await measured(HEADLINES, () =>
      ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].flatMap((on) => [
        reading(0, { events: 30, total: 2_500 }, on),
        reading(1, { events: 60, total: 2_500 }, on),
      ]),
    );
    await test.end('2026-03-10', 'Le résultat est clair');
    const { readings, evaluation } = await page();
    const [{ analysis }] = readings;
    expect(analysis).toMatchObject({
      plannedEndReached: false,
      timing: { endedEarlyOn: '2026-03-10' },
      effect: { absolute: { kind: 'sequence' }, p: { kind: 'alwaysValid' } },
    });
    expect(analysis.sequence.looks).toHaveLength(4);
    expect(evaluation.computed.reasons.map(({ code }: any) => code)).toContain('ENDED_EARLY_BY_SEQUENCE');
    expect(evaluation.computed.bayesian).toMatchObject({ says: 'better' });
    const recorded = await recordVerdict({ verdict: 'notEnoughEvidence', reason: 'Trop court' });
    expect(recorded.experiment.readings).toEqual(readings);
  });
});

describe('a verdict', () => {
  beforeEach(evaluated);

  it('is proposed by the frozen rule, and kept with the figures it rests on', async () => {
    expect((await page()).evaluation).toMatchObject({
      computedVerdict: 'confirmed',
      verdict: null,
      reviews: [],
    });
    const recorded = await recordVerdict();
    expect(recorded.experiment).toMatchObject({
      evaluation: {
        computedVerdict: 'confirmed',
        verdict: 'confirmed',
        recordedBy: { name: 'lead' },
        confirmedBy: null,
      },
      learning: { statement: 'Le titre B est plus ouvert', limits: 'Un seul article, deux jours' },
    });
    expect((await page()).readings).toEqual(recorded.experiment.readings);
  });

  it('that is not the rule’s needs a reason, and never replaces it', async () => {
    expect(codes(await recordVerdict({ verdict: 'notEnoughEvidence' }))).toEqual([
      'reason VERDICT_REASON_MISSING',
    ]);
    const recorded = await recordVerdict({
      verdict: 'notEnoughEvidence',
      reason: 'Une panne a faussé deux jours',
    });
    expect(recorded.experiment.evaluation).toMatchObject({
      ...{
        computedVerdict: 'confirmed',
        verdict: 'notEnoughEvidence',
        verdictReason: 'Une panne a faussé deux jours',
      },
    });
  });

  it('comes with a learning and its limits', async () => {
    expect(codes(await recordVerdict({ learning: ' ', limits: '' }))).toEqual([
      'learning LEARNING_MISSING',
      'limits LIMITS_MISSING',
    ]);
  });

  it('is recorded by those who lead', async () => {
    expect(await recordVerdict({}, workspace.leadership)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await recordVerdict({ version: 1 })).toMatchObject({ __typename: 'ConflictError' });
  });

  it('takes two people', async () => {
    expect(codes(await review(workspace.leadership, 'confirm'))).toEqual(['verdict VERDICT_MISSING']);
    await recordVerdict();
    expect(codes(await review(workspace.lead, 'confirm'))).toEqual([
      'verdict.confirmation CONFIRMER_IS_OWNER',
    ]);
    expect(codes(await close())).toEqual(['verdict.confirmation VERDICT_UNCONFIRMED']);
    const confirmed = await review(workspace.influencer, 'confirm');
    expect(confirmed.experiment.evaluation).toMatchObject({ confirmedBy: { name: 'influencer' } });
    expect(codes(await review(workspace.leadership, 'contest', 'Trop tard'))).toEqual([
      'verdict VERDICT_ALREADY_CONFIRMED',
    ]);
    expect(codes(await recordVerdict())).toEqual(['verdict VERDICT_ALREADY_CONFIRMED']);
    expect(await close()).toMatchObject({ experiment: { stage: 'iterate' } });
  });

  it('that is contested is recorded anew', async () => {
    await recordVerdict();
    expect(codes(await review(workspace.leadership, 'contest'))).toEqual(['comment CONTEST_REASON_MISSING']);
    expect(await review(workspace.leadership, 'contest', 'Et la saison ?')).toMatchObject({
      experiment: { evaluation: { reviews: [{ stance: 'contest', member: { name: 'leadership' } }] } },
    });
    expect(codes(await close())).toEqual(['verdict.confirmation VERDICT_CONTESTED']);
    await recordVerdict({ limits: 'Un seul article, en mars seulement' });
    await review(workspace.leadership, 'confirm');
    expect(await close()).toMatchObject({ experiment: { stage: 'iterate' } });
  });

  it('is confirmed as it was read: one that was recorded anew meanwhile is not', async () => {
    await recordVerdict();
    const { version } = (await page()).evaluation;
    await recordVerdict({ learning: 'Le titre B est un peu plus ouvert' });
    expect(await review(workspace.leadership, 'confirm', undefined, version)).toMatchObject({
      ...{ __typename: 'ConflictError', code: 'VERSION_CONFLICT', currentVersion: version + 1 },
    });
    expect((await page()).evaluation).toMatchObject({ confirmedBy: null, reviews: [] });
    expect(await review(workspace.leadership, 'confirm')).toMatchObject({
      experiment: { evaluation: { confirmedBy: { name: 'leadership' } } },
    });
  });

  it('once confirmed closes the measurements', async () => {
    await recordVerdict();
    await review(workspace.leadership, 'confirm');
    const late = await workspace.lead.client.mutate(
      'recordMeasurements',
      {
        idempotencyKey: anyKey(),
        experimentId: test.id,
        source: 'typed',
        readings: [reading(0, { events: 1, total: 2 }, '2026-03-10')],
      },
      'recorded',
    );
    expect(codes(late)).toEqual(['measurements MEASUREMENTS_CLOSED']);
  });
});

describe('a decision and what follows', () => {
  beforeEach(async () => {
    await evaluated();
    await recordVerdict();
    await review(workspace.leadership, 'confirm');
  });

  const next = async (more: object = {}) => {
    const { rows } = await app.database.owner.query('SELECT id FROM learnings WHERE experiment_id = $1', [
      test.uuid,
    ]);
    return workspace.lead.client.mutate(
      'startNextExperiment',
      {
        ...{ idempotencyKey: anyKey(), parentId: test.id, title: 'Le même, ailleurs', keeps: 'Le titre B' },
        ...{ changes: 'Un autre article', becauseOfId: `learning_${rows[0].id}`, ...more },
      },
      `experiment { id stage isDraft keeps changes becauseOf { statement } parent { id verdict decision }
        plan { design startsOn stopDate changeDate minimumPerArm decisionRule frozenAt
          arms { name role } measures { role baseline target metric { name } } } }`,
    );
  };

  it('waits for the evaluation to be closed, then closes the experiment for good', async () => {
    expect(codes(await decide())).toEqual(['kind DECISION_NOT_OPEN']);
    await close();
    expect(codes(await decide({ options: [], reason: '' }))).toEqual([
      'reason DECISION_REASON_MISSING',
      'options DECISION_OPTIONS_MISSING',
    ]);
    expect(await decide()).toMatchObject({
      experiment: {
        closedAt: expect.any(String),
        decision: {
          kind: 'grow',
          decidedBy: { name: 'lead' },
          options: [{ kind: 'grow', pros: 'Simple' }, { kind: 'stop' }],
        },
      },
    });
    expect(codes(await decide())).toEqual(['kind DECISION_ALREADY_TAKEN']);
  });

  it('gives birth to the next experiment, which says what it keeps, what it changes and why', async () => {
    await close();
    expect(codes(await next())).toEqual(['parentId PARENT_NOT_DECIDED']);
    await decide();
    expect(codes(await next({ keeps: '', changes: ' ', becauseOfId: 'learning_none' }))).toEqual([
      'keeps KEEPS_MISSING',
      'changes CHANGES_MISSING',
      'becauseOfId LEARNING_MISSING',
    ]);
    expect((await next()).experiment).toMatchObject({
      ...{ stage: 'benchmark', isDraft: true, keeps: 'Le titre B', changes: 'Un autre article' },
      becauseOf: { statement: 'Le titre B est plus ouvert' },
      parent: { id: test.id, verdict: 'confirmed', decision: 'grow' },
      plan: {
        ...{
          design: 'comparison',
          startsOn: null,
          stopDate: null,
          changeDate: null,
          minimumPerArm: 500,
          frozenAt: null,
        },
        decisionRule: 'Garder si confirmé, sinon revenir',
        arms: [
          { name: 'Titre A', role: 'control' },
          { name: 'Titre B', role: 'variant' },
        ],
        measures: [{ role: 'outcome', baseline: 0.012, target: 0.016, metric: { name: test.metricName } }],
      },
    });
  });
});
