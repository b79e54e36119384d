import { analyse } from './analyse.js';
import type { AnalysisData, AnalysisInput, LevelPoint } from './analysis-input.js';

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

describe('analyse, arm against arm', () => {
  // Newcombe (1998) Table II: 56/70 against 48/80 is 0.2000, 0.0524 to 0.3339.
  const published = { ...base, data: proportion(['a', 48, 80], ['b', 56, 70]) };

  it('reads two proportions as published', () => {
    const analysis = analyse(published);
    expect(analysis).toMatchObject({
      method: 'twoProportions',
      status: 'ok',
      evidenceGrade: 1,
      reasons: [],
      warnings: [],
    });
    expect(analysis.effect?.absolute?.value).toBeCloseTo(0.2, 10);
    expect(analysis.effect?.absolute?.low).toBeCloseTo(0.0524, 4);
    expect(analysis.effect?.absolute?.high).toBeCloseTo(0.3339, 4);
    expect(analysis.target).toEqual({ baseline: 0.6, target: 0.7, observed: 0.8, reached: true });
    expect(codes(analysis.sensitivity.map(({ check }) => ({ code: check })))).toEqual([
      'unpooledInterval',
      'miettinenNurminen',
      'riskRatio',
      'fisherExact',
    ]);
    expect(codes(analysis.explanation)).toEqual([
      'COMPARED_PROPORTIONS',
      'INTERVAL_NEWCOMBE',
      'TEST_POOLED_Z',
      'SAMPLE_RATIO_CHI_SQUARE',
      'EVIDENCE_GRADE',
    ]);
  });

  it('gives the same bytes for the same input, and plain JSON', () => {
    expect(JSON.stringify(analyse(published))).toBe(JSON.stringify(analyse(published)));
    expectPlain(analyse(published));
    expect(analyse(published).inputsHash).toMatch(/^[0-9a-f]{64}$/);
    expect(analyse({ ...published, now: '2024-07-02' }).inputsHash).not.toBe(analyse(published).inputsHash);
  });

  it('adds up several entries of one arm', () => {
    const data = proportion(['a', 20, 40], ['b', 56, 70], ['a', 28, 40]);
    expect(analyse({ ...base, data }).effect?.absolute).toEqual(analyse(published).effect?.absolute);
  });

  it('too early: counts and what is to go, no effect', () => {
    const early = { ...base, now: '2024-05-30', data: proportion(['a', 10, 30], ['b', 12, 26]) };
    const analysis = analyse(early);
    expect(analysis).toMatchObject({
      status: 'insufficientData',
      effect: null,
      comparisons: [],
      sensitivity: [],
    });
    expect(analysis.power).toEqual({
      // From 10 in 30: only a rise of some 36 points would be found 8 times in 10.
      mdeNow: expect.closeTo(0.363, 2) as number,
      unitsToGo: 24,
      periodsToGo: null,
      daysToStop: 2,
      expectedOn: null,
      basis: 'plannedMinimum',
    });
    expect(analysis.arms.map(({ units, events }) => [units, events])).toEqual([
      [30, 10],
      [26, 12],
    ]);
    expect(codes(analysis.warnings)).toEqual(['BEFORE_PLANNED_END']);
  });

  it('at the stop date the little there is is shown, still as insufficient', () => {
    const analysis = analyse({ ...base, data: proportion(['a', 10, 30], ['b', 12, 26]) });
    expect(analysis.status).toBe('insufficientData');
    expect(analysis.effect?.absolute?.low).toBeLessThan(0);
  });

  it('goes exact and says so when events are few', () => {
    const analysis = analyse({ ...base, data: proportion(['a', 1, 60], ['b', 6, 58]) });
    expect(analysis.effect?.p?.kind).toBe('exact');
    expect(codes(analysis.warnings)).toContain('FEW_EVENTS');
  });

  it('several variants: simultaneous intervals, Holm, the best one leads', () => {
    const arms = [...base.arms, { id: 'c', role: 'variant' as const, share: 0.5 }];
    const analysis = analyse({
      ...base,
      arms,
      data: proportion(['a', 48, 80], ['b', 50, 75], ['c', 56, 70]),
    });
    expect(analysis.effect?.armId).toBe('c');
    expect(analysis.comparisons.map(({ absolute }) => absolute?.level)).toEqual([0.975, 0.975]);
    const [first, second] = analysis.comparisons.map(({ p }) => p);
    expect(second?.adjusted).toBeCloseTo(2 * (second?.value ?? 0), 12);
    expect(first?.adjusted).toBeCloseTo(first?.value ?? 0, 12);
  });

  it('a pilot group is named for what it is: grade 4, no check of shares', () => {
    const analysis = analyse({ ...published, design: 'pilotGroup' });
    expect(analysis).toMatchObject({ evidenceGrade: 4, quality: { srmP: null } });
    expect(codes(analysis.warnings)).toEqual(['GROUPS_NOT_RANDOM']);
  });

  it('a summary before and after is grade 4', () => {
    const arms = [
      { id: 'a', role: 'before' as const, share: null },
      { id: 'b', role: 'after' as const, share: null },
    ];
    const analysis = analyse({ ...published, design: 'beforeAfter', arms });
    expect(analysis).toMatchObject({ evidenceGrade: 4, status: 'ok' });
    expect(codes(analysis.warnings)).toEqual(['OTHER_CHANGES_POSSIBLE']);
  });

  // R ?t.test on `sleep`: group 1 - group 2 from -3.3654832 to 0.2054832; here the other way round.
  it('reads two means as R does, with the rank test beside', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const entry = (armId: string, values: number[]) => ({ armId, n: null, mean: null, sd: null, values });
    const data: AnalysisData = { shape: 'mean', arms: [entry('a', first), entry('b', second)] };
    const plannedEnd = { ...base.plannedEnd, minimumPerArm: null };
    const analysis = analyse({ ...base, shape: 'mean', data, plannedEnd });
    expect(analysis).toMatchObject({ method: 'twoMeans', status: 'ok' });
    expect(analysis.effect?.absolute?.low).toBeCloseTo(-0.2054832, 6);
    expect(analysis.effect?.absolute?.high).toBeCloseTo(3.3654832, 6);
    expect(analysis.effect?.relative).toBeNull();
    expect(codes(analysis.reasons)).toEqual(['BASELINE_TOO_UNCERTAIN']);
    expect(analysis.sensitivity).toMatchObject([{ check: 'mannWhitney' }, { check: 'permutation' }]);
    expect(analysis.sensitivity[0]?.p).toBeCloseTo(0.06933, 5);
  });
});

describe('analyse, a series around a change', () => {
  it('reads the level change, the limits and the runs', () => {
    const analysis = analyse(levels(infections));
    expect(analysis).toMatchObject({ method: 'interruptedTimeSeries', status: 'ok', evidenceGrade: 3 });
    expect(analysis.effect?.absolute?.value).toBeCloseTo(-8.233522, 5);
    expect(analysis.its?.levelChange).toEqual(analysis.effect?.absolute);
    expect(analysis.chart?.limits).toMatchObject({ baselinePoints: 24, trial: false });
    expect(analysis.chart?.run?.signal).toBe(true);
    expect(analysis.chart?.counterfactual).toHaveLength(12);
    expect(analysis.chart?.points.slice(24).every(({ meaning }) => meaning === 'improvement')).toBe(true);
    expect(analysis.arms.map(({ role, units }) => [role, units])).toEqual([
      ['before', 24],
      ['after', 12],
    ]);
    expect(analysis.target.reached).toBe(true);
    expect(analysis.sensitivity.map(({ check }) => check)).toEqual([
      'changeOneEarlier',
      'changeOneLater',
      'logScale',
    ]);
    expectPlain(analysis);
  });

  it('points after the change never move the limits', () => {
    const some = analyse(levels(infections.slice(0, 30))).chart?.limits;
    expect(some).toEqual(analyse(levels(infections)).chart?.limits);
  });

  it('too few periods after the change: what is to go, and the chart', () => {
    const now = '2024-08-01';
    const analysis = analyse(levels(infections, { now }));
    expect(analysis).toMatchObject({
      status: 'insufficientData',
      effect: null,
      its: null,
      power: { periodsToGo: 2 },
    });
    expect(analysis.chart?.counterfactual).toBeNull();
    expect(analysis.reasons).toEqual([{ code: 'AFTER_TOO_SHORT', parameters: { periods: 6, minimum: 8 } }]);
  });

  it('a short baseline is grade 4', () => {
    const analysis = analyse(levels(infections, { changeDate: '2024-03-11' }));
    expect(analysis.evidenceGrade).toBe(4);
    expect(codes(analysis.reasons)).toContain('BASELINE_TOO_SHORT_TO_DECIDE');
    expect(codes(analysis.warnings)).toContain('TRIAL_LIMITS');
  });

  it('a treated series minus its reference is grade 2', () => {
    const arms = base.arms;
    const series = [
      { armId: 'a', points: weekly(infections.map(() => 40)) },
      { armId: 'b', points: weekly(infections.map((value) => value + 40)) },
    ];
    const analysis = analyse(
      levels(infections, { design: 'pilotGroup', arms, data: { shape: 'level', series } }),
    );
    expect(analysis).toMatchObject({ method: 'comparativeTimeSeries', evidenceGrade: 2, status: 'ok' });
    expect(analysis.effect?.absolute?.value).toBeCloseTo(-8.233522, 5);
    expect(analysis.effect?.relative).toBeNull();
  });

  it('a proportion per period is read from its counts', () => {
    const points = weekly(infections).map(({ on, value }) => ({
      on,
      value: null,
      events: value,
      total: 100,
    }));
    const data: AnalysisData = { shape: 'level', series: [{ armId: null, points }] };
    const analysis = analyse(levels([], { shape: 'proportion', data }));
    expect(analysis.effect?.absolute?.value).toBeCloseTo(-0.08233522, 7);
    expect(codes(analysis.warnings)).not.toContain('PERCENT_WITHOUT_COUNTS');
  });
});
