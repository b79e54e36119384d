import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { TestApp } from '../support/app.js';
import {
  dayFromNow,
  newExperiment,
  newIdeas,
  running,
  type TestIdeas,
} from '../support/experiment-builder.js';
import { raiseDaysAgo } from '../support/objections.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let ideas: TestIdeas;
const uuidOf = (id: string): string => id.slice(id.indexOf('_') + 1);
const sql = (text: string, values: unknown[]) => app.database.owner.query(text, values);

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  ideas = await newIdeas(app, workspace.lead);
});
afterAll(() => app.stop());

const ITEM = `id number title stage design ownerName projectName departmentNames startedAt stopDate closedAt measurementCount lastReadOn
  participantCount openTaskCount verdict verdictConfirmed verdictContested evidenceGrade amendmentCount decision decisionReason
  abandonedReason learning learningLimits learningContestations nextNumbers level signal signalMeaning
  outcome { metricName unit shape direction baseline target observed control effect low high points { on value signal } }
  cost { spent returned currency }`;
const ANSWERS = `query ($scope: BoardScopeInput, $asOf: Date) { boardAnswers(scope: $scope, asOf: $asOf) { asOf
  believed { hypotheses judged items { hypothesisId number sentence locale experimentNumbers verdicts } }
  testing { running late items { ...Item } }
  learned { evaluated verdictCounts { verdict count } money { spent returned currency experiments } items { ...Item } }
  changed { decided decisionCounts { decision count } born items { ...Item } }
  surprised { forecast right targeted missed items { missedTarget crowd { count mean held } experiment { ...Item } } }
  blocked { count reasonCounts { why count } items { why since detail experiment { ...Item } } }
  decide { asks { id question due askedByName experimentNumber overdue answer } toConfirm toDecide waiting { ...Item } } } }
  fragment Item on AnsweredExperiment { ${ITEM} }`;
const read = async (variables: object = {}, member = workspace.leadership) =>
  (await member.client.run(ANSWERS, variables)).boardAnswers;
const numbersOf = (items: { number: number }[]) => items.map(({ number }) => number);

interface Outcome {
  stage: 'evaluate' | 'iterate';
  verdict?: string;
  confirmedDaysAgo?: number;
  recordedDaysAgo?: number;
  decision?: string;
  decidedDaysAgo?: number;
  reached?: boolean;
}

const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** An experiment in the books, as if it had ended so. */
async function ended({
  stage,
  verdict,
  confirmedDaysAgo,
  recordedDaysAgo = 1,
  decision,
  decidedDaysAgo = 0,
  reached,
}: Outcome) {
  const { experiment } = await running(app, workspace.lead, ideas);
  const id = uuidOf(experiment.id);
  const { memberId, workspaceId } = workspace.lead.actor;
  const analysis = {
    target: { observed: 0.11, reached: reached ?? false },
    arms: [{ role: 'control', estimate: { value: 0.1 } }],
    effect: { absolute: { value: 0.01, low: -0.01, high: 0.03, level: 0.95 } },
    evidenceGrade: 1,
  };
  await sql('UPDATE experiments SET stage = $2, test_ended_at = $3 WHERE id = $1', [
    id,
    stage,
    ago(recordedDaysAgo),
  ]);
  if (verdict) {
    await sql(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, recorded_at, confirmed_by, confirmed_at)
       SELECT m.workspace_id, m.experiment_id, json_build_array(json_build_object('measureId', m.id, 'analysis', $2::json)),
         '{}', $3, $4, $5, $4, $6 FROM measures m WHERE m.experiment_id = $1 AND m.role = 'outcome'`,
      [
        ...[id, JSON.stringify(analysis), verdict, memberId, ago(recordedDaysAgo)],
        confirmedDaysAgo === undefined ? null : ago(confirmedDaysAgo),
      ],
    );
    await sql(
      `INSERT INTO learnings (workspace_id, id, experiment_id, statement, limits, written_by)
       VALUES ($1, $2, $3, 'People answer people. Not banners.', 'One month.', $4)`,
      [workspaceId, newId(), id, memberId],
    );
  }
  if (decision) {
    await sql(
      `INSERT INTO decisions (workspace_id, experiment_id, kind, reason, options, decided_by, decided_at)
       VALUES ($1, $2, $3, 'Too dear for what it brings.', '[]', $4, $5)`,
      [workspaceId, id, decision, memberId, ago(decidedDaysAgo)],
    );
    await sql('UPDATE experiments SET closed_at = now() WHERE id = $1', [id]);
  }
  return { ...experiment, uuid: id };
}

describe('a board where nothing happened', () => {
  it('answers every question with nothing', async () => {
    const answers = await read();
    expect(answers).toMatchObject({
      believed: { hypotheses: 0, judged: 0, items: [] },
      testing: { running: 0, late: 0, items: [] },
      learned: { evaluated: 0, verdictCounts: [], money: [], items: [] },
      changed: { decided: 0, decisionCounts: [], born: 0, items: [] },
      surprised: { forecast: 0, right: 0, targeted: 0, missed: 0, items: [] },
      blocked: { count: 0, reasonCounts: [], items: [] },
      decide: { asks: [], toConfirm: 0, toDecide: 0, waiting: [] },
    });
    expect(answers.asOf).toBe(dayFromNow(0));
  });
});

describe('what is tested, learned, decided', () => {
  let tested: { number: number };
  let closed: Awaited<ReturnType<typeof ended>>;

  beforeAll(async () => {
    tested = (await running(app, workspace.lead, ideas)).experiment;
    closed = await ended({ stage: 'iterate', verdict: 'refuted', confirmedDaysAgo: 2, decision: 'stop' });
    await newExperiment(workspace.lead, ideas, 'A private draft');
  });

  it('believes what was put to the test, once a hypothesis', async () => {
    const { believed } = await read();
    expect(believed).toMatchObject({ hypotheses: 1, judged: 1 });
    expect(believed.items[0]).toMatchObject({
      hypothesisId: ideas.hypothesisId,
      experimentNumbers: [tested.number, closed.number].sort((one, other) => one - other),
      verdicts: ['refuted'],
    });
    expect(believed.items[0].sentence).toContain('calls repeat');
  });

  it('tests what runs, drafts left out for everybody', async () => {
    const [answers, own] = [await read(), await read({}, workspace.lead)];
    expect(answers.testing).toMatchObject({ running: 1, late: 0 });
    expect(numbersOf(answers.testing.items)).toEqual([tested.number]);
    expect(JSON.stringify(own)).not.toContain('A private draft');
  });

  it('learned with its evidence, changed with its reason', async () => {
    const { learned, changed } = await read();
    expect(learned).toMatchObject({ evaluated: 1, verdictCounts: [{ verdict: 'refuted', count: 1 }] });
    expect(learned.items[0]).toMatchObject({
      ...{
        number: closed.number,
        verdict: 'refuted',
        verdictConfirmed: true,
        decision: 'stop',
        evidenceGrade: 1,
      },
      ...{ learning: 'People answer people. Not banners.', learningLimits: 'One month.', ownerName: 'lead' },
      outcome: { target: 0.12, observed: 0.11, control: 0.1, effect: 0.01, low: -0.01, high: 0.03 },
    });
    expect(changed).toMatchObject({ decided: 1, decisionCounts: [{ decision: 'stop', count: 1 }], born: 0 });
    expect(changed.items[0].decisionReason).toBe('Too dear for what it brings.');
  });

  it('is surprised by a missed target, and by forecasts only once they are revealed and enough', async () => {
    const forecasts = async (experimentId: string, probabilities: number[]) => {
      for (const probability of probabilities) {
        const person = newId();
        await sql('INSERT INTO people (workspace_id, id, name) VALUES ($1, $2, $3)', [
          ...[workspace.workspaceId, person, `Crowd ${person}`],
        ]);
        await sql(
          `INSERT INTO forecasts (workspace_id, experiment_id, person_id, probability, is_owners) VALUES ($1, $2, $3, $4, false)`,
          [workspace.workspaceId, experimentId, person, probability],
        );
      }
    };
    const unsettled = await ended({ stage: 'evaluate', verdict: 'refuted' });
    await forecasts(unsettled.uuid, [0.9, 0.9, 0.9]);
    await forecasts(closed.uuid, [0.9, 0.8]);
    expect((await read()).surprised).toMatchObject({ forecast: 0, targeted: 1, missed: 1 });
    await forecasts(closed.uuid, [0.7]);
    const { surprised } = await read();
    expect(surprised).toMatchObject({ forecast: 1, right: 0, targeted: 1, missed: 1 });
    expect(surprised.items).toHaveLength(1);
    expect(surprised.items[0]).toMatchObject({ missedTarget: true, crowd: { count: 3, held: false } });
    expect(surprised.items[0].crowd.mean).toBeCloseTo(0.8, 10);
  });

  it('shows to decide what waits for a second person or for a decision', async () => {
    const waiting = await ended({
      stage: 'iterate',
      verdict: 'confirmed',
      confirmedDaysAgo: 1,
      reached: true,
    });
    const { decide } = await read();
    expect(decide).toMatchObject({ toConfirm: 1, toDecide: 1 });
    expect(numbersOf(decide.waiting)).toContain(waiting.number);
  });

  it('tells the money of what was evaluated', async () => {
    await sql(
      `INSERT INTO cost_lines (workspace_id, id, experiment_id, kind, category, amount, day, recorded_by)
       VALUES ($1, $2, $3, 'money', 'tool', 1200.50, '2026-01-05', $4)`,
      [workspace.workspaceId, newId(), closed.uuid, workspace.lead.actor.memberId],
    );
    const { learned } = await read();
    expect(learned.money).toEqual([{ spent: 1200.5, returned: null, currency: 'EUR', experiments: 1 }]);
    const item = learned.items.find(({ number }: { number: number }) => number === closed.number);
    expect(item.cost).toEqual({ spent: 1200.5, returned: null, currency: 'EUR' });
  });
});

describe('what is blocked', () => {
  const why = async (number: number, variables: object = {}) => {
    const { blocked } = await read(variables);
    return blocked.items.find((item: any) => item.experiment.number === number);
  };

  it.each<[string, Outcome, number]>([
    ['confirmationMissing', { stage: 'evaluate', verdict: 'refuted', recordedDaysAgo: 9 }, 9],
    ['verdictMissing', { stage: 'evaluate', recordedDaysAgo: 10 }, 10],
    ['decisionMissing', { stage: 'iterate', verdict: 'refuted', confirmedDaysAgo: 8 }, 8],
  ])('%s', async (reason, outcome, days) => {
    const { number } = await ended(outcome);
    expect(await why(number)).toMatchObject({
      why: reason,
      since: ago(days).toISOString().slice(0, 10),
      detail: null,
    });
  });

  it('a verdict recorded a week ago is only under way', async () => {
    const { number } = await ended({ stage: 'evaluate', verdict: 'refuted', recordedDaysAgo: 6 });
    expect(await why(number)).toBeUndefined();
  });

  it('a test past its stop date, silent for twice its rhythm, on the day asked about', async () => {
    const { experiment } = await running(app, workspace.lead, ideas);
    expect(await why(experiment.number)).toBeUndefined();
    expect(await why(experiment.number, { asOf: dayFromNow(14) })).toBeUndefined();
    expect(await why(experiment.number, { asOf: dayFromNow(15) })).toMatchObject({ why: 'readingsMissing' });
    expect(await why(experiment.number, { asOf: dayFromNow(21) })).toMatchObject({
      why: 'stopDatePassed',
      since: dayFromNow(20),
    });
  });

  it('a resistance past its clock', async () => {
    const { experiment } = await running(app, workspace.lead, ideas);
    await raiseDaysAgo(app, workspace.influencer, experiment.id, 9);
    expect(await why(experiment.number)).toMatchObject({ why: 'objectionLate', detail: '1' });
  });

  it('an experiment whose owner can no longer sign in, unless somebody else leads it', async () => {
    const other = await workspace.join('lead', 'Gone');
    const { experiment } = await running(app, other, await newIdeas(app, other));
    await sql('UPDATE members SET disabled_at = now() WHERE id = $1', [other.actor.memberId]);
    expect(await why(experiment.number)).toMatchObject({ why: 'ownerGone' });
    await sql(
      `INSERT INTO participations (workspace_id, id, experiment_id, person_id, role, status) VALUES ($1, $2, $3, $4, 'coLead', 'accepted')`,
      [workspace.workspaceId, newId(), uuidOf(experiment.id), workspace.lead.actor.personId],
    );
    expect(await why(experiment.number)).toBeUndefined();
  });
});

describe('the answers of a part', () => {
  it('keep a department, a project, an activity, a period', async () => {
    const all = await read();
    const departmentId = newId();
    await sql('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)', [
      ...[workspace.workspaceId, departmentId, 'Care'],
    ]);
    await sql(
      'INSERT INTO project_departments (workspace_id, project_id, department_id) VALUES ($1, $2, $3)',
      [...[workspace.workspaceId, uuidOf(ideas.projectId), departmentId]],
    );
    const kept = async (scope: object) => (await read({ scope })).testing.running;
    const running = all.testing.running;
    expect(await kept({ projectId: ideas.projectId })).toBeLessThan(running);
    expect(await kept({ departmentId: `department_${departmentId}` })).toBe(
      await kept({ projectId: ideas.projectId }),
    );
    expect(await kept({ activity: 'answer' })).toBe(running);
    expect(await kept({ activity: 'moderate' })).toBe(0);
    expect(await kept({ from: dayFromNow(1) })).toBe(0);
    expect(await kept({ from: dayFromNow(-1), to: dayFromNow(1) })).toBe(running);
    expect(await kept({ projectId: 'project_nothing' })).toBe(0);
    expect(await kept({ goalId: `goal_${newId()}` })).toBe(0);
  });

  it('keep the projects of a goal and of those under it', async () => {
    const [above, under] = [newId(), newId()];
    for (const [id, parent] of [
      [above, null],
      [under, above],
    ]) {
      await sql(
        `INSERT INTO goals (workspace_id, id, parent_id, title, owner_id, horizon, created_by) VALUES ($1, $2, $3, 'Serve', $4, '2030-01-01', $5)`,
        [
          workspace.workspaceId,
          id,
          parent,
          workspace.leadership.actor.personId,
          workspace.leadership.actor.memberId,
        ],
      );
    }
    await sql('INSERT INTO goal_projects (workspace_id, goal_id, project_id) VALUES ($1, $2, $3)', [
      ...[workspace.workspaceId, under, uuidOf(ideas.projectId)],
    ]);
    const { testing } = await read({ scope: { goalId: `goal_${above}` } });
    expect(testing.running).toBe((await read({ scope: { projectId: ideas.projectId } })).testing.running);
    expect(testing.running).toBeGreaterThan(0);
  });
});

describe('the answers of a period', () => {
  const LATELY = `query ($period: BoardPeriod, $scope: BoardScopeInput) { boardAnswers(period: $period, scope: $scope) {
    lately { period since evaluated { on experiment { number } } stopped { on experiment { number decisionReason } } }
    testing { running } learned { evaluated items { number } } changed { decided } surprised { targeted }
    blocked { count } decide { toConfirm toDecide } } }`;
  const of = async (own: TestWorkspace, period: string | null) =>
    (await own.leadership.client.run(LATELY, { period })).boardAnswers;
  let own: TestWorkspace;
  let mine: TestIdeas;
  let old: { number: number };

  beforeAll(async () => {
    own = await newWorkspace(app);
    mine = await newIdeas(app, own.lead);
    const before = { workspace, ideas };
    [workspace, ideas] = [own, mine];
    old = await ended({
      ...{ stage: 'iterate', verdict: 'refuted', confirmedDaysAgo: 50, decision: 'stop', decidedDaysAgo: 45 },
    });
    await ended({ stage: 'evaluate', verdict: 'refuted', recordedDaysAgo: 60 });
    await ended({ stage: 'iterate', verdict: 'confirmed', confirmedDaysAgo: 100, reached: true });
    await running(app, own.lead, mine);
    ({ workspace, ideas } = before);
  });

  it('tell what happened in it, and what stands as it stands', async () => {
    const [month, quarter, always] = await Promise.all(
      ['month', 'quarter', 'always'].map((period) => of(own, period)),
    );
    expect(month).toMatchObject({
      ...{ learned: { evaluated: 0, items: [] }, changed: { decided: 0 }, surprised: { targeted: 0 } },
      lately: { period: 'month', evaluated: { on: dayFromNow(-50), experiment: { number: old.number } } },
    });
    expect(month.lately.stopped).toMatchObject({
      ...{ on: dayFromNow(-45), experiment: { decisionReason: 'Too dear for what it brings.' } },
    });
    expect(quarter).toMatchObject({ learned: { evaluated: 1 }, changed: { decided: 1 } });
    expect(always).toMatchObject({ learned: { evaluated: 2 }, lately: { since: null } });
    for (const each of [month, quarter, always]) {
      expect(each).toMatchObject({ testing: { running: 1 }, decide: { toConfirm: 1, toDecide: 1 } });
      expect(each.blocked.count).toBe(always.blocked.count);
    }
    expect(await of(own, null)).toMatchObject({ lately: null, learned: { evaluated: 2 } });
  });
});

it('tells how many contest what was learned, once they said so', async () => {
  const known = await read();
  const item = known.learned.items[0];
  expect(item.learningContestations).toBe(0);
  await sql(
    `INSERT INTO learning_stances (workspace_id, id, learning_id, member_id, stance, happened, context)
     SELECT workspace_id, $2, id, $3, 'contest', 'Nobody answered.', 'Legal' FROM learnings WHERE experiment_id = $1`,
    [uuidOf(item.id), newId(), workspace.influencer.actor.memberId],
  );
  const again = (await read()).learned.items.find(({ id }: { id: string }) => id === item.id);
  expect(again.learningContestations).toBe(1);
});

it('costs as many statements for many experiments as for a few, and shows at most fifty', async () => {
  const few = await statementsOf(app, () => read());
  await sql(
    `INSERT INTO experiments (workspace_id, id, number, title, hypothesis_id, owner_id, stage, is_draft, started_at)
     SELECT $1, gen_random_uuid(), 5000 + n, 'Test ' || n, $2, $3, 'test', false, now() FROM generate_series(1, 60) n`,
    [workspace.workspaceId, uuidOf(ideas.hypothesisId), workspace.lead.actor.memberId],
  );
  let answers: any;
  const many = await statementsOf(app, async () => (answers = await read()));
  expect(many.length).toBe(few.length);
  expect(many.length).toBeLessThanOrEqual(5);
  expect(answers.testing.running).toBeGreaterThan(60);
  expect(answers.testing.items).toHaveLength(50);
});

it('another workspace sees nothing of it', async () => {
  const other = await newWorkspace(app);
  const answers = await read({ scope: { projectId: ideas.projectId } }, other.leadership);
  expect(answers.testing.running).toBe(0);
  expect(await read({}, other.leadership)).toMatchObject({
    believed: { hypotheses: 0 },
    blocked: { count: 0 },
  });
});

describe('how a member reads the boards', () => {
  const level = async (member: { client: TestWorkspace['lead']['client'] }) =>
    (await member.client.run('{ readingLevel }')).readingLevel;

  it('follows the role until it is chosen, and is kept', async () => {
    expect(await level(workspace.leadership)).toBe('executive');
    expect(await level(workspace.lead)).toBe('strategist');
    expect(await level(workspace.influencer)).toBe('practitioner');
    const chosen = await workspace.influencer.client.mutate(
      'chooseReadingLevel',
      { level: 'executive' },
      'readingLevel',
    );
    expect(chosen).toMatchObject({ __typename: 'ChooseReadingLevelSuccess', readingLevel: 'executive' });
    expect(await level(workspace.influencer)).toBe('executive');
    expect(await level(workspace.leadership)).toBe('executive');
  });

  it('is one event, however often the same is chosen', async () => {
    const events = async () =>
      (await sql(`SELECT count(*)::int AS count FROM event_log WHERE kind = 'readingLevelChosen'`, []))
        .rows[0].count;
    const before = await events();
    for (let time = 0; time < 2; time += 1) {
      await workspace.lead.client.mutate('chooseReadingLevel', { level: 'practitioner' }, 'readingLevel');
    }
    expect(await events()).toBe(before + 1);
  });
});
