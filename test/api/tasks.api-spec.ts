import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { running, type TestExperiment } from '../support/experiment-builder.js';
import { day } from '../support/furniture-texts.js';
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

const FIELDS = `task { id version what dueOn dueAt setting place link notes state dropReason person { id } plannedBy { id }
  viewerCanSettle viewerCanEdit experiment { number } }`;
const asked = (personId: string, more: object = {}) => ({
  ...{ personId, what: 'Read the answers again', dueOn: day(5), ...more },
});
const plan = (by: TestMember, task: object) =>
  by.client.mutate('planTask', { idempotencyKey: anyKey(), experimentId: experiment.id, task }, FIELDS);
const codes = (payload: any): string[] =>
  payload.refusals?.map(({ field, code }: any) => (field ? `${field} ${code}` : code)) ?? [
    payload.__typename,
  ];
const join = (member: TestMember) =>
  make(member, 'joinExperiment', { experimentId: experiment.id, role: 'tester' }, 'participation');
const close = async () => {
  const uuid = experiment.id.split('_')[1];
  await app.database.owner.query(
    `INSERT INTO decisions (workspace_id, experiment_id, kind, reason, options, decided_by) VALUES ($1, $2, 'stop', 'r', '[]', $3)`,
    [workspace.workspaceId, uuid, workspace.lead.actor.memberId],
  );
  await app.database.owner.query(
    `UPDATE experiments SET stage = 'iterate', closed_at = now() WHERE id = $1`,
    [uuid],
  );
};
const seen = async (by: TestMember) =>
  (
    await by.client.run(
      `query ($id: ID!) { experiment(id: $id) { viewerCanPlanTasks tasks { id what state } contributions { what minutes person { id } recordedBy { id } }
        history(first: 1) { edges { node { kind } } } } }`,
      { id: experiment.id },
    )
  ).experiment;

beforeAll(async () => {
  experiment = (await running(app, workspace.lead)).experiment;
  await join(workspace.influencer);
});

describe('a task', () => {
  it('is asked while others are being asked of the same experiment', async () => {
    const asking = ['a', 'b', 'c', 'd', 'e', 'f'].map((what) =>
      plan(workspace.lead, asked(workspace.influencer.personId, { what })),
    );
    const answers = await Promise.all(asking);
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(6).fill('PlanTaskSuccess'));
  });

  it('is asked once per key of somebody who takes part, by who leads', async () => {
    const input = {
      ...{ idempotencyKey: anyKey(), experimentId: experiment.id },
      task: asked(workspace.influencer.personId, {
        dueAt: '9h30',
        setting: 'online',
        link: 'meet.example.org/a',
      }),
    };
    const first = await workspace.lead.client.mutate('planTask', input, FIELDS);
    const again = await workspace.lead.client.mutate('planTask', input, FIELDS);
    expect(again.task.id).toBe(first.task.id);
    expect(first.task).toMatchObject({
      ...{ dueAt: '09:30', setting: 'online', link: 'https://meet.example.org/a', state: 'open', version: 1 },
      ...{ person: { id: workspace.influencer.personId }, plannedBy: { id: workspace.lead.id } },
      ...{ viewerCanSettle: true, viewerCanEdit: true, experiment: { number: experiment.number } },
    });
    expect((await seen(workspace.lead)).history.edges[0].node.kind).toBe('taskPlanned');
  });

  it.each([
    ['of somebody who does not take part', {}, 'leadership', 'personId NOT_PARTICIPATING'],
    ['for yesterday', { dueOn: day(-1) }, 'influencer', 'dueOn DUE_DATE_PAST'],
    ['nowhere', { setting: 'inPerson' }, 'influencer', 'place PLACE_MISSING'],
    ['without words', { what: ' ' }, 'influencer', 'what TEXT_REQUIRED'],
  ] as const)('%s is refused', async (_, more, role, expected) => {
    expect(codes(await plan(workspace.lead, asked(workspace[role].personId, more)))).toEqual([expected]);
  });

  it('is asked by nobody who does not lead', async () => {
    expect(codes(await plan(workspace.influencer, asked(workspace.influencer.personId)))).toEqual([
      'NOT_ALLOWED',
    ]);
    expect((await seen(workspace.influencer)).viewerCanPlanTasks).toBe(false);
  });

  it('is done by whoever has it, and makes a contribution of what they say', async () => {
    const { task } = await plan(workspace.lead, asked(workspace.influencer.personId));
    const done = { id: task.id, version: 1, contribution: 'Read forty answers again', minutes: 90 };
    expect(codes(await workspace.leadership.client.mutate('completeTask', done, FIELDS))).toEqual([
      'NOT_ALLOWED',
    ]);
    const completed = await workspace.influencer.client.mutate('completeTask', done, FIELDS);
    expect(completed.task).toMatchObject({ state: 'done', version: 2, viewerCanSettle: false });
    expect((await seen(workspace.influencer)).contributions).toEqual([
      {
        what: 'Read forty answers again',
        minutes: 90,
        person: { id: workspace.influencer.personId },
        recordedBy: null,
      },
    ]);
    expect((await seen(workspace.lead)).contributions[0].minutes).toBeNull();
    const again = { ...done, version: 2 };
    expect(codes(await workspace.influencer.client.mutate('completeTask', again, FIELDS))).toEqual([
      'TASK_SETTLED',
    ]);
  });

  it('stays open when what was done cannot be kept', async () => {
    const { task } = await plan(workspace.lead, asked(workspace.influencer.personId));
    const done = { id: task.id, version: 1, contribution: 'x'.repeat(301), minutes: 0 };
    expect(codes(await workspace.lead.client.mutate('completeTask', done, FIELDS))).toEqual([
      'contribution TEXT_TOO_LONG',
      'minutes VALUE_OUT_OF_BOUNDS',
    ]);
    const tasks = (await seen(workspace.lead)).tasks;
    expect(tasks.find(({ id }: any) => id === task.id).state).toBe('open');
  });

  it('is dropped with a reason, and rewritten no more', async () => {
    const { task } = await plan(workspace.lead, asked(workspace.influencer.personId));
    const drop = { id: task.id, version: 1, reason: ' ' };
    expect(codes(await workspace.influencer.client.mutate('dropTask', drop, FIELDS))).toEqual([
      'reason DROP_REASON_MISSING',
    ]);
    const dropped = await workspace.influencer.client.mutate('dropTask', { ...drop, reason: 'Away' }, FIELDS);
    expect(dropped.task).toMatchObject({ state: 'dropped', dropReason: 'Away' });
    const revise = { id: task.id, version: 2, task: asked(workspace.influencer.personId) };
    expect(codes(await workspace.lead.client.mutate('reviseTask', revise, FIELDS))).toEqual(['TASK_SETTLED']);
  });

  it('is given to somebody else; of two who rewrite it one wins', async () => {
    const { task } = await plan(workspace.lead, asked(workspace.influencer.personId));
    const revise = { id: task.id, version: 1, task: asked(workspace.lead.personId, { notes: 'Me, then' }) };
    const payload = await workspace.lead.client.mutate('reviseTask', revise, FIELDS);
    expect(payload.task).toMatchObject({
      person: { id: workspace.lead.personId },
      notes: 'Me, then',
      version: 2,
    });
    expect((await workspace.lead.client.mutate('reviseTask', revise, FIELDS)).__typename).toBe(
      'ConflictError',
    );
    const mine = await workspace.lead.client.mutate('completeTask', { id: task.id, version: 2 }, FIELDS);
    expect(mine.task.state).toBe('done');
  });

  it('that is open can still be done once the experiment is closed, and none is asked', async () => {
    const { task } = await plan(workspace.lead, asked(workspace.influencer.personId));
    await close();
    expect(codes(await plan(workspace.lead, asked(workspace.influencer.personId)))).toEqual([
      'EXPERIMENT_CLOSED',
    ]);
    const done = { id: task.id, version: 1, contribution: 'After all' };
    expect((await workspace.influencer.client.mutate('completeTask', done, FIELDS)).task.state).toBe('done');
  });
});
