import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import {
  act,
  comparison,
  dayFromNow,
  newExperiment,
  newIdeas,
  readyToStart,
  type TestExperiment,
  type TestIdeas,
} from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const PLAN = `query ($id: ID!) { experiment(id: $id) { version plan {
  changeDate minimumPeriodsBefore minimumPeriodsAfter frozenContent
  planning { version method baseline minimumWorthwhileEffect power unitsPerWeek unitsPerArm totalUnits periodsBefore periodsAfter weeks }
  amendments { changes { path before after } }
} } }`;
const planOf = async (id: string) => (await workspace.lead.client.run(PLAN, { id })).experiment;

/** Ready but for its plan, which is this one. */
async function readyWith(member: TestMember, plan: object, ideas: TestIdeas): Promise<TestExperiment> {
  const { experiment } = await readyToStart(app, member, ideas);
  return act(member, 'planExperiment', experiment, { plan });
}

describe('what the plan keeps of the planner', () => {
  it('is computed from the deciding measure, frozen, and amended with the rest', async () => {
    const { lead } = workspace;
    const ideas = await newIdeas(app, lead);
    const plan = { ...comparison(ideas), planning: { unitsPerWeek: 400, power: 0.9 } };
    const experiment = await newExperiment(lead, ideas);
    const planned = await act(lead, 'planExperiment', experiment, { plan });
    const kept = (await planOf(planned.id)).plan.planning;
    expect(kept).toMatchObject({ version: '1.0.0', method: 'proportions', power: 0.9, unitsPerWeek: 400 });
    expect(kept.totalUnits).toBe(2 * kept.unitsPerArm);
    expect(kept.weeks).toBe(Math.max(2, Math.ceil(kept.totalUnits / 400)));

    const ready = await readyWith(lead, plan, ideas);
    const started = await act(lead, 'startTest', ready);
    expect((await planOf(started.id)).plan.frozenContent.plan.planning).toMatchObject({
      unitsPerArm: kept.unitsPerArm,
    });
    const payload = await lead.client.mutate(
      'amendPlan',
      {
        ...{ idempotencyKey: anyKey(), id: started.id, version: started.version, reason: 'Fewer came' },
        plan: { ...plan, startsOn: dayFromNow(0), planning: { unitsPerWeek: 200, power: 0.9 } },
      },
      'experiment { id }',
    );
    expect(payload.refusals ?? []).toEqual([]);
    const [amendment] = (await planOf(started.id)).plan.amendments;
    expect(amendment.changes).toContainEqual({ path: 'planning.unitsPerWeek', before: 400, after: 200 });
  });

  it('refuses at the planner’s own control', async () => {
    const { lead } = workspace;
    const ideas = await newIdeas(app, lead);
    const experiment = await newExperiment(lead, ideas);
    const payload = await lead.client.mutate(
      'planExperiment',
      {
        ...{ id: experiment.id, version: experiment.version },
        plan: { ...comparison(ideas), planning: { unitsPerWeek: -4 } },
      },
      'experiment { id }',
    );
    expect(payload.refusals.map(({ code, field }: any) => `${field} ${code}`)).toEqual([
      'plan.planning.unitsPerWeek NUMBER_NEGATIVE',
    ]);
  });

  it('keeps the periods asked for on each side, and lets a pilot group say when its change begins', async () => {
    const { lead } = workspace;
    const ideas = await newIdeas(app, lead);
    const base: any = comparison(ideas);
    const level = {
      ...{ metricId: ideas.levelId, role: 'outcome', direction: 'decrease', baseline: 120, target: 100 },
      minimumWorthwhileEffect: 12,
    };
    const plan = {
      ...{ ...base, design: 'pilotGroup', periodicity: 'week', measures: [level] },
      ...{ minimumPeriodsBefore: 20, minimumPeriodsAfter: 9, planning: { spread: 5, periodsBefore: 26 } },
    };
    const undated = await readyWith(lead, plan, ideas);
    const refused = await lead.client.mutate(
      'startTest',
      { id: undated.id, version: undated.version },
      'experiment { id }',
    );
    expect(refused.refusals.map(({ code }: any) => code)).toEqual(['CHANGE_DATE_MISSING']);
    const dated = await act(lead, 'planExperiment', undated, {
      plan: { ...plan, changeDate: dayFromNow(7) },
    });
    expect((await planOf(dated.id)).plan).toMatchObject({
      ...{ changeDate: dayFromNow(7), minimumPeriodsBefore: 20, minimumPeriodsAfter: 9 },
      planning: { method: 'series', periodsBefore: 26, unitsPerArm: null },
    });
    expect((await act(lead, 'startTest', dated)).stage).toBe('test');
  });
});
