import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { TestApp } from '../support/app.js';
import { newExperiment, newIdeas, running, type TestIdeas } from '../support/experiment-builder.js';
import { costOf, goalOf } from '../support/furnished-direction.js';
import { day } from '../support/furniture-texts.js';
import { listen } from '../support/live-listener.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let ideas: TestIdeas;
beforeAll(async () => {
  app = await sharedApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  workspace = await newWorkspace(app);
  ideas = await newIdeas(app, workspace.lead);
});

const PROGRESS = `progress { tooEarly evaluated running waiting preparing stopped byVerdict { confirmed refuted }
  effect { experimentNumber share lowShare highShare isUnclear } }`;
const GOAL = `id version title state parentId ownerName horizon baseline target metric { name } projects { id }
  closingReason closedByName viewerCanChange experimentCount experiments { number standing verdict } ${PROGRESS}`;
const codes = (payload: any): string[] =>
  payload.refusals?.map(({ field, code }: any) => (field ? `${field} ${code}` : code)) ?? [
    payload.__typename,
  ];
const set = (more: object = {}, by = workspace.leadership) =>
  by.client.mutate(
    'setGoal',
    { idempotencyKey: anyKey(), goal: goalOf('a', by.personId, more) },
    `goal { ${GOAL} }`,
  );
const goals = async (by: TestMember = workspace.lead): Promise<any[]> =>
  (await by.client.run(`{ goals { ${GOAL} } }`)).goals;

/** A verdict as the evaluation keeps it, with the effect on the outcome, straight into the tables. */
async function judge(experimentId: string, verdict: string, effect: number, confirmed = true) {
  const { owner } = app.database;
  const uuid = experimentId.split('_')[1];
  const { rows } = await owner.query('SELECT id FROM measures WHERE experiment_id = $1', [uuid]);
  const estimate = { value: effect, low: effect / 2, high: effect * 1.5, level: 0.95, kind: 'fixed' };
  const analyses = [{ measureId: rows[0].id, analysis: { effect: { absolute: estimate } } }];
  await owner.query(`UPDATE experiments SET stage = 'iterate' WHERE id = $1`, [uuid]);
  await owner.query(
    `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, recorded_at, confirmed_by, confirmed_at)
     VALUES ($1, $2, $3, '{}', $4, $5, now(), $6, CASE WHEN $7 THEN now() END)`,
    [
      ...[workspace.workspaceId, uuid, JSON.stringify(analyses), verdict, workspace.lead.actor.memberId],
      ...[confirmed ? workspace.leadership.actor.memberId : null, confirmed],
    ],
  );
}

describe('a goal', () => {
  const proof = () => ({ metricId: ideas.proportionId, baseline: 0.1, target: 0.2 });

  it('is set by leadership under the vision, and under a goal, two levels deep', async () => {
    const top = await set(proof());
    expect(top.goal).toMatchObject({
      ...{ title: 'a répondre', state: 'open', parentId: null, baseline: 0.1, target: 0.2, version: 1 },
      progress: { tooEarly: 'noExperiment', evaluated: 0, effect: null },
    });
    const part = await set({ parentId: top.goal.id });
    expect(part.goal.parentId).toBe(top.goal.id);
    expect(codes(await set({ parentId: part.goal.id }))).toEqual(['parentId GOAL_TOO_DEEP']);
    expect(await set({}, workspace.influencer).catch(() => 'forbidden')).toBe('forbidden');
  });

  it.each([
    ['half a proof', { baseline: null }, 'baseline GOAL_BASELINE_MISSING'],
    ['a target on the wrong side', { target: 0.05 }, 'target TARGET_WRONG_SIDE'],
    ['a share above one', { target: 20 }, 'target VALUE_OUT_OF_BOUNDS'],
    ['a horizon that is past', { horizon: day(-1) }, 'horizon DATE_PAST'],
    ['nobody to answer for it', { ownerId: null }, 'ownerId CHOICE_REQUIRED'],
    ['somebody unknown', { ownerId: `person_${newId()}` }, 'ownerId NOT_FOUND'],
    ['an unknown project', { projectIds: [`project_${newId()}`] }, 'projectIds.0 NOT_FOUND'],
  ])('with %s is refused', async (_, more, expected) => {
    expect(codes(await set({ ...proof(), ...more }))).toEqual([expected]);
  });

  it('moves with the work of the projects that serve it and the goals under it, each test once', async () => {
    const top = await set(proof());
    await set({ parentId: top.goal.id, projectIds: [ideas.projectId] });
    await newExperiment(workspace.lead, ideas, 'A draft of one’s own');
    const told = await listen(workspace.admin, ['subscription { boardChanged { kind } }']);
    const first = (await running(app, workspace.lead, ideas)).experiment;
    expect(told.told.length).toBeGreaterThan(0);
    told.stop();
    const one = async () => (await goals()).find(({ id }) => id === top.goal.id);
    expect((await one()).progress).toMatchObject({ tooEarly: 'nothingEvaluated', running: 1, preparing: 0 });
    await judge(first.id, 'confirmed', 0.04, false);
    expect((await one()).progress).toMatchObject({ evaluated: 0, waiting: 1, effect: null });
    await app.database.owner.query(
      `UPDATE evaluations SET confirmed_by = $1, confirmed_at = now() WHERE experiment_id = $2`,
      [workspace.leadership.actor.memberId, first.id.split('_')[1]],
    );
    const found = await one();
    expect(found.progress).toMatchObject({
      ...{ evaluated: 1, byVerdict: { confirmed: 1, refuted: 0 } },
      effect: { experimentNumber: first.number, isUnclear: false },
    });
    expect(found.progress.effect.share).toBeCloseTo(0.4);
    expect(found.experiments).toEqual([
      { number: first.number, standing: 'evaluated', verdict: 'confirmed' },
    ]);
  });

  it('takes no effect on another metric for its own', async () => {
    const other = await newIdeas(app, workspace.lead);
    await set({ ...proof(), metricId: other.proportionId, projectIds: [ideas.projectId] });
    const { experiment } = await running(app, workspace.lead, ideas);
    await judge(experiment.id, 'confirmed', 0.04);
    expect((await goals())[0].progress).toMatchObject({ evaluated: 1, effect: null });
  });

  it('is revised in its last version, its history kept, closed with a reason and taken up again', async () => {
    const { goal } = await set();
    const revise = (version: number, more: object = {}) =>
      workspace.leadership.client.mutate(
        'reviseGoal',
        { id: goal.id, version, goal: goalOf('b', workspace.lead.personId, more) },
        `goal { ${GOAL} history { kind } }`,
      );
    expect((await revise(1)).goal).toMatchObject({ title: 'b répondre', version: 2 });
    expect(codes(await revise(1))).toEqual(['ConflictError']);
    const settle = (name: string, version: number, more: object, by = workspace.leadership) =>
      by.client.mutate(name, { id: goal.id, version, ...more }, `goal { ${GOAL} history { kind } }`);
    expect(codes(await settle('closeGoal', 2, { outcome: 'reached', reason: ' ' }))).toEqual([
      'reason GOAL_CLOSING_REASON_MISSING',
    ]);
    // Whoever answers for it may, without being of leadership.
    const closed = await settle(
      'closeGoal',
      2,
      { outcome: 'givenUp', reason: 'Budget coupé' },
      workspace.lead,
    );
    expect(closed.goal).toMatchObject({ state: 'givenUp', closingReason: 'Budget coupé', version: 3 });
    expect(codes(await revise(3))).toEqual(['GOAL_CLOSED']);
    const open = await settle('reopenGoal', 3, { reason: 'Budget rendu' });
    expect(open.goal).toMatchObject({ state: 'open', closingReason: null });
    expect(open.goal.history.map(({ kind }: any) => kind)).toEqual([
      ...['goalSet', 'goalRevised', 'goalClosed', 'goalReopened'],
    ]);
  });

  it('of others is not changed by a lead, nor closed before those under it', async () => {
    const { goal } = await set();
    await set({ parentId: goal.id });
    const closing = { id: goal.id, version: 1, outcome: 'reached', reason: 'r' };
    expect(codes(await workspace.lead.client.mutate('closeGoal', closing, '__typename'))).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(codes(await workspace.leadership.client.mutate('closeGoal', closing, '__typename'))).toEqual([
      'outcome GOAL_PARTS_OPEN',
    ]);
  });

  it('costs as many statements for six as for one', async () => {
    await set({ projectIds: [ideas.projectId] });
    const few = await statementsOf(app, () => goals());
    for (let count = 0; count < 5; count += 1) await set({ projectIds: [ideas.projectId] });
    const many = await statementsOf(app, () => goals());
    expect([few.length, many.length]).toEqual([few.length, few.length]);
  });
});

describe('a project', () => {
  const serve = (goalIds: string[], version: number, by = workspace.lead) =>
    by.client.mutate(
      'serveGoals',
      { projectId: ideas.projectId, version, goalIds },
      'project { version goals { id title parentTitle state } }',
    );

  it('says which goals it serves, by who leads it', async () => {
    const top = await set();
    const part = await set({ parentId: top.goal.id, title: 'part' });
    const served = await serve([part.goal.id], 1);
    expect(served.project).toEqual({
      version: 2,
      goals: [{ id: part.goal.id, title: 'part', parentTitle: 'a répondre', state: 'open' }],
    });
    expect(codes(await serve([], 1))).toEqual(['ConflictError']);
    const other = await workspace.join('lead', 'Ana');
    expect(codes(await serve([], 2, other))).toEqual(['NOT_ALLOWED']);
    expect(codes(await serve([`goal_${newId()}`], 2))).toEqual(['goalIds.0 NOT_FOUND']);
  });

  it('keeps a goal that closed, and takes up none', async () => {
    const [kept, closed] = [await set(), await set()];
    await serve([kept.goal.id], 1);
    for (const { goal } of [kept, closed]) {
      const closing = { id: goal.id, version: goal.version, outcome: 'reached', reason: 'r' };
      await workspace.leadership.client.mutate('closeGoal', closing, '__typename');
    }
    expect(codes(await serve([kept.goal.id, closed.goal.id], 2))).toEqual(['goalIds.1 GOAL_CLOSED']);
    expect(codes(await serve([kept.goal.id], 2))).toEqual(['ServeGoalsSuccess']);
  });
});

describe('the vision', () => {
  it('is written again after what it was, by leadership', async () => {
    const write = (text: string, version: number) =>
      workspace.leadership.client.mutate(
        'writeVision',
        { text, version },
        'vision { text version writtenByName }',
      );
    expect((await write('Écouter', 0)).vision).toMatchObject({ text: 'Écouter', version: 1 });
    expect(codes(await write('Parler', 0))).toEqual(['ConflictError']);
    expect(codes(await write('Écouter', 1))).toEqual(['text VISION_UNCHANGED']);
    await write('Écouter et répondre', 1);
    const { visions } = await workspace.influencer.client.run('{ visions { text version } }');
    expect(visions).toEqual([
      { text: 'Écouter et répondre', version: 2 },
      { text: 'Écouter', version: 1 },
    ]);
  });
});

describe('an ambition', () => {
  const year = new Date().toISOString().slice(0, 4);
  const record = (more: object = {}) =>
    workspace.leadership.client.mutate(
      'recordAmbition',
      { version: 0, period: year, level: 'learn', statement: 'Apprendre', fte: 1.5, money: 40000, ...more },
      `ambition { period from to version currency spent hours started running evaluated
        current { level statement fte money leaderHours permission reason } before { level reason } }`,
    );

  it('stands beside the means, what was spent and what was tested', async () => {
    const { experiment } = await running(app, workspace.lead, ideas);
    await workspace.lead.client.mutate(
      'recordCost',
      { idempotencyKey: anyKey(), experimentId: experiment.id, cost: { ...costOf('a'), day: day(0) } },
      '__typename',
    );
    expect((await record()).ambition).toMatchObject({
      ...{ period: year, from: `${year}-01-01`, to: `${year}-12-31`, version: 1, currency: 'EUR' },
      ...{ spent: 1200, hours: 0, started: 1, running: 1, evaluated: 0, before: [] },
      current: { level: 'learn', fte: 1.5, money: 40000, leaderHours: null, reason: null },
    });
  });

  it('is revised with a reason, and keeps what it was', async () => {
    await record();
    expect(codes(await record({ version: 1 }))).toEqual(['reason REVISION_REASON_MISSING']);
    expect(codes(await record({ reason: 'r' }))).toEqual(['ConflictError']);
    const revised = await record({ version: 1, level: 'change', money: null, reason: 'Budget gelé' });
    expect(revised.ambition).toMatchObject({
      ...{ version: 2, spent: null, current: { level: 'change', money: null, reason: 'Budget gelé' } },
      before: [{ level: 'learn', reason: null }],
    });
  });

  it.each([
    ['a period that is over', { period: '2020' }, 'period PERIOD_OVER'],
    ['a period of its own', { period: 'été' }, 'period PERIOD_UNKNOWN'],
    ['people below zero', { fte: -1 }, 'fte NUMBER_NEGATIVE'],
  ])('with %s is refused', async (_, more, expected) => {
    expect(codes(await record(more))).toEqual([expected]);
  });
});
