import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import {
  act,
  comparison,
  dayFromNow,
  newExperiment,
  readyToStart,
  running,
} from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { madeToken } from '../support/tokens.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
});
beforeAll(async () => {
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const uuidOf = (id: string): string => id.slice(id.indexOf('_') + 1);
const HOME = `{ home { isEmpty running closedThisQuarter tasks { kind dueOn participationId experiment { id } }
  myExperiments { id } recentEvents { event { kind actor { id } } experiment { id } } } }`;
const home = async (member: TestMember): Promise<any> => (await member.client.run(HOME)).home;
const tasksOf = async (member: TestMember, id: string): Promise<[string, string | null][]> =>
  (await home(member)).tasks
    .filter((task: any) => task.experiment?.id === id)
    .map((task: any) => [task.kind, task.dueOn]);

describe('home', () => {
  it('says that nothing was recorded yet', async () => {
    expect(await home(workspace.lead)).toMatchObject({
      isEmpty: true,
      tasks: [],
      myExperiments: [],
      running: 0,
      recentEvents: [],
    });
  });

  it('brings drafts to finish, invitations to answer and what happened', async () => {
    const draft = await newExperiment(workspace.lead);
    expect(await tasksOf(workspace.lead, draft.id)).toEqual([['finishDraft', null]]);
    const input = {
      idempotencyKey: anyKey(),
      experimentId: draft.id,
      personId: workspace.influencer.personId,
      role: 'critic',
    };
    const invited = (await workspace.lead.client.mutate('inviteParticipant', input, 'participation { id }'))
      .participation;
    let seen: any;
    const statements = await statementsOf(app, async () => (seen = await home(workspace.influencer)));
    expect(seen.tasks).toEqual([
      { kind: 'answerInvitation', dueOn: null, participationId: invited.id, experiment: { id: draft.id } },
    ]);
    expect(statements.filter((sql) => /experiments/.test(sql))).toHaveLength(1);
    expect(seen.recentEvents[0]).toMatchObject({
      event: { kind: 'participantInvited' },
      experiment: { id: draft.id },
    });
    expect((await home(workspace.admin)).recentEvents).toEqual([]);
    expect((await home(workspace.lead)).myExperiments).toEqual([{ id: draft.id }]);
  });

  it('reminds of a test that ends within a week or is overdue', async () => {
    const { experiment } = await running(app, workspace.lead);
    expect(await tasksOf(workspace.lead, experiment.id)).toEqual([]);
    for (const day of [7, -3]) {
      await app.database.owner.query('UPDATE plans SET stop_date = $2 WHERE experiment_id = $1', [
        uuidOf(experiment.id),
        dayFromNow(day),
      ]);
      expect(await tasksOf(workspace.lead, experiment.id)).toEqual([['testEnding', dayFromNow(day)]]);
      expect(await tasksOf(workspace.influencer, experiment.id)).toEqual([]);
    }
    expect((await home(workspace.lead)).running).toBe(1);
  });

  it('asks for the readings of the last whole period until they are there', async () => {
    const { experiment, ideas } = await readyToStart(app, workspace.lead);
    const plan = {
      ...comparison(ideas),
      ...{ startsOn: dayFromNow(-30), periodicity: 'day' },
      measures: [
        {
          ...{ metricId: ideas.levelId, role: 'outcome', direction: 'decrease' },
          ...{ baseline: 100, target: 90, minimumWorthwhileEffect: 5 },
        },
      ],
    };
    const started = await act(
      workspace.lead,
      'startTest',
      await act(workspace.lead, 'planExperiment', experiment, { plan }),
    );
    expect(await tasksOf(workspace.lead, started.id)).toEqual([['recordMeasurements', dayFromNow(0)]]);
    await app.database.owner.query(
      `INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, value, source, recorded_by)
       SELECT a.workspace_id, gen_random_uuid(), a.experiment_id, m.id, a.id, $2, 95, 'typed', $3
       FROM arms a JOIN measures m ON m.experiment_id = a.experiment_id WHERE a.experiment_id = $1`,
      [uuidOf(started.id), dayFromNow(-1), workspace.lead.actor.memberId],
    );
    expect(await tasksOf(workspace.lead, started.id)).toEqual([]);
  });

  it('asks for the verdict, its confirmation by another, then the decision', async () => {
    const { experiment } = await running(app, workspace.lead);
    const ended = await act(workspace.lead, 'endTest', experiment, { reason: 'Enough' });
    const { owner } = app.database;
    const scope = [workspace.workspaceId, uuidOf(ended.id), workspace.lead.actor.memberId];
    expect(await tasksOf(workspace.lead, ended.id)).toEqual([['recordVerdict', null]]);
    expect(await tasksOf(workspace.leadership, ended.id)).toEqual([]);
    await owner.query(
      `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, recorded_at)
       VALUES ($1, $2, '[]', '{}', 'refuted', $3, now())`,
      scope,
    );
    expect(await tasksOf(workspace.lead, ended.id)).toEqual([]);
    expect(await tasksOf(workspace.leadership, ended.id)).toEqual([['confirmVerdict', null]]);
    await owner.query(
      `INSERT INTO verdict_reviews (workspace_id, id, experiment_id, member_id, stance) VALUES ($1, gen_random_uuid(), $2, $3, 'contest')`,
      scope,
    );
    expect(await tasksOf(workspace.lead, ended.id)).toEqual([['recordVerdict', null]]);
    await owner.query(`UPDATE experiments SET stage = 'iterate' WHERE id = $1`, [uuidOf(ended.id)]);
    expect(await tasksOf(workspace.lead, ended.id)).toEqual([['decide', null]]);
    await owner.query(`UPDATE experiments SET closed_at = now() WHERE id = $1`, [uuidOf(ended.id)]);
    expect(await tasksOf(workspace.lead, ended.id)).toEqual([]);
    expect((await home(workspace.lead)).closedThisQuarter).toBe(1);
  });

  it('tells everybody that a department came, and nobody which tokens were made or what somebody chose for themselves', async () => {
    const { admin } = workspace;
    await madeToken(admin, 'read');
    await admin.client.run('mutation { chooseLocale(locale: en) { member { id } } }');
    await admin.client.mutate(
      'createDepartment',
      { idempotencyKey: anyKey(), name: 'Atelier' },
      'department { id }',
    );
    const kinds = (await home(workspace.leadership)).recentEvents.map(({ event }: any) => event.kind);
    expect(kinds[0]).toBe('departmentCreated');
    expect(kinds).not.toEqual(expect.arrayContaining(['tokenMade']));
    expect(kinds).not.toEqual(expect.arrayContaining(['memberLocaleChosen']));
    const { rows } = await app.database.owner.query(
      `SELECT count(*)::int AS count FROM event_log WHERE workspace_id = $1 AND kind IN ('tokenMade', 'memberLocaleChosen')`,
      [workspace.workspaceId],
    );
    expect(rows).toEqual([{ count: 2 }]);
  });
});
