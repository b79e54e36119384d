import { analyse } from './analyse.js';
import type { AnalysisArm, AnalysisInput } from './analysis-input.js';
import type { GroupData } from './arm-figures.js';
import { plannedUnits, readSequence } from './read-sequence.js';

const day = (offset: number): string => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
const arms: readonly AnalysisArm[] = [
  { id: 'a', role: 'control', share: null },
  { id: 'b', role: 'variant', share: null },
];
const input: AnalysisInput = {
  design: 'comparison',
  shape: 'proportion',
  measureRole: 'outcome',
  direction: 'increase',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: 0.05,
  arms,
  data: { shape: 'proportion', arms: [] },
  plannedEnd: {
    minimumPerArm: 500,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: '2024-03-31',
  },
  startsOn: '2024-01-01',
  now: '2024-02-10',
};
/** 20 people an arm and a day: `a` and `b` of them with the event. */
const daily = (days: number, a: number, b: number): GroupData => ({
  shape: 'proportion',
  arms: Array.from({ length: days }, (_, index) => [
    { armId: 'a', on: day(index), events: a, total: 20 },
    { armId: 'b', on: day(index), events: b, total: 20 },
  ]).flat(),
});
const pair = { reference: arms[0] as AnalysisArm, treated: arms[1] as AnalysisArm };

describe('N*', () => {
  const of = (least: number | null, shares: readonly (number | null)[]) =>
    plannedUnits(
      {
        plannedEnd: { ...input.plannedEnd, minimumPerArm: least },
        arms: arms.map((arm, index) => ({ ...arm, share: shares[index] ?? null })),
      },
      {
        reference: { ...pair.reference, share: shares[0] ?? null },
        treated: { ...pair.treated, share: shares[1] ?? null },
      },
    );
  it.each([
    [500, [null, null], 1000, false],
    [500, [0.5, 0.5], 1000, false],
    [500, [0.8, 0.2], 2500, false],
    [500, [1, 0], 1000, false],
    [null, [null, null], 1000, true],
  ])('least %s, shares %j: %d', (least, shares, units, untuned) => {
    expect(of(least, shares)).toEqual({ units, untuned });
  });
});

describe('a comparison followed day by day', () => {
  it('counts everything up to each day, and starts when both arms are settled', () => {
    const sequence = readSequence(input, daily(20, 2, 4), pair, 0.05);
    // 3 events in the control: the second day.
    expect(sequence?.looks[0]).toMatchObject({ on: day(1), units: 80, value: 0.1 });
    const last = sequence?.looks[18];
    expect(last).toMatchObject({ on: day(19), units: 800 });
    expect(last?.runningLow).toBeGreaterThanOrEqual(last?.low ?? 0);
    expect(last?.runningHigh).toBeLessThanOrEqual(last?.high ?? 0);
    const ps = sequence?.looks.map(({ runningP }) => runningP) ?? [];
    expect([...ps].sort((x, y) => y - x)).toEqual(ps);
  });

  it('hands over at most 60 looks, the first and the last among them', () => {
    const looks = readSequence(input, daily(300, 2, 4), pair, 0.05)?.looks ?? [];
    expect(looks).toHaveLength(60);
    expect([looks[0]?.on, looks[59]?.on]).toEqual([day(1), day(299)]);
  });

  it.each<[string, GroupData]>([
    ['no events', daily(20, 0, 0)],
    ['everyone', daily(20, 20, 20)],
    [
      'an undated entry',
      {
        shape: 'proportion',
        arms: [
          { armId: 'a', events: 5, total: 20 },
          ...(daily(5, 3, 4).shape === 'proportion'
            ? [{ armId: 'b', on: day(1), events: 5, total: 20 }]
            : []),
        ],
      },
    ],
    ['nothing', { shape: 'proportion', arms: [] }],
  ])('is null with %s', (_title, data) => {
    expect(readSequence(input, data, pair, 0.05)).toBeNull();
  });

  it('follows means and rates too', () => {
    const means: GroupData = {
      shape: 'mean',
      arms: [0, 1, 2, 3].flatMap((index) => [
        { armId: 'a', on: day(index), n: null, mean: null, sd: null, values: [1, 2, 3, 4] },
        { armId: 'b', on: day(index), n: 4, mean: 3.5, sd: 1 },
      ]),
    };
    const sequence = readSequence({ ...input, shape: 'mean' }, means, pair, 0.05);
    expect(sequence?.looks.map(({ units }) => units)).toEqual([24, 32]);
    expect(sequence?.looks[1]?.value).toBeCloseTo(1, 12);
    const rates: GroupData = {
      shape: 'rate',
      arms: [0, 1].flatMap((index) => [
        { armId: 'a', on: day(index), events: 2, exposure: 0.5 },
        { armId: 'b', on: day(index), events: 4, exposure: 0.5 },
      ]),
    };
    const untuned = {
      ...input,
      shape: 'rate' as const,
      plannedEnd: { ...input.plannedEnd, minimumPerArm: null },
    };
    // Without a planned exposure the events are the clock, whatever the unit of exposure.
    expect(readSequence(untuned, rates, pair, 0.05)?.looks).toMatchObject([{ units: 12, value: 4 }]);
    const planned = { ...input, shape: 'rate' as const };
    expect(readSequence(planned, rates, pair, 0.05)?.looks).toMatchObject([{ units: 2 }]);
  });
});

describe('in the analysis', () => {
  const running = (data: GroupData, more: Partial<AnalysisInput> = {}) =>
    analyse({ ...input, data, ...more });

  it('is there while the test runs, below its minimum too, and says what it holds for', () => {
    const analysis = running(daily(20, 2, 4));
    expect(analysis).toMatchObject({ status: 'insufficientData', effect: null, plannedEndReached: false });
    expect(analysis.sequence).toMatchObject({ armId: 'b', plannedUnits: 1000, untuned: false });
    expect(analysis.explanation).toContainEqual({
      code: 'INTERVAL_SEQUENCE',
      parameters: { level: 0.95, plannedUnits: 1000 },
    });
  });

  it('gives the day when the minimum should be reached, at the pace of the last 14 days', () => {
    // 20 days of 20 people: 400 of 500; the last 14 complete days before the 22nd hold 13 of them, 18.6 a day.
    const analysis = running(daily(20, 2, 4), { now: day(21) });
    expect(analysis.power).toMatchObject({
      unitsToGo: 100,
      basis: 'plannedMinimum',
      expectedOn: day(21 + 6),
    });
  });

  it('without a planned minimum counts to what the worthwhile effect needs', () => {
    const analysis = running(daily(20, 2, 4), {
      now: day(20),
      plannedEnd: { ...input.plannedEnd, minimumPerArm: null },
    });
    // R: power.prop.test(p1 = .1, p2 = .15, power = .8) gives n = 685.6.
    expect(analysis.power).toMatchObject({ unitsToGo: 686 - 400, basis: 'power' });
    expect(analysis.power.expectedOn).toBe(day(20 + Math.ceil(286 / 20)));
    expect(analysis.warnings).toContainEqual({ code: 'SEQUENCE_UNTUNED', parameters: { units: 1000 } });
  });

  it('takes the place of the fixed interval when the test ended early', () => {
    const data = daily(40, 2, 5);
    const analysis = running(data, { testEndedOn: '2024-02-10', now: '2024-08-01' });
    const last = analysis.sequence?.looks[analysis.sequence.looks.length - 1];
    expect(analysis.timing).toEqual({
      endedEarlyOn: '2024-02-10',
      minimumTimeReached: true,
      hardStopOn: null,
    });
    expect(analysis.effect?.absolute).toEqual({
      value: last?.value,
      low: last?.runningLow,
      high: last?.runningHigh,
      level: 0.95,
      kind: 'sequence',
    });
    expect(analysis.effect?.p).toEqual({ value: last?.runningP, kind: 'alwaysValid', adjusted: null });
    expect(analysis.warnings.map(({ code }) => code)).toEqual(['ENDED_EARLY']);
    const onTime = running(data, { testEndedOn: '2024-03-31', now: '2024-08-01' });
    expect(onTime.effect?.absolute?.kind).toBe('fixed');
    const width = ({ effect }: typeof analysis) =>
      (effect?.absolute?.high ?? 0) - (effect?.absolute?.low ?? 0);
    expect(width(analysis)).toBeGreaterThan(width(onTime));
  });

  it('several variants share the risk: each is followed at the stricter level', () => {
    const third = { id: 'c', role: 'variant' as const, share: null };
    const both = daily(40, 2, 5);
    const more = (both.shape === 'proportion' ? both.arms : [])
      .filter(({ armId }) => armId === 'b')
      .map((entry) => ({ ...entry, armId: 'c', events: 3 }));
    const data: GroupData = {
      shape: 'proportion',
      arms: [...(both.shape === 'proportion' ? both.arms : []), ...more],
    };
    const analysis = running(data, { arms: [...arms, third], testEndedOn: '2024-02-10' });
    expect(analysis.sequence).toMatchObject({ armId: 'b', level: 0.975 });
    expect(analysis.comparisons.map(({ absolute }) => absolute?.kind)).toEqual(['sequence', 'sequence']);
  });

  it('is the same whatever the order of the entries', () => {
    const data = daily(20, 2, 4);
    const reversed: GroupData =
      data.shape === 'proportion' ? { ...data, arms: [...data.arms].reverse() } : data;
    expect(running(reversed).sequence).toEqual(running(data).sequence);
  });
});

describe('a covariate', () => {
  /** Thirty days; the people of the second arm started lower, and each measure follows what it was before. */
  const entries = Array.from({ length: 30 }, (_, index) =>
    arms.map(({ id }, arm) => {
      const before = [5, 6, 7, 8].map((value) => value - arm + (index % 3) / 2);
      const values = before.map((value, person) => value + arm + ((index * 7 + person * 3) % 5) / 10);
      const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
      const product = (one: readonly number[], other: readonly number[]) =>
        one.reduce((sum, value, i) => sum + (value - mean(one)) * ((other[i] ?? 0) - mean(other)), 0) / 3;
      return {
        ...{ armId: id, on: day(index), n: null, mean: null, sd: null, values },
        covariate: {
          mean: mean(before),
          sd: Math.sqrt(product(before, before)),
          covariance: product(before, values),
        },
      };
    }),
  ).flat();

  it('is taken out of every look: the last one tells the effect of the reading', () => {
    const plannedEnd = { ...input.plannedEnd, minimumPerArm: 100 };
    const data: GroupData = { shape: 'mean', arms: entries };
    const whole: AnalysisInput = { ...input, shape: 'mean', plannedEnd, data };
    const { sequence, effect, covariate } = analyse(whole);
    const last = sequence?.looks.at(-1);
    expect(covariate?.unadjusted.value).toBeCloseTo(0, 1);
    expect(effect?.absolute?.value).toBeGreaterThan(0.8);
    expect(last?.value).toBeCloseTo(effect?.absolute?.value ?? Number.NaN, 9);
    const bare = entries.map(({ covariate: _, ...entry }) => entry);
    const noisier = analyse({ ...whole, data: { shape: 'mean', arms: bare } }).sequence?.looks.at(-1);
    expect((last?.high ?? 0) - (last?.low ?? 0)).toBeLessThan((noisier?.high ?? 0) - (noisier?.low ?? 0));
  });
});
