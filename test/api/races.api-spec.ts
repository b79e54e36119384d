import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newSecretToken } from '../../apps/api/src/access/secret-token.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  act,
  comparison,
  dayFromNow,
  newExperiment,
  newIdeas,
  readyToStart,
  running,
  type TestExperiment,
  type TestIdeas,
} from '../support/experiment-builder.js';
import { make } from '../support/make.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let gate: pg.Client;
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
  gate = new pg.Client({ connectionString: app.database.address.ownerUrl });
  await gate.connect();
});
afterAll(async () => {
  await gate.end();
  await app.stop();
});

/**
 * Holds the history's counter, which every act takes last: the first act has done everything but commit when the second one
 * begins. Gives both answers.
 */
async function overlapping<First, Second>(
  first: () => Promise<First>,
  second: () => Promise<Second>,
): Promise<[First, Second]> {
  await gate.query('BEGIN');
  await gate.query(
    `SELECT FROM workspace_counters WHERE workspace_id = $1 AND name = 'event_log' FOR UPDATE`,
    [workspace.workspaceId],
  );
  const one = first();
  await waiting(1);
  const two = second();
  await waiting(2);
  await gate.query('COMMIT');
  return Promise.all([one, two]);
}

/** Until so many statements wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await app.database.owner.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows[0].n >= count) return;
    await sleep(20);
  }
  throw new Error(`${count} statements were to wait for each other.`);
}

const EXPERIMENT = 'experiment { id version }';
const lead = (name: string, input: object) => workspace.lead.client.mutate(name, input, EXPERIMENT);
const record = ({ id, version }: TestExperiment, verdict: string) =>
  lead('recordVerdict', {
    ...{
      idempotencyKey: anyKey(),
      experimentId: id,
      version,
      verdict,
      reason: 'r',
      learning: 'l',
      limits: 'm',
    },
  });
const confirm = ({ id }: TestExperiment) =>
  workspace.leadership.client.mutate(
    'reviewVerdict',
    { idempotencyKey: anyKey(), experimentId: id, evaluationVersion: 1, stance: 'confirm' },
    EXPERIMENT,
  );

async function partsOf(id: string): Promise<{ measures: { id: string }[]; arms: { id: string }[] }> {
  const query = 'query ($id: ID!) { experiment(id: $id) { plan { measures { id } arms { id } } } }';
  return (await workspace.lead.client.run(query, { id })).experiment.plan;
}

async function reading(experiment: TestExperiment, measure: number): Promise<any> {
  const { measures, arms } = await partsOf(experiment.id);
  const figures = { observedOn: dayFromNow(0), events: 1, total: 10 };
  const each = { measureId: measures[measure]!.id, armId: arms[0]!.id, ...figures };
  return { idempotencyKey: anyKey(), experimentId: experiment.id, source: 'typed', readings: [each] };
}

const readings = async ({ id }: TestExperiment): Promise<number> => {
  const sql = 'SELECT count(*)::int AS n FROM measurements WHERE experiment_id = $1';
  return (await app.database.owner.query(sql, [id.split('_')[1]])).rows[0].n;
};

async function evaluated(): Promise<TestExperiment> {
  const { experiment } = await running(app, workspace.lead);
  return act(workspace.lead, 'endTest', experiment, { reason: 'enough' });
}

describe('two acts at once', () => {
  it('freeze the sentence that is kept: a hypothesis is not reworded while its test starts', async () => {
    const { experiment, ideas } = await readyToStart(app, workspace.lead);
    const hypothesis = { locale: 'fr', change: 'something else' };
    const [started, revised] = await overlapping(
      () => lead('startTest', { id: experiment.id, version: experiment.version }),
      () =>
        workspace.lead.client.mutate(
          'reviseHypothesis',
          { id: ideas.hypothesisId, version: 1, hypothesis },
          'hypothesis { id }',
        ),
    );
    expect(started.__typename).toBe('StartTestSuccess');
    expect(revised.refusals).toMatchObject([{ code: 'PLAN_FROZEN' }]);
  });

  it('confirm the verdict that was read: it is not recorded anew meanwhile', async () => {
    const experiment = await evaluated();
    const { experiment: judged } = await record(experiment, 'notEnoughEvidence');
    const [confirmed, recorded] = await overlapping(
      () => confirm(judged),
      () => record(judged, 'refuted'),
    );
    expect(confirmed.__typename).toBe('ReviewVerdictSuccess');
    expect(recorded.refusals).toMatchObject([{ code: 'VERDICT_ALREADY_CONFIRMED' }]);
  });

  it('take no reading after the verdict is confirmed', async () => {
    const experiment = await evaluated();
    const { experiment: judged } = await record(experiment, 'notEnoughEvidence');
    const input = await reading(experiment, 0);
    const [, taken] = await overlapping(
      () => confirm(judged),
      () => lead('recordMeasurements', input),
    );
    expect(taken.refusals).toMatchObject([{ code: 'MEASUREMENTS_CLOSED' }]);
    expect(await readings(experiment)).toBe(0);
  });

  it('lose no reading to an amendment that takes its measure out', async () => {
    const { experiment, ideas } = await twoMeasures();
    const input = await reading(experiment, 1);
    const [taken, amended] = await overlapping(
      () => lead('recordMeasurements', input),
      () => lead('amendPlan', { ...amendment(experiment), plan: oneMeasure(ideas) }),
    );
    expect(taken.__typename).toBe('RecordMeasurementsSuccess');
    expect(amended.refusals).toMatchObject([{ code: 'AMENDMENT_FORBIDDEN', field: 'plan.measures' }]);
    expect(await readings(experiment)).toBe(1);
  });

  it('take no reading for a measure that an amendment just took out', async () => {
    const { experiment, ideas } = await twoMeasures();
    const input = await reading(experiment, 1);
    const [amended, taken] = await overlapping(
      () => lead('amendPlan', { ...amendment(experiment), plan: oneMeasure(ideas) }),
      () => lead('recordMeasurements', input),
    );
    expect(amended.__typename).toBe('AmendPlanSuccess');
    expect(taken.refusals).toMatchObject([{ code: 'MEASURE_UNKNOWN' }]);
  });
});

it('a link that was made while its member came in chooses no second password', async () => {
  const { id, actor } = await workspace.join('lead');
  const token = newSecretToken(actor.workspaceId);
  await app.database.owner.query(`UPDATE members SET password_hash = 'x' WHERE id = $1`, [id.split('_')[1]]);
  await app.database.owner.query(
    `INSERT INTO member_invitations (workspace_id, id, member_id, token_hash, expires_at)
     VALUES ($1, $2, $3, $4, now() + interval '1 day')`,
    [actor.workspaceId, newId(), actor.memberId, token.hash],
  );
  const input = { token: token.text, name: 'n', password: 'un mot de passe que personne ne devine' };
  const answer = await app.visitor().mutate('acceptMemberInvitation', input, 'viewer { member { id } }');
  expect(answer.__typename).toBe('NotFoundError');
  const read = 'query ($token: String!) { memberInvitation(token: $token) { email } }';
  expect(await app.visitor().run(read, { token: token.text })).toEqual({ memberInvitation: null });
});

const amendment = ({ id, version }: TestExperiment) => ({
  idempotencyKey: anyKey(),
  id,
  version,
  reason: 'r',
});

const oneMeasure = (ideas: TestIdeas): object => ({ ...comparison(ideas), startsOn: dayFromNow(0) });

async function twoMeasures(): Promise<{ experiment: TestExperiment; ideas: TestIdeas }> {
  const ideas = await newIdeas(app, workspace.lead);
  const metric = { name: `Also ${anyKey()}`, shape: 'proportion', direction: 'increase' };
  const { id: metricId } = await make(workspace.lead, 'defineMetric', { metric }, 'metric');
  const plan = comparison(ideas) as { measures: object[] };
  const also = { metricId, role: 'process', direction: 'increase' };
  const created = await newExperiment(workspace.lead, ideas);
  const shared = await act(workspace.lead, 'shareExperiment', created);
  const moved = await act(workspace.lead, 'moveExperiment', shared, { to: 'prototype' });
  const planned = await act(workspace.lead, 'planExperiment', moved, {
    plan: { ...plan, measures: [...plan.measures, also] },
  });
  return { ideas, experiment: await act(workspace.lead, 'startTest', planned) };
}
