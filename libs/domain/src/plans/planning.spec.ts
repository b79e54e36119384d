import { planChanges } from './amend.js';
import { draftPlan, type PlanInput } from './draft-plan.js';
import type { Plan } from './plan.js';
import { inputOfPlanning } from './planning.js';

const measure = {
  name: 'Réponses',
  role: 'outcome',
  shape: 'proportion',
  direction: 'increase',
  baseline: 0.5,
  target: 0.8,
  minimumWorthwhileEffect: 0.25,
};
const input: PlanInput = {
  design: 'comparison',
  arms: [
    { name: 'Sans', role: 'control' },
    { name: 'Avec', role: 'variant' },
  ],
  measures: [measure],
  planning: { power: 0.9, unitsPerWeek: 20 },
};
const drafted = (change: Partial<PlanInput> = {}): Plan => {
  const result = draftPlan({ ...input, ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};
const codes = (planning: object) => {
  const result = draftPlan({ ...input, planning });
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('what a plan keeps of its planning', () => {
  test('the question and the answer: R’s example of ?power.prop.test', () => {
    expect(drafted().planning).toEqual({
      ...{ version: '1.0.0', method: 'proportions', baseline: 0.5, minimumWorthwhileEffect: 0.25 },
      ...{ alpha: 0.05, power: 0.9, unitsPerWeek: 20, spread: null, autocorrelation: null },
      ...{ periodsBefore: null, clusterSize: null, clusterCorrelation: null },
      ...{ unitsPerArm: 77, totalUnits: 154, periodsAfter: null, weeks: 8 },
    });
  });

  test('nothing, when the planner was not used or the deciding measure does not say enough', () => {
    expect(drafted({ planning: null }).planning).toBeNull();
    expect(drafted({ measures: [] }).planning).toBeNull();
    expect(drafted({ design: null }).planning).toBeNull();
    expect(drafted({ measures: [{ ...measure, minimumWorthwhileEffect: null }] }).planning).toBeNull();
    expect(drafted({ measures: [{ ...measure, baseline: 0.9, target: null }] }).planning).toBeNull();
  });

  test('follows the plan: accepted risk, shares, number of groups', () => {
    const planned = (change: Partial<PlanInput>) => drafted(change).planning!;
    expect(planned({ decisionRule: { confidence: 0.9 } })).toMatchObject({ alpha: 0.1 });
    const arms = [...input.arms!, { name: 'Autre', role: 'variant' }];
    expect(planned({ arms }).totalUnits).toBe(3 * planned({ arms }).unitsPerArm!);
    const shared = [
      { ...input.arms![0], share: 0.25 },
      { ...input.arms![1], share: 0.75 },
    ];
    expect(planned({ arms: shared }).totalUnits).toBeGreaterThan(154);
    expect(planned({ arms: shared }).unitsPerArm).toBeLessThan(77);
  });

  test('refuses what the planner’s form contradicts', () => {
    expect(codes({ unitsPerWeek: -1 })).toEqual(['plan.planning.unitsPerWeek NUMBER_NEGATIVE']);
    expect(codes({ power: 2, unitsPerWeek: 3 })).toEqual(['plan.planning.power VALUE_OUT_OF_BOUNDS']);
    expect(codes({ spread: NaN })).toEqual(['plan.planning.spread NUMBER_INVALID']);
  });

  test('asked again from what was kept, it is the same answer', () => {
    const series = {
      design: 'beforeAfter',
      arms: [],
      measures: [
        {
          ...measure,
          shape: 'level',
          baseline: 120,
          target: 100,
          minimumWorthwhileEffect: 12,
          direction: 'decrease',
          periodicity: 'week',
        },
      ],
      planning: { spread: 5, periodsBefore: 26 },
    };
    for (const change of [{}, series]) {
      const first = drafted(change).planning!;
      expect(drafted({ ...change, planning: inputOfPlanning(first) }).planning).toEqual(first);
    }
  });

  test('an amendment lists what changes in it', () => {
    expect(planChanges(drafted(), drafted({ planning: { power: 0.9, unitsPerWeek: 40 } }))).toEqual([
      { path: 'planning.unitsPerWeek', before: 20, after: 40 },
      { path: 'planning.weeks', before: 8, after: 4 },
    ]);
    expect(planChanges(drafted(), drafted())).toEqual([]);
  });
});
