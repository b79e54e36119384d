import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyse } from '@levain/domain/statistics/analyse.js';
import type { TestApp } from '../support/app.js';
import { newIdeas, running, type TestIdeas } from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let ideas: TestIdeas;
const uuidOf = (id: string): string => id.slice(id.indexOf('_') + 1);

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  ideas = await newIdeas(app, workspace.lead);
});
afterAll(() => app.stop());

/** What the domain says of 1,000 people a side, `control` and `variant` of whom clicked. */
const reading = (control: number, variant: number) =>
  analyse({
    design: 'comparison',
    shape: 'proportion',
    measureRole: 'outcome',
    direction: 'increase',
    baseline: 0.1,
    target: 0.12,
    minimumWorthwhileEffect: 0.01,
    arms: [
      { id: 'a', role: 'control', share: null },
      { id: 'b', role: 'variant', share: null },
    ],
    data: {
      shape: 'proportion',
      arms: [
        { armId: 'a', events: control, total: 1000 },
        { armId: 'b', events: variant, total: 1000 },
      ],
    },
    plannedEnd: {
      minimumPerArm: 100,
      minimumPeriodsBefore: null,
      minimumPeriodsAfter: null,
      stopDate: '2026-01-31',
    },
    now: '2026-02-01',
  });

/** An experiment in the books, evaluated that way. */
async function evaluated(verdict: string, variant: number): Promise<{ number: number; id: string }> {
  const { experiment } = await running(app, workspace.lead, ideas);
  const { owner } = app.database;
  await owner.query(
    `INSERT INTO evaluations (workspace_id, experiment_id, analyses, computed, verdict, recorded_by, recorded_at)
     SELECT m.workspace_id, m.experiment_id, json_build_array(json_build_object('measureId', m.id, 'analysis', $2::json)),
       '{}', $3, $4, now() FROM measures m WHERE m.experiment_id = $1 AND m.role = 'outcome'`,
    [uuidOf(experiment.id), JSON.stringify(reading(100, variant)), verdict, workspace.lead.actor.memberId],
  );
  return experiment;
}

const TRACK_RECORD = `query ($filter: BoardFilter) { trackRecord(filter: $filter) {
  winRate { confirmed evaluated abandoned rate low high }
  byDepartment { name winRate { evaluated } } byActivity { activity winRate { evaluated confirmed rate } }
  families { metricName shape direction mean low high effects { experimentId number verdict raw shrunken } } } }`;
const read = async (filter: object = {}) =>
  (await workspace.leadership.client.run(TRACK_RECORD, { filter })).trackRecord;

describe('the track record', () => {
  it('is silent before there are verdicts', async () => {
    expect(await read()).toMatchObject({
      winRate: { confirmed: 0, evaluated: 0, abandoned: 0, rate: null, low: null, high: null },
      byDepartment: [],
      byActivity: [],
      families: [],
    });
  });

  it('says no rate below five, and keeps what had not enough evidence in the count', async () => {
    await evaluated('confirmed', 150);
    await evaluated('refuted', 95);
    await evaluated('notEnoughEvidence', 118);
    await evaluated('abandoned', 104);
    expect((await read()).winRate).toEqual({
      confirmed: 1,
      evaluated: 3,
      abandoned: 1,
      rate: null,
      low: null,
      high: null,
    });
    await evaluated('noDifference', 101);
    await evaluated('confirmed', 140);
    const { winRate, byActivity } = await read();
    expect(winRate).toMatchObject({ confirmed: 2, evaluated: 5, abandoned: 1, rate: 0.4 });
    expect(winRate.low).toBeCloseTo(0.1176, 4);
    expect(winRate.high).toBeCloseTo(0.7693, 4);
    expect(byActivity).toEqual([{ activity: 'answer', winRate: { evaluated: 5, confirmed: 2, rate: 0.4 } }]);
  });

  it('sets each measured effect beside what it is worth among the others', async () => {
    const { families } = await read();
    expect(families).toHaveLength(1);
    const [family] = families;
    expect(family).toMatchObject({ shape: 'proportion', direction: 'increase' });
    expect(family.effects.map((effect: any) => effect.verdict)).toEqual([
      'confirmed',
      'confirmed',
      'notEnoughEvidence',
      'noDifference',
      'refuted',
    ]);
    const [best] = family.effects;
    expect(best.raw).toBeCloseTo(0.05, 10);
    expect(best.shrunken).toBeLessThan(best.raw);
    expect(best.shrunken).toBeGreaterThan(family.mean);
    expect(family.low).toBeLessThan(family.mean);
  });

  it('follows the filter of the board', async () => {
    expect((await read({ verdicts: ['refuted'] })).winRate).toMatchObject({ confirmed: 0, evaluated: 1 });
    expect(
      (await read({ projectId: 'project_00000000-0000-7000-8000-000000000000' })).winRate.evaluated,
    ).toBe(0);
  });

  it('is of one workspace alone', async () => {
    const other = await newWorkspace(app);
    const data = await other.lead.client.run(TRACK_RECORD, { filter: {} });
    expect(data.trackRecord.winRate.evaluated).toBe(0);
    expect(data.trackRecord.families).toEqual([]);
  });
});
