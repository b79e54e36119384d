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
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const uuidOf = (id: string): string => id.slice(id.indexOf('_') + 1);
const codes = (payload: any): string[] =>
  payload.refusals?.map((each: { code: string }) => each.code) ?? [payload.__typename];

describe('two who write the same version', () => {
  it('lets one of fifty through and tells the others', async () => {
    const experiment = await newExperiment(workspace.lead);
    const attempts = Array.from({ length: 50 }, (_, index) =>
      workspace.lead.client.mutate(
        'reviseExperiment',
        { ...ref(experiment), experiment: { title: `Title ${index}`, benchmarkIds: [] } },
        'experiment { title version }',
      ),
    );
    const payloads = await Promise.all(attempts);
    const won = payloads.filter((each) => each.__typename === 'ReviseExperimentSuccess');
    const lost = payloads.filter((each) => each.__typename === 'ConflictError');
    expect([won.length, lost.length]).toEqual([1, 49]);
    expect(lost.every((each) => each.currentVersion === 2 && each.code === 'VERSION_CONFLICT')).toBe(true);
    const { rows } = await app.database.owner.query(
      `SELECT e.title, e.version, (SELECT count(*)::int FROM event_log l WHERE l.experiment_id = e.id AND kind = 'experimentRevised') AS events
       FROM experiments e WHERE id = $1`,
      [uuidOf(experiment.id)],
    );
    expect(rows).toEqual([{ title: won[0].experiment.title, version: 2, events: 1 }]);
  });
});

describe('the same key', () => {
  it('twice gives the first answer, with another body it is refused', async () => {
    const input = { idempotencyKey: anyKey(), experiment: { title: 'Once', benchmarkIds: [] } };
    const { client } = workspace.lead;
    const [first, second] = await Promise.all([
      client.mutate('createExperiment', input, 'experiment { id number }'),
      client.mutate('createExperiment', input, 'experiment { id number }'),
    ]);
    expect(second.experiment).toEqual(first.experiment);
    const other = { ...input, experiment: { title: 'Twice', benchmarkIds: [] } };
    expect(await client.mutate('createExperiment', other, 'experiment { id }')).toMatchObject({
      __typename: 'IdempotencyError',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});

describe('a private draft', () => {
  const READS = `query ($id: ID!, $number: Int!) {
    byId: experiment(id: $id) { id } byNumber: experiment(number: $number) { id } node(id: $id) { id }
    board(first: 100) { totalCount edges { node { number } } }
    home { myExperiments { number } recentEvents { experiment { number } } tasks { experiment { number } } } }`;

  it('is seen by its owner and by whoever is invited, and by nobody else anywhere', async () => {
    const ideas = await newIdeas(app, workspace.lead);
    const draft = await newExperiment(workspace.lead, ideas, 'Secret');
    const variables = { id: draft.id, number: draft.number };
    for (const other of [workspace.admin, workspace.coordinator, workspace.leadership]) {
      const data = await other.client.run(READS, variables);
      expect([data.byId, data.byNumber, data.node]).toEqual([null, null, null]);
      expect(JSON.stringify([data.board, data.home])).not.toContain(`"number":${draft.number}}`);
      const payload = await other.client.mutate('shareExperiment', ref(draft), 'experiment { id }');
      expect(payload.__typename).toBe('NotFoundError');
    }
    expect((await workspace.lead.client.run(READS, variables)).byId).toEqual({ id: draft.id });
    const invite = {
      ...{ idempotencyKey: anyKey(), experimentId: draft.id, personId: workspace.influencer.personId },
      ...{ role: 'critic', message: 'Tell us' },
    };
    await workspace.lead.client.mutate('inviteParticipant', invite, 'participation { id }');
    const invited = await workspace.influencer.client.run(READS, variables);
    expect(invited.byId).toEqual({ id: draft.id });
    expect(invited.home.tasks).toEqual([{ experiment: { number: draft.number } }]);
    await act(workspace.lead, 'shareExperiment', draft);
    expect((await workspace.leadership.client.run(READS, variables)).byNumber).toEqual({ id: draft.id });
  });

  it('is invisible in another workspace like everything else', async () => {
    const draft = await newExperiment(workspace.lead);
    await act(workspace.lead, 'shareExperiment', draft);
    const elsewhere = await newWorkspace(app, 'Elsewhere');
    const data = await elsewhere.admin.client.run(READS, { id: draft.id, number: draft.number });
    expect([data.byId, data.node, data.board.totalCount]).toEqual([null, null, 0]);
    const fields = { title: 'Taken over', benchmarkIds: [] };
    const input = { ...ref(draft), experiment: fields };
    expect(
      (await elsewhere.admin.client.mutate('reviseExperiment', input, 'experiment { id }')).__typename,
    ).toBe('NotFoundError');
  });
});

describe('who changes an experiment', () => {
  it('is its owner, co-leads, the coordinator and the admin', async () => {
    const { experiment } = await readyToStart(app, workspace.lead);
    const second = await workspace.join('lead', 'second');
    const attempt = async (member: typeof second) =>
      codes(
        await member.client.mutate(
          'moveExperiment',
          { ...ref(experiment), to: 'iterate' },
          'experiment { id }',
        ),
      )[0];
    expect(await attempt(second)).toBe('NOT_ALLOWED');
    expect(await attempt(workspace.influencer)).toBe('NOT_ALLOWED');
    expect(await attempt(workspace.coordinator)).toBe('STAGE_SKIPPED');
    expect(await attempt(workspace.admin)).toBe('STAGE_SKIPPED');
    const invite = {
      idempotencyKey: anyKey(),
      experimentId: experiment.id,
      personId: second.personId,
      role: 'coLead',
    };
    const { participation } = await workspace.lead.client.mutate(
      'inviteParticipant',
      invite,
      'participation { id version }',
    );
    await second.client.mutate(
      'answerInvitation',
      { ...participation, accept: true },
      'participation { status }',
    );
    expect(await attempt(second)).toBe('STAGE_SKIPPED');
    const data = await second.client.run(
      'query ($id: ID!) { experiment(id: $id) { permissions { canEdit canJoin canRecordMeasurements canDecide } } }',
      { id: experiment.id },
    );
    expect(data.experiment.permissions).toEqual({
      canEdit: true,
      canJoin: false,
      canRecordMeasurements: false,
      canDecide: false,
    });
  });
});

describe('a plan', () => {
  const PLAN =
    'experiment { version plan { arms { id name role position } measures { id baseline metric { shape } measurementCount } } }';

  it('keeps the ids of what stays, lets arms exchange their names, and refuses what contradicts itself', async () => {
    const { experiment, ideas } = await readyToStart(app, workspace.lead);
    const plan: any = comparison(ideas);
    const { client } = workspace.lead;
    const first = (await client.mutate('planExperiment', { ...ref(experiment), plan }, PLAN)).experiment;
    const [control, variant] = first.plan.arms;
    const swapped = {
      ...plan,
      arms: [
        { id: control.id, name: variant.name, role: 'control' },
        { id: variant.id, name: control.name, role: 'variant' },
      ],
    };
    const second = (
      await client.mutate(
        'planExperiment',
        { id: experiment.id, version: first.version, plan: swapped },
        PLAN,
      )
    ).experiment;
    expect(second.plan.arms).toEqual([
      { ...control, name: variant.name },
      { ...variant, name: control.name },
    ]);
    expect(second.plan.measures).toEqual(first.plan.measures);
    const wrong = {
      ...plan,
      arms: [{ id: 'arm_0198c0de-0000-7000-8000-000000000000', name: 'Unknown', role: 'control' }],
      measures: [{ ...plan.measures[0], metricId: ideas.projectId }],
    };
    const payload = await client.mutate(
      'planExperiment',
      { id: experiment.id, version: second.version, plan: wrong },
      PLAN,
    );
    expect(payload.refusals.map((each: any) => [each.code, each.field])).toEqual([
      ['NOT_FOUND', 'plan.arms.0.id'],
      ['NOT_FOUND', 'plan.measures.0.metricId'],
    ]);
    const side = { ...plan, measures: [{ ...plan.measures[0], target: 0.05 }] };
    expect(
      codes(
        await client.mutate(
          'planExperiment',
          { id: experiment.id, version: second.version, plan: side },
          PLAN,
        ),
      ),
    ).toEqual(['TARGET_WRONG_SIDE']);
  });
});

describe('an amendment', () => {
  const AMENDED = `experiment { version plan { fingerprint stopDate frozenContent
    amendments { number reason author { id } fingerprint changes { path of before after } } } }`;

  it('is signed beside the frozen text, which stays', async () => {
    const { experiment, ideas } = await running(app, workspace.lead);
    const plan = { ...comparison(ideas), startsOn: dayFromNow(0), stopDate: dayFromNow(40) };
    const input = { ...ref(experiment), plan, reason: 'Too few people so far', idempotencyKey: anyKey() };
    const amended = (await workspace.lead.client.mutate('amendPlan', input, AMENDED)).experiment.plan;
    expect(amended.amendments).toEqual([
      {
        number: 1,
        reason: 'Too few people so far',
        author: { id: workspace.lead.id },
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        changes: [{ path: 'stopDate', of: null, before: dayFromNow(20), after: dayFromNow(40) }],
      },
    ]);
    expect([amended.stopDate, amended.frozenContent.plan.stopDate]).toEqual([dayFromNow(40), dayFromNow(20)]);
  });

  it.each<[string, (plan: any) => object, string | null, string[]]>([
    ['nothing changed', (plan) => plan, 'r', ['AMENDMENT_EMPTY']],
    ['no reason', (plan) => ({ ...plan, minimumPerArm: 60 }), ' ', ['AMENDMENT_REASON_MISSING']],
    ['another design', (plan) => ({ ...plan, design: 'pilotGroup' }), 'r', ['AMENDMENT_FORBIDDEN']],
    [
      'a stop date that is past',
      (plan) => ({ ...plan, stopDate: dayFromNow(-1), startsOn: dayFromNow(-9) }),
      'r',
      ['AMENDMENT_FORBIDDEN', 'STOP_DATE_PAST'],
    ],
  ])('is refused for %s', async (_, change, reason, expected) => {
    const { experiment, ideas } = await running(app, workspace.lead);
    const plan = change({ ...comparison(ideas), startsOn: dayFromNow(0) });
    const input = { ...ref(experiment), plan, reason, idempotencyKey: anyKey() };
    expect(codes(await workspace.lead.client.mutate('amendPlan', input, AMENDED))).toEqual(expected);
  });

  it('is refused before the start and after the end', async () => {
    const { experiment, ideas } = await readyToStart(app, workspace.lead);
    const amend = (at: { id: string; version: number }) =>
      workspace.lead.client.mutate(
        'amendPlan',
        { ...ref(at), plan: comparison(ideas), reason: 'r', idempotencyKey: anyKey() },
        AMENDED,
      );
    expect(codes(await amend(experiment))).toEqual(['PLAN_NOT_FROZEN']);
    const started = await act(workspace.lead, 'startTest', experiment);
    const ended = await act(workspace.lead, 'endTest', started, { reason: 'Enough' });
    expect(codes(await amend(ended))).toEqual(['TEST_NOT_RUNNING']);
  });

  it('that moves the change date moves the readings to the side they are now on', async () => {
    const { experiment, ideas } = await readyToStart(app, workspace.lead);
    const plan = {
      ...{
        design: 'beforeAfter',
        changeDate: dayFromNow(-10),
        stopDate: dayFromNow(20),
        startsOn: dayFromNow(-40),
      },
      ...{ periodicity: 'week', decisionRule: 'We keep it.', arms: [] },
      measures: [
        {
          ...{ metricId: ideas.levelId, role: 'outcome', direction: 'decrease' },
          ...{ baseline: 100, target: 90, minimumWorthwhileEffect: 5 },
        },
      ],
    };
    const planned = await act(workspace.lead, 'planExperiment', experiment, { plan });
    const started = await act(workspace.lead, 'startTest', planned);
    const { owner } = app.database;
    await owner.query(
      `INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, value, source, recorded_by)
       SELECT a.workspace_id, gen_random_uuid(), a.experiment_id, m.id, a.id, day::date, 100, 'typed', $2
       FROM unnest(ARRAY[$3, $4]) day JOIN arms a ON a.experiment_id = $1
         AND a.role = CASE WHEN day < $5 THEN 'before' ELSE 'after' END JOIN measures m ON m.experiment_id = $1`,
      [uuidOf(started.id), workspace.lead.actor.memberId, dayFromNow(-20), dayFromNow(-8), dayFromNow(-10)],
    );
    const amended = { ...plan, changeDate: dayFromNow(-5) };
    const input = { ...ref(started), plan: amended, reason: 'It came later', idempotencyKey: anyKey() };
    expect(codes(await workspace.lead.client.mutate('amendPlan', input, AMENDED))).toEqual([
      'AmendPlanSuccess',
    ]);
    const { rows } = await owner.query(
      `SELECT a.role FROM measurements r JOIN arms a ON a.id = r.arm_id WHERE r.experiment_id = $1 ORDER BY observed_on`,
      [uuidOf(started.id)],
    );
    expect(rows).toEqual([{ role: 'before' }, { role: 'before' }]);
  });
});
