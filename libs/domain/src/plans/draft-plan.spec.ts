import { draftPlan, type PlanInput } from './draft-plan.js';
import { EMPTY_PLAN, primaryMeasure } from './plan.js';

const measure = {
  name: 'Résolus au premier contact',
  role: 'outcome',
  shape: 'proportion',
  direction: 'increase',
  baseline: 0.4,
  target: 0.5,
  minimumWorthwhileEffect: 0.05,
};
const control = { name: 'Sans forum', role: 'control', share: 0.5 };
const variant = { name: 'Avec forum', role: 'variant', share: 0.5 };
const complete: PlanInput = {
  design: 'comparison',
  arms: [control, variant],
  measures: [measure],
  startsOn: '2026-11-23',
  stopDate: '2027-01-31',
  decisionRule: { minimumPerArm: 200 },
};

const codes = (input: PlanInput) => {
  const result = draftPlan(input);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};
const withMeasure = (change: object) => codes({ measures: [{ ...measure, ...change }] });
const withArms = (...arms: object[]) => codes({ design: 'comparison', arms });

describe('a plan being written', () => {
  test('may be empty', () => {
    expect(draftPlan({})).toEqual({ ok: true, value: EMPTY_PLAN });
  });

  test('is kept whole, with the rule at 95 % confidence unless said', () => {
    const result = draftPlan(complete);
    expect(result.ok && result.value).toMatchObject({
      design: 'comparison',
      arms: [control, variant],
      stopDate: '2027-01-31',
      decisionRule: { confidence: 0.95, minimumPerArm: 200, minimumPeriodsBefore: null, commitment: null },
    });
    expect(result.ok && primaryMeasure(result.value)?.name).toBe('Résolus au premier contact');
  });

  test('a pilot group whose level is followed may say when its change begins', () => {
    expect(codes({ design: 'pilotGroup', changeDate: '2027-01-01' })).toEqual([]);
  });

  test('a before/after plan gets its two periods', () => {
    const result = draftPlan({ design: 'beforeAfter' });
    expect(result.ok && result.value.arms.map((arm) => arm.role)).toEqual(['before', 'after']);
  });

  test.each([
    ['target below the baseline', { target: 0.3 }, 'plan.measures.0.target TARGET_WRONG_SIDE'],
    ['target equal to the baseline', { target: 0.4 }, 'plan.measures.0.target TARGET_WRONG_SIDE'],
    [
      'target above when less is better',
      { direction: 'decrease' },
      'plan.measures.0.target TARGET_WRONG_SIDE',
    ],
    [
      'minimum of zero',
      { minimumWorthwhileEffect: 0 },
      'plan.measures.0.minimumWorthwhileEffect MINIMUM_EFFECT_NOT_POSITIVE',
    ],
    [
      'minimum above the target',
      { minimumWorthwhileEffect: 0.2 },
      'plan.measures.0.minimumWorthwhileEffect MINIMUM_EFFECT_ABOVE_TARGET',
    ],
    ['margin of zero', { margin: 0 }, 'plan.measures.0.margin MARGIN_NOT_POSITIVE'],
    ['proportion typed as a percentage', { target: 50 }, 'plan.measures.0.target VALUE_OUT_OF_BOUNDS'],
    ['negative proportion', { baseline: -0.1 }, 'plan.measures.0.baseline VALUE_OUT_OF_BOUNDS'],
    ['no name', { name: '' }, 'plan.measures.0.name TEXT_REQUIRED'],
    ['unknown shape', { shape: 'curve' }, 'plan.measures.0.shape CHOICE_UNKNOWN'],
    ['no direction', { direction: null }, 'plan.measures.0.direction CHOICE_REQUIRED'],
    ['infinite target', { target: Infinity }, 'plan.measures.0.target NUMBER_INVALID'],
    ['unknown periodicity', { periodicity: 'year' }, 'plan.measures.0.periodicity CHOICE_UNKNOWN'],
  ])('a measure with %s is refused', (_, change, expected) => {
    expect(withMeasure(change)).toEqual([expected]);
  });

  test.each([
    [
      'within 0 and 100',
      {
        shape: 'level',
        unit: '%',
        baseline: 40,
        target: 50,
        minimumWorthwhileEffect: 5,
        lowest: 0,
        highest: 100,
      },
      [],
    ],
    [
      'above 100',
      {
        shape: 'level',
        unit: '%',
        baseline: 40,
        target: 101,
        minimumWorthwhileEffect: 5,
        lowest: 0,
        highest: 100,
      },
      ['plan.measures.0.target VALUE_OUT_OF_BOUNDS'],
    ],
    [
      'with crossed bounds',
      { shape: 'level', lowest: 100, highest: 0 },
      ['plan.measures.0.highest BOUNDS_CROSSED'],
    ],
    ['growing past 100 without bounds', { shape: 'level', unit: '%', baseline: 40, target: 150 }, []],
    [
      'minimum as large as the target, up to rounding',
      { baseline: 0.4, target: 0.5, minimumWorthwhileEffect: 0.1 },
      [],
    ],
    ['guardrail held at its baseline', { role: 'guardrail', target: 0.4, margin: 0.02 }, []],
  ])('a measure %s: %j', (_, change, expected) => {
    expect(withMeasure(change)).toEqual(expected);
  });

  test('two measures do not share a name, whatever the case', () => {
    expect(codes({ measures: [measure, { ...measure, name: ' résolus  AU premier contact' }] })).toEqual([
      'plan.measures.1.name MEASURE_NAME_TAKEN',
    ]);
  });

  test.each([
    ['a repeated name', [control, { ...variant, name: 'sans forum' }], ['plan.arms.1.name ARM_NAME_TAKEN']],
    ['two controls', [control, { ...variant, role: 'control' }], ['plan.arms.1.role SECOND_CONTROL_ARM']],
    [
      'a period among groups',
      [control, { ...variant, role: 'after' }],
      ['plan.arms.1.role ARM_ROLE_NOT_OF_DESIGN'],
    ],
    ['shares that sum to 0.9', [control, { ...variant, share: 0.4 }], ['plan.arms SHARES_NOT_WHOLE']],
    ['a share for one arm only', [control, { ...variant, share: null }], ['plan.arms SHARES_NOT_WHOLE']],
    ['a share of zero', [control, { ...variant, share: 0 }], ['plan.arms.1.share SHARE_OUT_OF_BOUNDS']],
    ['a share of 50', [control, { ...variant, share: 50 }], ['plan.arms.1.share SHARE_OUT_OF_BOUNDS']],
    ['no name', [control, { ...variant, name: '' }], ['plan.arms.1.name TEXT_REQUIRED']],
    ['no role', [control, { ...variant, role: null }], ['plan.arms.1.role CHOICE_REQUIRED']],
  ])('arms with %s are refused', (_, arms, expected) => {
    expect(withArms(...arms)).toEqual(expected);
  });

  test('thirds are whole, and arms may go without shares', () => {
    const third = 0.3333333;
    const arms = ['a', 'b', 'c'].map((name, index) => ({
      name,
      role: index ? 'variant' : 'control',
      share: third,
    }));
    expect(withArms(...arms)).toEqual([]);
    expect(withArms(...arms.map((arm) => ({ ...arm, share: null })))).toEqual([]);
  });

  test('a period is named once', () => {
    const after = { role: 'after' };
    expect(
      codes({
        design: 'beforeAfter',
        arms: [
          { ...after, name: 'a' },
          { ...after, name: 'b' },
        ],
      }),
    ).toEqual(['plan.arms.1.role DUPLICATE_ITEM']);
  });

  test.each([
    [
      'stop before start',
      { startsOn: '2026-12-01', stopDate: '2026-11-30' },
      'plan.stopDate STOP_BEFORE_START',
    ],
    [
      'stop on the start',
      { startsOn: '2026-12-01', stopDate: '2026-12-01' },
      'plan.stopDate STOP_BEFORE_START',
    ],
    ['a day that does not exist', { stopDate: '2026-11-31' }, 'plan.stopDate DATE_INVALID'],
    [
      'a change after the stop',
      { design: 'beforeAfter', changeDate: '2027-01-01', stopDate: '2026-12-31' },
      'plan.changeDate CHANGE_DATE_AFTER_STOP',
    ],
    [
      'a change among groups',
      { design: 'comparison', changeDate: '2027-01-01' },
      'plan.changeDate CHANGE_DATE_NOT_OF_DESIGN',
    ],
    ['an unknown design', { design: 'survey' }, 'plan.design CHOICE_UNKNOWN'],
    [
      'confidence of 95',
      { decisionRule: { confidence: 95 } },
      'plan.decisionRule.confidence CONFIDENCE_OUT_OF_BOUNDS',
    ],
    [
      'confidence of one half',
      { decisionRule: { confidence: 0.5 } },
      'plan.decisionRule.confidence CONFIDENCE_OUT_OF_BOUNDS',
    ],
    [
      'no one per arm',
      { decisionRule: { minimumPerArm: 0 } },
      'plan.decisionRule.minimumPerArm MINIMUM_TOO_SMALL',
    ],
    [
      'half a period',
      { decisionRule: { minimumPeriodsAfter: 0.5 } },
      'plan.decisionRule.minimumPeriodsAfter MINIMUM_TOO_SMALL',
    ],
  ])('%s is refused', (_, input, expected) => {
    expect(codes(input)).toEqual([expected]);
  });

  test('too many arms or measures are refused', () => {
    const arms = Array.from({ length: 11 }, (_, index) => ({
      name: `arm ${index}`,
      role: index ? 'variant' : 'control',
    }));
    const measures = Array.from({ length: 21 }, (_, index) => ({ ...measure, name: `measure ${index}` }));
    expect(codes({ arms, measures })).toEqual(['plan.arms TOO_MANY_ITEMS', 'plan.measures TOO_MANY_ITEMS']);
  });
});
