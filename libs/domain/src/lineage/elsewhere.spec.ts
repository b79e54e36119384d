import { EMPTY_PLAN, type Measure, type Plan } from '../plans/plan.js';
import { borrowPlan } from './borrow-plan.js';
import { carriedPlan } from './carried-plan.js';
import { spreadExperiment, type SpreadInput, type SpreadSource } from './spread-experiment.js';

const outcome: Measure = {
  ...{ id: 'm1', name: 'Réponses', role: 'outcome', shape: 'proportion', unit: null, direction: 'increase' },
  ...{ baseline: 0.2, target: 0.4, minimumWorthwhileEffect: 0.1, margin: null, lowest: null, highest: null },
  periodicity: null,
};
const guardrail: Measure = { ...outcome, id: 'm2', name: 'Plaintes', role: 'guardrail', margin: 0.02 };
const plan: Plan = {
  ...EMPTY_PLAN,
  design: 'comparison',
  arms: [
    { id: 'a1', name: 'Comme avant', role: 'control', share: 0.5 },
    { id: 'a2', name: 'Rappel', role: 'variant', share: 0.5 },
  ],
  measures: [guardrail, outcome],
  startsOn: '2026-01-05',
  stopDate: '2026-02-02',
};
const today = '2026-06-01';
const source: SpreadSource = { id: 'e1', learningId: 'l1', isDraft: false, frozenOn: '2026-01-05', plan };
const input: SpreadInput = {
  ...{ title: 'Rappel au juridique', keeps: 'Le plan', changes: 'Un autre public', departmentId: 'd1' },
  ...{ startsOn: '2026-06-08', figures: [{ measureId: 'm1', baseline: 0.1, target: 0.25 }] },
};
const codes = (result: ReturnType<typeof spreadExperiment> | ReturnType<typeof borrowPlan>) =>
  result.ok ? [] : result.refusals.map(({ field, code }) => `${field} ${code}`);

describe('a plan taken elsewhere', () => {
  test('keeps its durations from its new first day, and leaves the figures of its place', () => {
    const carried = carriedPlan(plan, null, '2026-06-08');
    expect([carried.startsOn, carried.stopDate]).toEqual(['2026-06-08', '2026-07-06']);
    expect(carried.measures.map(({ baseline, target }) => [baseline, target])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(carried.measures[1]?.minimumWorthwhileEffect).toBe(0.1);
    expect(carried.arms[0]).toEqual({ name: 'Comme avant', role: 'control', share: 0.5 });
  });

  test('has no dates without a first day', () => {
    expect(carriedPlan(plan, null, null)).toMatchObject({ startsOn: null, stopDate: null, changeDate: null });
  });

  test('counts from the day it was frozen where it names no first day', () => {
    expect(carriedPlan({ ...plan, startsOn: null }, '2026-01-26', '2026-06-08').stopDate).toBe('2026-06-15');
  });
});

describe('a local re-test', () => {
  test('is a child that quotes the learning, with its own figures', () => {
    const result = spreadExperiment(source, input, today);
    expect(result).toMatchObject({
      ok: true,
      value: { parentId: 'e1', becauseOfId: 'l1', departmentId: 'd1', projectId: null },
    });
    const measures = result.ok ? result.value.plan.measures : [];
    expect(measures.map(({ name, baseline, target }) => [name, baseline, target])).toEqual([
      ['Plaintes', null, null],
      ['Réponses', 0.1, 0.25],
    ]);
    expect(measures.every(({ id }) => id === undefined)).toBe(true);
  });

  test.each<[string, Partial<SpreadSource>, Partial<SpreadInput>, string[]]>([
    ['of a private draft', { isDraft: true }, {}, ['sourceId EXPERIMENT_PRIVATE']],
    ['of which nothing was learned', { learningId: null }, {}, ['sourceId LEARNING_MISSING']],
    ['nowhere', {}, { departmentId: null }, ['departmentId SPREAD_PLACE_MISSING']],
    ['without what differs here', {}, { changes: '' }, ['changes CHANGES_MISSING']],
    ['without what it keeps', {}, { keeps: null }, ['keeps KEEPS_MISSING']],
    ['that began already', {}, { startsOn: '2026-05-31' }, ['startsOn DATE_PAST']],
    [
      'with the figures of elsewhere',
      {},
      { figures: [] },
      ['figures.0.baseline OUTCOME_BASELINE_MISSING', 'figures.0.target OUTCOME_TARGET_MISSING'],
    ],
    [
      'that aims the wrong way',
      {},
      { figures: [{ measureId: 'm1', baseline: 0.5, target: 0.4 }] },
      ['figures.0.target TARGET_WRONG_SIDE'],
    ],
    [
      'that aims at less than is worth it',
      {},
      { figures: [{ measureId: 'm1', baseline: 0.2, target: 0.25 }] },
      ['figures.0.target MINIMUM_EFFECT_ABOVE_TARGET'],
    ],
    [
      'with a figure that is none',
      {},
      { figures: [{ measureId: 'm1', baseline: 2, target: 3 }] },
      ['figures.0.baseline VALUE_OUT_OF_BOUNDS', 'figures.0.target VALUE_OUT_OF_BOUNDS'],
    ],
  ])('%s is refused', (_, of, typed, expected) => {
    expect(codes(spreadExperiment({ ...source, ...of }, { ...input, ...typed }, today))).toEqual(expected);
  });
});

describe('a borrowed plan', () => {
  test('is a draft of its own', () => {
    expect(borrowPlan(source, { title: 'Autre question', startsOn: null }, today)).toEqual({
      ok: true,
      value: { title: 'Autre question', plan: carriedPlan(plan, '2026-01-05', null) },
    });
  });

  test.each([
    ['of a private draft', { isDraft: true }, {}, ['sourceId EXPERIMENT_PRIVATE']],
    [
      'in which nothing is said',
      { plan: EMPTY_PLAN },
      {},
      ['sourceId DESIGN_MISSING', 'sourceId OUTCOME_MEASURE_MISSING'],
    ],
    ['without a title', {}, { title: '' }, ['title TEXT_REQUIRED']],
    ['from the past', {}, { startsOn: '2026-05-01' }, ['startsOn DATE_PAST']],
  ])('%s is refused', (_, of, typed, expected) => {
    expect(codes(borrowPlan({ ...source, ...of }, { title: 'Autre', ...typed }, today))).toEqual(expected);
  });
});
