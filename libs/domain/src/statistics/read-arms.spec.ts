import { analyse } from './analyse.js';
import type { AnalysisArm, AnalysisData, AnalysisInput, CovariateSummary } from './analysis-input.js';
import { fourCells } from './read-difference-in-differences.js';

const arms: readonly AnalysisArm[] = [
  { id: 'a', role: 'control', share: null },
  { id: 'b', role: 'variant', share: null },
];
const base: AnalysisInput = {
  design: 'comparison',
  shape: 'rate',
  measureRole: 'outcome',
  direction: 'decrease',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: 0.1,
  arms,
  data: { shape: 'rate', arms: [] },
  plannedEnd: {
    minimumPerArm: null,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: '2024-06-01',
  },
  now: '2024-07-01',
};
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
const expectPlain = (value: unknown) => expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);

describe('rates', () => {
  // R ?poisson.test, thymic lymphomas: 11 in 800 against 21 in 3,011; ratio 1.971488, 0.8584264 to 4.2772659, p = 0.07967.
  const lymphomas: AnalysisData = {
    shape: 'rate',
    arms: [
      { armId: 'a', events: 21, exposure: 3.011 },
      { armId: 'b', events: 11, exposure: 0.8 },
    ],
  };

  it('are compared as published', () => {
    const analysis = analyse({ ...base, data: lymphomas });
    expect(analysis).toMatchObject({ method: 'twoRates', status: 'ok', quality: { srmP: null } });
    expect(analysis.effect?.relative?.value).toBeCloseTo(0.971488, 6);
    expect(analysis.effect?.relative?.high).toBeCloseTo(3.2772659, 6);
    expect(analysis.effect?.p).toMatchObject({ kind: 'exact' });
    expect(analysis.effect?.p?.value).toBeCloseTo(0.07967, 5);
    expect(analysis.effect?.absolute?.value).toBeCloseTo(11 / 0.8 - 21 / 3.011, 10);
    expect(analysis.arms.map(({ units, events }) => [units, events])).toEqual([
      [3.011, 21],
      [0.8, 11],
    ]);
    expect(analysis.posterior).toMatchObject({ method: 'normal' });
    expect(codes(analysis.explanation)).toEqual([
      'COMPARED_RATES',
      'INTERVAL_RATES',
      'TEST_RATES_EXACT',
      'EVIDENCE_GRADE',
    ]);
    expectPlain(analysis);
  });

  it('that vary more than chance are given wider intervals, and say so', () => {
    const entries = (armId: string, counts: readonly number[]) =>
      counts.map((events) => ({ armId, events, exposure: 1 }));
    const steady = [...entries('a', [10, 9, 11, 10, 10]), ...entries('b', [7, 8, 6, 7, 7])];
    const wild = [...entries('a', [1, 25, 2, 18, 4]), ...entries('b', [0, 17, 1, 16, 1])];
    const [calm, rough] = [steady, wild].map((own) =>
      analyse({ ...base, data: { shape: 'rate', arms: own } }),
    );
    const width = (of: typeof calm) => (of?.effect?.absolute?.high ?? 0) - (of?.effect?.absolute?.low ?? 0);
    expect(calm?.effect?.absolute?.value).toBeCloseTo(rough?.effect?.absolute?.value ?? 0, 10);
    expect(width(rough)).toBeGreaterThan(1.5 * width(calm));
    expect(codes(calm?.warnings ?? [])).toEqual([]);
    expect(codes(rough?.warnings ?? [])).toEqual(['OVERDISPERSED']);
    expect(codes(rough?.explanation ?? [])).toContain('TEST_DISPERSION');
  });

  it('have no minimum of people, only that of the plan, in exposure', () => {
    const least = { ...base, plannedEnd: { ...base.plannedEnd, minimumPerArm: 2.5 }, now: '2024-05-01' };
    const analysis = analyse({ ...least, data: lymphomas });
    expect(analysis).toMatchObject({ status: 'insufficientData', power: { unitsToGo: 2 } });
    expect(codes(analysis.reasons)).toEqual(['BELOW_PLANNED_MINIMUM']);
  });
});

describe('means', () => {
  const values = (armId: string, own: readonly number[]) => ({
    armId,
    n: null,
    mean: null,
    sd: null,
    values: own,
  });
  const means = (a: readonly number[], b: readonly number[], more: Partial<AnalysisInput> = {}) =>
    analyse({
      ...base,
      shape: 'mean',
      direction: 'increase',
      data: { shape: 'mean', arms: [values('a', a), values('b', b)] },
      ...more,
    });

  it('that few and extreme values carry are read in other ways, and doubted', () => {
    const low = [1, 1.2, 0.9, 1.1, 1.3, 0.8, 1.05, 0.95, 1.15, 1.02, 1.07];
    const analysis = means(low, [...low.slice(1).map((x) => x + 0.3), 60]);
    expect(analysis.sensitivity.map(({ check }) => check)).toEqual([
      'mannWhitney',
      'permutation',
      'logScale',
    ]);
    expect(analysis.sensitivity[0]?.absolute?.low).toBeGreaterThan(0);
    expect(codes(analysis.warnings)).toEqual(['SKEWED_SMALL_SAMPLE', 'METHODS_DISAGREE', 'METHODS_DISAGREE']);
    expectPlain(analysis);
  });

  it('of many well-behaved values are not shared out again', () => {
    const spread = Array.from({ length: 40 }, (_, index) => 10 + ((index * 7) % 11));
    const analysis = means(
      spread,
      spread.map((x) => x + 1),
    );
    expect(analysis.sensitivity.map(({ check }) => check)).toEqual(['mannWhitney', 'logScale']);
    expect(analysis.posterior).toMatchObject({ method: 'normal' });
  });

  it('are pulled toward what was believed of the lift, when that is given', () => {
    const spread = Array.from({ length: 40 }, (_, index) => 10 + ((index * 7) % 11));
    const more = spread.map((x) => x + 3);
    const flat = means(spread, more).posterior?.effect.value ?? 0;
    const pulled =
      means(spread, more, { liftPrior: { mean: 0, deviation: 0.05 } }).posterior?.effect.value ?? 0;
    expect(flat).toBeCloseTo(3, 10);
    expect(pulled).toBeGreaterThan(0);
    expect(pulled).toBeLessThan(2);
  });

  const before = (mean: number): CovariateSummary => ({ mean, sd: 4, covariance: 15 });
  const withCovariate = (own: readonly (CovariateSummary | null)[]) =>
    analyse({
      ...base,
      shape: 'mean',
      direction: 'increase',
      data: {
        shape: 'mean',
        arms: own.map((covariate, index) => ({
          armId: index % 2 === 0 ? 'a' : 'b',
          n: 50,
          mean: index % 2 === 0 ? 20 : 22,
          sd: 5,
          covariate,
        })),
      },
    });

  it('known beforehand lose the noise that was known (CUPED), the plain effect is kept beside', () => {
    // theta = 15 / 16; what was 2 apart is 2 - 15/16 x 1, with the deviation sqrt(25 - 225/16).
    const analysis = withCovariate([before(10), before(11)]);
    expect(analysis.effect?.absolute?.value).toBeCloseTo(2 - 15 / 16, 10);
    expect(analysis.covariate).toMatchObject({
      theta: 15 / 16,
      varianceReduction: expect.closeTo(225 / 16 / 25, 10) as number,
      unadjusted: { value: 2 },
    });
    expect(codes(analysis.explanation)).toContain('COVARIATE_ADJUSTED');
    const width = (of: { low: number | null; high: number | null } | null | undefined) =>
      (of?.high ?? 0) - (of?.low ?? 0);
    expect(width(analysis.effect?.absolute)).toBeLessThan(0.7 * width(analysis.covariate?.unadjusted));
  });

  it('are pooled over days with their covariate', () => {
    const days = withCovariate([before(10), before(11), before(10), before(11)]);
    expect(days.covariate?.theta).toBeCloseTo(15 / 16, 10);
    expect(days.arms.map(({ units }) => units)).toEqual([100, 100]);
  });

  it.each([
    ['one arm knows it', [before(10), null]],
    ['one day of an arm does not know it', [before(10), before(11), null, before(11)]],
    ['it could not be', [{ ...before(10), covariance: 900 }, before(11)]],
  ])('stay as they are when %s', (_title, own) => {
    const analysis = withCovariate(own);
    expect(analysis.covariate).toBeNull();
    expect(analysis.effect?.absolute?.value).toBeCloseTo(2, 10);
    expect(codes(analysis.warnings)).toEqual(['COVARIATE_INCOMPLETE']);
  });

  it('whose covariate does not vary are not moved', () => {
    const still = { mean: 3, sd: 0, covariance: 0 };
    expect(withCovariate([still, still])).toMatchObject({
      covariate: { theta: 0, varianceReduction: 0 },
      effect: { absolute: { value: 2 } },
    });
  });
});

describe('a pilot group around a change', () => {
  const day = (week: number) => new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10);
  const entry = (armId: string, week: number, events: number) => ({
    armId,
    on: day(week),
    events,
    total: 200,
  });
  const pilot = (treated: readonly number[], more: Partial<AnalysisInput> = {}) =>
    analyse({
      ...base,
      design: 'pilotGroup',
      shape: 'proportion',
      direction: 'increase',
      changeDate: day(4),
      data: {
        shape: 'proportion',
        arms: [
          ...treated.map((events, week) => entry('b', week, events)),
          ...[50, 50, 50, 50, 60, 60, 60, 60].map((events, week) => entry('a', week, events)),
        ],
      },
      ...more,
    });

  it('is read by the difference of the two movements: 40 to 80 against 50 to 60', () => {
    const analysis = pilot([40, 40, 40, 40, 80, 80, 80, 80]);
    expect(analysis).toMatchObject({
      method: 'differenceInDifferences',
      evidenceGrade: 2,
      status: 'ok',
      sequence: null,
    });
    expect(analysis.effect?.absolute?.value).toBeCloseTo(0.2 - 0.05, 10);
    // By hand: variances .2 x .8 + .4 x .6 + .25 x .75 + .3 x .7, each over 800.
    const half = 1.959964 * Math.sqrt((0.16 + 0.24 + 0.1875 + 0.21) / 800);
    expect(analysis.effect?.absolute?.low).toBeCloseTo(0.15 - half, 6);
    expect(analysis.differenceInDifferences).toMatchObject({
      beforeReference: 0.25,
      afterReference: 0.3,
      beforeTreated: 0.2,
      afterTreated: 0.4,
      placebo: { value: 0 },
    });
    // The people of before are no longer to be counted for the minimum.
    expect(analysis.arms.map(({ units }) => units)).toEqual([800, 800]);
    expect(codes(analysis.warnings)).toEqual(['PARALLEL_TRENDS_ASSUMED', 'GROUPS_NOT_RANDOM']);
    expect(analysis.posterior?.says).toBe('better');
    expectPlain(analysis);
  });

  it('is doubted when the groups moved apart before', () => {
    const analysis = pilot([20, 20, 60, 60, 80, 80, 80, 80]);
    expect(analysis.differenceInDifferences?.placebo?.value).toBeCloseTo(0.2, 10);
    expect(codes(analysis.warnings)).toContain('PLACEBO_MOVED');
  });

  it('sets apart what only one group has from before', () => {
    const analysis = analyse({
      ...base,
      design: 'pilotGroup',
      shape: 'proportion',
      changeDate: day(1),
      data: { shape: 'proportion', arms: [entry('a', 0, 50), entry('a', 2, 60), entry('b', 2, 80)] },
    });
    expect(analysis).toMatchObject({ method: 'twoProportions', evidenceGrade: 4 });
    expect(analysis.effect?.absolute?.value).toBeCloseTo(0.1, 10);
    expect(analysis.warnings).toContainEqual({ code: 'BEFORE_CHANGE_SET_APART', parameters: { entries: 1 } });
  });

  it('cannot be read when what came before contradicts itself', () => {
    const analysis = pilot([400, 40, 40, 40, 80, 80, 80, 80]);
    expect(analysis).toMatchObject({ status: 'invalidData', effect: null });
    expect(codes(analysis.reasons)).toEqual(['EVENTS_EXCEED_TOTAL']);
  });

  it('gives nothing without a cell, or without variation', () => {
    const cell = { value: 1, variance: 0.1, units: 10, events: null, settled: true };
    expect(fourCells([cell, cell], [cell, null])).toBeNull();
    expect(fourCells([cell, cell], [cell, { ...cell, variance: null }])).toBeNull();
    const flat = { ...cell, variance: 0 };
    expect(fourCells([flat, flat], [flat, flat])).toBeNull();
  });
});
