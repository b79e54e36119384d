import { analyse } from './analyse.js';
import type { Analysis } from './analysis.js';
import type { AnalysisReason } from './analysis-codes.js';
import { ANALYSIS_REASONS } from './analysis-codes.js';
import type { AnalysisData, AnalysisInput, LevelPoint } from './analysis-input.js';
import { applyDecisionRule } from './decision-rule.js';
import { planTest } from './planning/plan-test.js';

const base: AnalysisInput = {
  design: 'comparison',
  shape: 'proportion',
  measureRole: 'outcome',
  direction: 'increase',
  baseline: 0.6,
  target: 0.7,
  minimumWorthwhileEffect: 0.02,
  arms: [
    { id: 'a', role: 'control', share: 0.5 },
    { id: 'b', role: 'variant', share: 0.5 },
  ],
  data: { shape: 'proportion', arms: [] },
  plannedEnd: {
    minimumPerArm: 50,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: '2024-06-01',
  },
  now: '2024-07-01',
};
const proportion = (...arms: [string, number, number][]): AnalysisData => ({
  shape: 'proportion',
  arms: arms.map(([armId, events, total]) => ({ armId, events, total })),
});
const mean = (...arms: [string, number, number, number | null][]): AnalysisData => ({
  shape: 'mean',
  arms: arms.map(([armId, n, average, sd]) => ({ armId, n, mean: average, sd })),
});
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

/** Weekly figures from Monday 2024-01-01. */
const weekly = (values: readonly (number | null)[]): LevelPoint[] =>
  values.map((value, week) => ({
    on: new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10),
    value,
  }));
/** Infections per month around an intervention (qicharts2 `cdi`), read here as weeks. */
const infections = [
  17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13,
  5, 5, 3, 5, 9, 4, 5, 9,
];
const levels = (values: readonly (number | null)[], more: Partial<AnalysisInput> = {}): AnalysisInput => ({
  ...base,
  design: 'beforeAfter',
  shape: 'level',
  direction: 'decrease',
  baseline: 19,
  target: 12,
  minimumWorthwhileEffect: 3,
  arms: [],
  periodicity: 'week',
  changeDate: '2024-06-17',
  plannedEnd: {
    minimumPerArm: null,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: '2024-09-10',
  },
  now: '2025-01-01',
  data: { shape: 'level', series: [{ armId: null, points: weekly(values) }] },
  ...more,
});

/** Every leaf is JSON: no undefined, NaN or Infinity anywhere. */
function expectPlain(value: unknown): void {
  expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
}

describe('edges (statistics.md section 8): a code, never NaN', () => {
  const means = (data: AnalysisData, more: Partial<AnalysisInput> = {}) => ({
    ...base,
    shape: 'mean' as const,
    data,
    ...more,
  });
  const four = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    role: id === 'a' ? ('control' as const) : ('variant' as const),
    share: id === 'd' ? 1 : 1e-6,
  }));
  const constant = levels(new Array<number>(36).fill(4));

  const cases: [AnalysisReason, Analysis['status'], AnalysisInput][] = [
    ['NO_DATA', 'insufficientData', base],
    ['NO_DATA', 'insufficientData', levels([])],
    ['ARM_EMPTY', 'insufficientData', { ...base, data: proportion(['a', 5, 60], ['b', 0, 0]) }],
    [
      'ARM_MISSING',
      'insufficientData',
      { ...base, arms: base.arms.slice(0, 1), data: proportion(['a', 5, 60]) },
    ],
    ['BELOW_PLANNED_MINIMUM', 'insufficientData', { ...base, data: proportion(['a', 5, 60], ['b', 5, 49]) }],
    ['BASELINE_TOO_SHORT', 'insufficientData', levels(infections, { changeDate: '2024-02-12' })],
    ['BASELINE_TOO_SHORT_TO_DECIDE', 'insufficientData', levels(infections, { changeDate: '2024-03-11' })],
    ['AFTER_TOO_SHORT', 'insufficientData', levels(infections.slice(0, 24))],
    ['CHANGE_DATE_MISSING', 'insufficientData', levels(infections, { changeDate: null })],
    ['PERIODICITY_MISSING', 'insufficientData', levels(infections, { periodicity: null })],
    ['SAMPLE_RATIO_MISMATCH', 'invalidData', { ...base, data: proportion(['a', 100, 600], ['b', 100, 400]) }],
    ['TOO_MANY_MISSING_PERIODS', 'invalidData', levels(infections.map((v, i) => (i % 4 === 1 ? null : v)))],
    ['EVENTS_EXCEED_TOTAL', 'invalidData', { ...base, data: proportion(['a', 61, 60], ['b', 5, 60]) }],
    ['NEGATIVE_COUNT', 'invalidData', { ...base, data: proportion(['a', -1, 60], ['b', 5, 60]) }],
    ['FRACTIONAL_COUNT', 'invalidData', { ...base, data: proportion(['a', 1.5, 60], ['b', 5, 60]) }],
    ['NOT_A_NUMBER', 'invalidData', { ...base, data: proportion(['a', NaN, 60], ['b', 5, 60]) }],
    ['NOT_A_NUMBER', 'invalidData', levels([1, Infinity, 2])],
    ['NEGATIVE_SPREAD', 'invalidData', means(mean(['a', 60, 3, -1], ['b', 60, 3, 1]))],
    [
      'VALUE_OUT_OF_BOUNDS',
      'invalidData',
      means(mean(['a', 60, 103, 1], ['b', 60, 3, 1]), { bounded: { low: 0, high: 100 } }),
    ],
    ['VALUE_OUT_OF_BOUNDS', 'invalidData', levels([5, -1, 5], { bounded: { low: 0, high: null } })],
    [
      'DUPLICATE_PERIOD',
      'invalidData',
      levels([], {
        data: { shape: 'level', series: [{ armId: null, points: [...weekly([1]), ...weekly([2])] }] },
      }),
    ],
    [
      'INVALID_DATE',
      'invalidData',
      levels([], {
        data: { shape: 'level', series: [{ armId: null, points: [{ on: '2024-02-30', value: 1 }] }] },
      }),
    ],
    [
      'DEFINITION_CHANGED',
      'invalidData',
      { ...base, definitionChangedOn: '2024-05-01', data: proportion(['a', 5, 60], ['b', 9, 60]) },
    ],
    [
      'EXPOSURE_NOT_POSITIVE',
      'invalidData',
      { ...base, shape: 'rate', data: { shape: 'rate', arms: [{ armId: 'a', events: 3, exposure: 0 }] } },
    ],
    ['DATA_SHAPE_MISMATCH', 'invalidData', { ...base, data: mean(['a', 60, 3, 1]) }],
    ['DATA_SHAPE_MISMATCH', 'invalidData', { ...base, data: proportion(['stranger', 1, 60]) }],
    ['SINGLE_OBSERVATION', 'insufficientData', means(mean(['a', 1, 3, null], ['b', 1, 4, null]))],
    ['SPREAD_MISSING', 'ok', means(mean(['a', 60, 3, null], ['b', 60, 4, 1]))],
    ['ZERO_EVENTS_EVERYWHERE', 'ok', { ...base, data: proportion(['a', 0, 60], ['b', 0, 60]) }],
    ['ALL_EVENTS_EVERYWHERE', 'ok', { ...base, data: proportion(['a', 60, 60], ['b', 60, 60]) }],
    ['ZERO_VARIANCE', 'ok', means(mean(['a', 60, 3, 0], ['b', 60, 4, 0]))],
    ['ZERO_BASELINE', 'ok', { ...base, data: proportion(['a', 0, 60], ['b', 9, 60]) }],
    ['BASELINE_TOO_UNCERTAIN', 'ok', means(mean(['a', 60, 0.1, 3], ['b', 60, 4, 3]))],
    ['PERFECT_FIT', 'ok', constant],
    [
      'SAMPLE_RATIO_NOT_COMPUTABLE',
      'insufficientData',
      { ...base, arms: four, data: proportion(['a', 1, 1], ['b', 1, 1], ['c', 1, 1], ['d', 1, 900]) },
    ],
  ];

  it.each(cases)('%s: %s', (code, status, input) => {
    const analysis = analyse(input);
    expect(codes(analysis.reasons)).toContain(code);
    expect(analysis.status).toBe(status);
    if (status === 'invalidData')
      expect(analysis).toMatchObject({ effect: null, comparisons: [], its: null });
    expectPlain(analysis);
  });

  it('has a case for every reason', () => {
    expect(ANALYSIS_REASONS.filter((code) => !cases.some(([own]) => own === code))).toEqual([]);
  });

  it('no event in either arm: no p, but an interval', () => {
    const { effect } = analyse({ ...base, data: proportion(['a', 0, 60], ['b', 0, 60]) });
    expect(effect).toMatchObject({ p: null, relative: null, absolute: { value: 0 } });
    expect(effect?.absolute?.high).toBeGreaterThan(0);
  });

  it('one value per arm: a difference without an interval', () => {
    const { effect } = analyse(means(mean(['a', 1, 3, null], ['b', 1, 4, null])));
    expect(effect?.absolute).toMatchObject({ value: 1, low: null, high: null });
  });

  it('a constant series has limits of no width and says so', () => {
    expect(codes(analyse(constant).warnings)).toContain('CONSTANT_SERIES');
  });

  const zero = { value: 0, low: expect.any(Number) as number, high: expect.any(Number) as number };
  const points = (own: readonly (number | null)[]) => levels(own);
  const fewMissing = infections.map((value, week) => (week === 9 || week === 30 ? null : value));

  /** Section 8, sentence by sentence: what goes in, and what must come out. */
  it.each<[string, AnalysisInput, object, string[]]>([
    [
      'n = 0 in an arm',
      { ...base, data: proportion(['a', 5, 60], ['b', 0, 0]) },
      { status: 'insufficientData' },
      ['ARM_EMPTY'],
    ],
    [
      'n = 1: an estimate without an interval',
      means(mean(['a', 1, 3, null], ['b', 1, 4, null])),
      { effect: { absolute: { value: 1, low: null, high: null }, p: null } },
      ['SINGLE_OBSERVATION'],
    ],
    [
      'no event anywhere: 0 with Newcombe, no p',
      { ...base, data: proportion(['a', 0, 60], ['b', 0, 60]) },
      { effect: { absolute: zero, p: null }, posterior: { says: 'unclear' } },
      ['ZERO_EVENTS_EVERYWHERE', 'ZERO_BASELINE'],
    ],
    [
      'no variance in either arm, though the means differ',
      means(mean(['a', 60, 3, 0], ['b', 60, 4, 0])),
      { effect: { absolute: { value: 1, low: null }, p: null }, posterior: null },
      ['ZERO_VARIANCE'],
    ],
    [
      'more events than people',
      { ...base, data: proportion(['a', 61, 60], ['b', 5, 60]) },
      { status: 'invalidData', effect: null, sequence: null },
      ['EVENTS_EXCEED_TOTAL'],
    ],
    [
      'a negative count',
      { ...base, data: proportion(['a', -1, 60], ['b', 5, 60]) },
      { status: 'invalidData' },
      ['NEGATIVE_COUNT'],
    ],
    [
      'a broken count',
      { ...base, data: proportion(['a', 1.5, 60], ['b', 5, 60]) },
      { status: 'invalidData' },
      ['FRACTIONAL_COUNT'],
    ],
    [
      'a percentage above 100',
      levels([5, 101, 5], { bounded: { low: 0, high: 100 } }),
      { status: 'invalidData' },
      ['VALUE_OUT_OF_BOUNDS'],
    ],
    [
      'a baseline of zero: absolute kept, relative none',
      { ...base, data: proportion(['a', 0, 60], ['b', 9, 60]) },
      { effect: { absolute: { value: 0.15 }, relative: null } },
      ['ZERO_BASELINE'],
    ],
    [
      'a negative baseline keeps the sign of the change',
      means(mean(['a', 60, -10, 1], ['b', 60, -8, 1])),
      { effect: { absolute: { value: 2 }, relative: { value: 0.2 } } },
      [],
    ],
    [
      'a percentage without its counts',
      levels(infections, { bounded: { low: 0, high: 100 } }),
      { status: 'ok' },
      ['PERCENT_WITHOUT_COUNTS'],
    ],
    [
      'weeks without a figure',
      points(fewMissing),
      { status: 'ok', quality: { missing: 2, expected: 36 } },
      ['MISSING_PERIODS'],
    ],
    [
      'too many of them',
      points(infections.map((v, i) => (i % 4 === 1 ? null : v))),
      { status: 'invalidData' },
      ['TOO_MANY_MISSING_PERIODS'],
    ],
    [
      'two figures for one period',
      levels([], {
        data: { shape: 'level', series: [{ armId: null, points: [...weekly([1]), ...weekly([2])] }] },
      }),
      { status: 'invalidData' },
      ['DUPLICATE_PERIOD'],
    ],
    ['a perfect fit', constant, { effect: null }, ['PERFECT_FIT']],
    [
      'nothing after the change',
      levels(infections.slice(0, 24)),
      { status: 'insufficientData', its: null },
      ['AFTER_TOO_SHORT'],
    ],
    [
      'arms that are the same',
      { ...base, data: proportion(['a', 30, 60], ['b', 30, 60]) },
      {
        effect: { absolute: { value: 0 }, p: { value: 1 } },
        posterior: { probabilityBetter: expect.closeTo(0.5, 9) as number, says: 'unclear' },
      },
      [],
    ],
    [
      'traffic in an arm without a share',
      {
        ...base,
        arms: [...base.arms, { id: 'c', role: 'variant', share: 0 }],
        data: proportion(['a', 30, 60], ['b', 30, 60], ['c', 1, 3]),
      },
      { status: 'invalidData', quality: { srmP: 0 } },
      ['SAMPLE_RATIO_MISMATCH'],
    ],
    [
      'a rate over nothing',
      { ...base, shape: 'rate', data: { shape: 'rate', arms: [{ armId: 'a', events: 3, exposure: 0 }] } },
      { status: 'invalidData' },
      ['EXPOSURE_NOT_POSITIVE'],
    ],
    [
      'another definition under way',
      { ...base, definitionChangedOn: '2024-05-01', data: proportion(['a', 5, 60], ['b', 9, 60]) },
      { status: 'invalidData', effect: null },
      ['DEFINITION_CHANGED'],
    ],
  ])('%s', (_title, input, expected, found) => {
    const analysis = analyse(input);
    expect(analysis).toMatchObject(expected);
    expect(codes([...analysis.reasons, ...analysis.warnings])).toEqual(expect.arrayContaining(found));
    expectPlain(analysis);
    expectPlain(
      applyDecisionRule({
        outcomes: [{ measureId: 'm', direction: 'increase', minimumWorthwhileEffect: 0.02, analysis }],
        guardrails: [{ measureId: 'g', direction: 'decrease', margin: 0.1, analysis }],
      }),
    );
  });

  it('arms that are the same conclude nothing', () => {
    const analysis = analyse({ ...base, data: proportion(['a', 30, 60], ['b', 30, 60]) });
    const outcome = {
      measureId: 'm',
      direction: 'increase' as const,
      minimumWorthwhileEffect: 0.02,
      analysis,
    };
    expect(applyDecisionRule({ outcomes: [outcome], guardrails: [] }).verdict).toBe('notEnoughEvidence');
  });

  it('a plan for no effect, or beyond what can be, is refused', () => {
    const refusedFor = (minimumWorthwhileEffect: number): string[] => {
      const { design, shape, direction } = base;
      const planned = planTest({ design, shape, direction, baseline: 0.6, minimumWorthwhileEffect });
      return planned.ok ? [] : planned.refusals.map(({ code }) => code);
    };
    expect(refusedFor(0)).toEqual(['EFFECT_IS_ZERO']);
    expect(refusedFor(0.5)).toEqual(['EXPECTED_OUT_OF_BOUNDS']);
  });
});
