import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import {
  act,
  comparison,
  dayFromNow,
  newExperiment,
  newIdeas,
  readyToStart,
  running,
} from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const codes = (payload: any): string[] =>
  payload.refusals?.map((each: { code: string }) => each.code) ?? [payload.__typename];
const move = async (experiment: { id: string; version: number }, to: string): Promise<string[]> =>
  codes(
    await workspace.lead.client.mutate('moveExperiment', { ...ref(experiment), to }, 'experiment { stage }'),
  );
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const setStage = (id: string, stage: string) =>
  app.database.owner.query('UPDATE experiments SET stage = $2 WHERE id = $1', [
    id.slice('experiment_'.length),
    stage,
  ]);

describe('the gate to prototype', () => {
  it('asks for a benchmark or for where one looked', async () => {
    const bare = await newExperiment(workspace.lead);
    expect(await move(bare, 'prototype')).toEqual(['BENCHMARK_MISSING']);
    const experiment = { title: 'Bare', benchmarkIds: [], noPrecedentReason: 'Three libraries searched' };
    const revised = await act(workspace.lead, 'reviseExperiment', bare, { experiment });
    expect(await move(revised, 'prototype')).toEqual(['MoveExperimentSuccess']);
  });

  it('lets one step back and forward again', async () => {
    const created = await newExperiment(workspace.lead, await newIdeas(app, workspace.lead));
    const forward = await act(workspace.lead, 'moveExperiment', created, { to: 'prototype' });
    const back = await act(workspace.lead, 'moveExperiment', forward, { to: 'benchmark' });
    expect([forward.stage, back.stage, back.version]).toEqual(['prototype', 'benchmark', 3]);
  });

  it.each([
    ['benchmark', 'benchmark', 'STAGE_UNCHANGED'],
    ['benchmark', 'test', 'STAGE_SKIPPED'],
    ['benchmark', 'evaluate', 'STAGE_SKIPPED'],
    ['benchmark', 'iterate', 'STAGE_SKIPPED'],
    ['prototype', 'evaluate', 'STAGE_SKIPPED'],
    ['test', 'prototype', 'STAGE_BACK_AFTER_START'],
    ['evaluate', 'test', 'STAGE_BACK_AFTER_START'],
    ['iterate', 'evaluate', 'STAGE_BACK_AFTER_START'],
    ['test', 'evaluate', 'STOP_DATE_NOT_REACHED'],
  ])('from %s to %s says %s', async (from, to, code) => {
    const experiment = await newExperiment(workspace.lead, await newIdeas(app, workspace.lead));
    await setStage(experiment.id, from);
    expect(await move(experiment, to)).toEqual([code]);
  });
});

describe('the gate to the test', () => {
  it('says all that is missing at once, at the controls', async () => {
    const ideas = await newIdeas(app, workspace.lead);
    const created = await newExperiment(workspace.lead);
    const experiment = { title: 'Bare', benchmarkIds: [ideas.benchmarkId] };
    const revised = await act(workspace.lead, 'reviseExperiment', created, { experiment });
    const moved = await act(workspace.lead, 'moveExperiment', revised, { to: 'prototype' });
    const payload = await workspace.lead.client.mutate('startTest', ref(moved), 'experiment { id }');
    expect(payload.__typename).toBe('RefusedError');
    expect(codes(payload)).toEqual([
      'PROTOTYPE_MISSING',
      'HYPOTHESIS_MISSING',
      'DESIGN_MISSING',
      'OUTCOME_MEASURE_MISSING',
      'STOP_DATE_MISSING',
      'DECISION_RULE_MISSING',
      'EXPERIMENT_PRIVATE',
    ]);
    expect(payload.refusals.map((each: any) => each.field)).toContain('plan.stopDate');
    const data = await workspace.lead.client.run(
      'query ($id: ID!) { experiment(id: $id) { nextStage checklist { code done field required refusals { code } } } }',
      { id: moved.id },
    );
    const missing = data.experiment.checklist.filter((item: any) => item.required && !item.done);
    expect(missing.flatMap((item: any) => item.refusals.map((each: any) => each.code))).toEqual(
      codes(payload),
    );
    expect(data.experiment.nextStage).toBe('test');
  });

  it.each<[string, (plan: any) => object, string]>([
    ['a design', (plan) => ({ ...plan, design: null }), 'DESIGN_MISSING'],
    ['arms', (plan) => ({ ...plan, arms: [] }), 'ARMS_MISSING'],
    [
      'a control',
      (plan) => ({ ...plan, arms: plan.arms.map((arm: any) => ({ ...arm, role: 'variant' })) }),
      'CONTROL_ARM_MISSING',
    ],
    [
      'an outcome',
      (plan) => ({ ...plan, measures: [{ ...plan.measures[0], role: 'process' }] }),
      'OUTCOME_MEASURE_MISSING',
    ],
    [
      'its target',
      (plan) => ({ ...plan, measures: [{ ...plan.measures[0], target: null }] }),
      'OUTCOME_TARGET_MISSING',
    ],
    [
      'its worthwhile effect',
      (plan) => ({ ...plan, measures: [{ ...plan.measures[0], minimumWorthwhileEffect: null }] }),
      'MINIMUM_EFFECT_MISSING',
    ],
    ['a stop date', (plan) => ({ ...plan, stopDate: null }), 'STOP_DATE_MISSING'],
    ['a stop date ahead', (plan) => ({ ...plan, stopDate: dayFromNow(-1) }), 'STOP_DATE_PAST'],
    ['a rule', (plan) => ({ ...plan, decisionRule: null }), 'DECISION_RULE_MISSING'],
  ])('asks for %s', async (_, change, code) => {
    const { experiment, ideas } = await readyToStart(app, workspace.lead);
    const planned = await act(workspace.lead, 'planExperiment', experiment, {
      plan: change(comparison(ideas)),
    });
    expect(codes(await workspace.lead.client.mutate('startTest', ref(planned), 'experiment { id }'))).toEqual(
      [code],
    );
  });

  it('asks a before/after test for its change date, a baseline and a rhythm, a guardrail for its margin', async () => {
    const { experiment, ideas } = await readyToStart(app, workspace.lead);
    const plan = {
      ...comparison(ideas),
      design: 'beforeAfter',
      arms: [],
      measures: [
        {
          metricId: ideas.levelId,
          role: 'outcome',
          direction: 'decrease',
          target: 90,
          minimumWorthwhileEffect: 5,
        },
        { metricId: ideas.proportionId, role: 'guardrail', direction: 'increase' },
      ],
    };
    const planned = await act(workspace.lead, 'planExperiment', experiment, { plan });
    expect(codes(await workspace.lead.client.mutate('startTest', ref(planned), 'experiment { id }'))).toEqual(
      ['CHANGE_DATE_MISSING', 'OUTCOME_BASELINE_MISSING', 'PERIODICITY_MISSING', 'GUARDRAIL_MARGIN_MISSING'],
    );
  });

  it('freezes the bet under its fingerprint', async () => {
    const { experiment } = await running(app, workspace.lead);
    const data = await workspace.lead.client.run(
      `query ($id: ID!) { experiment(id: $id) { stage startedAt plan { frozenAt frozenBy { id } fingerprint frozenContent startsOn }
        history { edges { node { kind actor { id } after } } } } }`,
      { id: experiment.id },
    );
    const { plan, history, startedAt } = data.experiment;
    expect(startedAt).not.toBeNull();
    expect(plan).toMatchObject({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      startsOn: dayFromNow(0),
    });
    expect(plan.frozenBy.id).toBe(workspace.lead.id);
    expect(plan.frozenContent).toMatchObject({ format: 'levain-plan/1', plan: { design: 'comparison' } });
    expect(history.edges.map((edge: any) => edge.node.kind)).toEqual([
      'experimentStarted',
      'experimentPlanned',
      'experimentMoved',
      'experimentShared',
      'experimentCreated',
    ]);
    expect(history.edges[0].node.after.fingerprint).toBe(plan.fingerprint);
  });

  it('leaves nothing to rewrite once frozen', async () => {
    const { experiment, ideas } = await running(app, workspace.lead);
    const plan = { ...comparison(ideas), stopDate: dayFromNow(30) };
    expect(
      codes(
        await workspace.lead.client.mutate(
          'planExperiment',
          { ...ref(experiment), plan },
          'experiment { id }',
        ),
      ),
    ).toEqual(['PLAN_FROZEN']);
    const fields = { title: 'Other', benchmarkIds: [ideas.benchmarkId], hypothesisId: ideas.hypothesisId };
    const revise = { ...ref(experiment), experiment: fields };
    expect(
      codes(await workspace.lead.client.mutate('reviseExperiment', revise, 'experiment { id }')),
    ).toEqual(['PLAN_FROZEN']);
    expect(
      codes(await workspace.lead.client.mutate('startTest', ref(experiment), 'experiment { id }')),
    ).toEqual(['STAGE_UNCHANGED']);
  });
});

describe('the end of the test', () => {
  it('waits for the stop date or asks for a reason', async () => {
    const { experiment } = await running(app, workspace.lead);
    expect(
      codes(await workspace.lead.client.mutate('endTest', ref(experiment), 'experiment { id }')),
    ).toEqual(['STOP_REASON_MISSING']);
    const ended = await act(workspace.lead, 'endTest', experiment, { reason: 'The forum was closed' });
    expect(ended.stage).toBe('evaluate');
    expect(codes(await workspace.lead.client.mutate('endTest', ref(ended), 'experiment { id }'))).toEqual([
      'TEST_NOT_RUNNING',
    ]);
  });

  it('needs no reason on the stop date', async () => {
    const { experiment } = await running(app, workspace.lead);
    await app.database.owner.query('UPDATE plans SET stop_date = current_date - 1 WHERE experiment_id = $1', [
      experiment.id.slice('experiment_'.length),
    ]);
    expect((await act(workspace.lead, 'endTest', experiment)).stage).toBe('evaluate');
  });

  it('may be given up with a reason', async () => {
    const { experiment } = await running(app, workspace.lead);
    const empty = await workspace.lead.client.mutate(
      'abandonTest',
      { ...ref(experiment), reason: ' ' },
      'experiment { id }',
    );
    expect(codes(empty)).toEqual(['ABANDON_REASON_MISSING']);
    const given = await workspace.lead.client.mutate(
      'abandonTest',
      { ...ref(experiment), reason: 'Nobody could come' },
      'experiment { stage abandonedReason testEndedAt }',
    );
    expect(given.experiment).toMatchObject({ stage: 'evaluate', abandonedReason: 'Nobody could come' });
  });
});

describe('a closed experiment', () => {
  it('is not written by any act, nor by any statement', async () => {
    const { experiment, ideas } = await running(app, workspace.lead);
    const uuid = experiment.id.slice('experiment_'.length);
    const { owner } = app.database;
    await owner.query(
      `INSERT INTO decisions (workspace_id, experiment_id, kind, reason, options, decided_by) VALUES ($1, $2, 'stop', 'r', '[]', $3)`,
      [workspace.workspaceId, uuid, workspace.lead.actor.memberId],
    );
    await owner.query(`UPDATE experiments SET stage = 'iterate', closed_at = now() WHERE id = $1`, [uuid]);
    const fields = { title: 'Other', benchmarkIds: [] };
    const client = workspace.lead.client;
    expect(await move(experiment, 'evaluate')).toEqual(['EXPERIMENT_CLOSED']);
    for (const [name, more] of [
      ['reviseExperiment', { experiment: fields }],
      ['shareExperiment', {}],
      ['planExperiment', { plan: comparison(ideas) }],
      ['startTest', {}],
      ['amendPlan', { plan: comparison(ideas), reason: 'r', idempotencyKey: 'closed-amendment' }],
    ] as const) {
      expect([
        name,
        codes(await client.mutate(name, { ...ref(experiment), ...more }, 'experiment { id }')),
      ]).toEqual([name, ['EXPERIMENT_CLOSED']]);
    }
    for (const statement of [
      `UPDATE experiments SET title = 'x' WHERE id = $1`,
      `DELETE FROM experiments WHERE id = $1`,
      `UPDATE plans SET stop_date = NULL WHERE experiment_id = $1`,
      `UPDATE decisions SET reason = 'x' WHERE experiment_id = $1`,
      `DELETE FROM measures WHERE experiment_id = $1`,
      `UPDATE arms SET name = name || 'x' WHERE experiment_id = $1`,
    ]) {
      await expect(owner.query(statement, [uuid])).rejects.toThrow(/closed/);
    }
  });
});
