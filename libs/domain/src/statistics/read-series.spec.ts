import type { Analysis } from './analysis.js';
import { analyse } from './analyse.js';
import type { AnalysisInput, LevelPoint } from './analysis-input.js';
import { seededRandom } from './seeded-random.js';

const DAY = 86_400_000;
const week = (i: number): string => new Date(Date.UTC(2024, 0, 1) + 7 * i * DAY).toISOString().slice(0, 10);
const points = (values: readonly (number | null)[]): LevelPoint[] =>
  values.map((value, i) => ({ on: week(i), value }));
const counted = (pairs: readonly (readonly [number, number])[]): LevelPoint[] =>
  pairs.map(([events, total], i) => ({ on: week(i), value: null, events, total }));

const input = (over: Partial<AnalysisInput>, own: LevelPoint[], change = 16): AnalysisInput => ({
  design: 'beforeAfter',
  shape: 'level',
  measureRole: 'outcome',
  direction: 'decrease',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: 5,
  bounded: { low: 0, high: null },
  periodicity: 'week',
  changeDate: week(change),
  arms: [],
  data: { shape: 'level', series: [{ armId: null, points: own }] },
  plannedEnd: { minimumPerArm: null, minimumPeriodsBefore: 12, minimumPeriodsAfter: 8, stopDate: week(28) },
  now: week(60),
  ...over,
});
const codes = (items: Analysis['warnings'] | Analysis['explanation'] | Analysis['reasons']) =>
  items.map(({ code }) => code);

const random = seededRandom(11);
const calls = Array.from({ length: 28 }, (_, i) => Math.round((i < 16 ? 60 : 48) + 8 * (random() - 0.5)));

describe('a series of shares or rates', () => {
  const shares = calls.map((own, i) => [own, 150 + 10 * (i % 5)] as const);

  it('is drawn on a p chart whose limits follow the people behind each point', () => {
    const { chart, explanation } = analyse(
      input({ shape: 'proportion', minimumWorthwhileEffect: 0.05, bounded: null }, counted(shares)),
    );
    expect(chart?.kind).toMatch(/^(p|laneyP)$/);
    expect(chart?.periodicity).toBe('week');
    expect(codes(explanation)).toContain('LIMITS_FROM_COUNTS');
    const [few, many] = [chart?.points[0], chart?.points[4]];
    expect([few?.total, many?.total]).toEqual([150, 190]);
    const width = (point: typeof few) => (point?.upper ?? 0) - (point?.lower ?? 0);
    expect(width(few)).toBeGreaterThan(width(many));
    // Points after the change are judged by the same centre, at their own denominator.
    expect(chart?.points[27]?.upper).toBeCloseTo(
      (chart?.limits?.centre ?? 0) +
        ((few?.upper ?? 0) - (chart?.limits?.centre ?? 0)) * Math.sqrt(150 / (shares[27]?.[1] ?? 1)),
      12,
    );
  });

  it('a rate may be counted over a fractional exposure and is drawn on a u chart', () => {
    const rates = calls.map((own, i) => [own, 2.5 + 0.1 * (i % 4)] as const);
    const analysis = analyse(input({ shape: 'rate', minimumWorthwhileEffect: 3 }, counted(rates)));
    expect(analysis.status).toBe('ok');
    expect(analysis.chart?.kind).toMatch(/^(u|laneyU)$/);
    expect(analysis.chart?.points[0]).toMatchObject({ value: (calls[0] ?? 0) / 2.5, total: 2.5 });
    expect(analysis.sensitivity.map(({ check }) => check)).toContain('logScale');
  });

  it.each([
    ['NEGATIVE_COUNT', [-1, 2.5]],
    ['FRACTIONAL_COUNT', [1.5, 2.5]],
    ['NOT_A_NUMBER', [1, NaN]],
  ] as const)('refuses impossible rates: %s', (code, wrong) => {
    const pairs = calls.map((own, i) => (i === 3 ? wrong : ([own, 2.5] as const)));
    const analysis = analyse(input({ shape: 'rate' }, counted(pairs)));
    expect(analysis.status).toBe('invalidData');
    expect(codes(analysis.reasons)).toContain(code);
  });

  it('figures that stand alone keep the XmR chart, the same limits at every point', () => {
    const { chart } = analyse(input({}, points(calls)));
    expect(chart).toMatchObject({ kind: 'xmr', sigmaZ: null });
    expect(new Set(chart?.points.map(({ upper }) => upper))).toEqual(new Set([chart?.limits?.upper]));
  });
});

describe('what a series is told beside its effect', () => {
  const analysis = analyse(input({}, points(calls)));

  it('a belief, from the same mixture as the interval', () => {
    const { posterior, effect } = analysis;
    expect(posterior).toMatchObject({ method: 'timeSeries', says: 'better' });
    expect(posterior?.probabilityBetter).toBeGreaterThan(0.975);
    expect(posterior?.probabilityAboveMwe).toBeLessThan(posterior?.probabilityBetter ?? 0);
    expect(posterior?.effect.low).toBe(effect?.absolute?.low);
  });

  it('the average effect with the change of trend from 12 periods on', () => {
    expect(analysis.its?.slopeChange).not.toBeNull();
    expect(analysis.its?.averageEffect.value).toBeLessThan(-8);
    expect(analysis.its?.averageRelative?.value).toBeCloseTo(
      (analysis.its?.averageEffect.value ?? 0) / (analysis.its?.counterfactualMean ?? 1),
      0.5,
    );
    const short = analyse(input({}, points(calls.slice(0, 27)))).its;
    expect(short?.slopeChange).toBeNull();
    expect(short?.averageEffect).toEqual(short?.levelChange);
  });

  it('a counterfactual that stays within what the measure can be', () => {
    const falling = calls.map((own, i) => Math.max(0, Math.round(own - 2.5 * i)));
    const low = analyse(input({}, points(falling))).chart?.counterfactual ?? [];
    expect(low).toHaveLength(12);
    expect(Math.min(...low.map((own) => own.low))).toBe(0);
  });

  it('the change read as a ratio says much the same', () => {
    const log = analysis.sensitivity.find(({ check }) => check === 'logScale');
    expect(log?.absolute?.value).toBeCloseTo(analysis.effect?.absolute?.value ?? 0, -0.5);
    expect(log?.absolute?.high).toBeLessThan(0);
  });

  it('without a planned minimum, the periods that the worthwhile effect still needs', () => {
    const plannedEnd = { ...input({}, []).plannedEnd, minimumPeriodsAfter: null };
    const { power } = analyse(input({ plannedEnd, minimumWorthwhileEffect: 4 }, points(calls.slice(0, 25))));
    expect(power.basis).toBe('power');
    expect(power.mdeNow).toBeGreaterThan(4);
    expect(power.periodsToGo).toBeGreaterThan(0);
    const never = analyse(input({ plannedEnd, minimumWorthwhileEffect: 0.01 }, points(calls)));
    expect(codes(never.warnings)).toContain('CHANGE_TOO_SMALL_TO_SEE');
    expect(never.power.basis).toBe('plannedMinimum');
  });
});

describe('the periods in which a change settles in', () => {
  it('are set aside from both sides', () => {
    const analysis = analyse(input({ transitionPeriods: 3 }, points(calls)));
    expect(analysis.quality).toMatchObject({ baselinePoints: 16, afterPoints: 9 });
    expect(analysis.chart?.points.filter(({ phase }) => phase === 'transition').map(({ on }) => on)).toEqual([
      week(16),
      week(17),
      week(18),
    ]);
    expect(analysis.warnings).toContainEqual({
      code: 'CHANGE_PERIOD_EXCLUDED',
      parameters: { on: week(16), periods: 3 },
    });
  });
});

describe('periods that were never measured', () => {
  it('between figures: more than one in five and the series cannot be read', () => {
    const holes = calls.map((own, i) => (i % 4 === 2 ? null : own));
    const analysis = analyse(input({}, points(holes)));
    expect(analysis.status).toBe('invalidData');
    expect(analysis.reasons).toContainEqual({
      code: 'TOO_MANY_MISSING_PERIODS',
      parameters: { missing: 7, expected: 28 },
    });
  });

  it('at the end, once the stop date is past: counted, and the same when enough of the rest is there', () => {
    const few = analyse(input({}, points(calls.slice(0, 26))));
    expect(few.status).toBe('ok');
    expect(few.quality).toMatchObject({ missing: 2, expected: 28 });
    expect(codes(few.warnings)).toContain('MISSING_PERIODS');
    const plannedEnd = { ...input({}, []).plannedEnd, stopDate: week(40) };
    const many = analyse(input({ plannedEnd }, points(calls)));
    expect(many.status).toBe('invalidData');
    expect(many.reasons).toContainEqual({
      code: 'TOO_MANY_MISSING_PERIODS',
      parameters: { missing: 12, expected: 40 },
    });
    // Below the minimum the answer stays that there is not enough yet.
    expect(analyse(input({ plannedEnd }, points(calls.slice(0, 20)))).status).toBe('insufficientData');
    // And while the test runs nothing is missing yet.
    expect(analyse(input({ plannedEnd, now: week(30) }, points(calls))).quality.missing).toBe(0);
  });

  it('after a test that ended early nothing was expected', () => {
    const plannedEnd = { ...input({}, []).plannedEnd, stopDate: week(40) };
    const ended = analyse(input({ plannedEnd, testEndedOn: week(28) }, points(calls)));
    expect(ended.quality.missing).toBe(0);
  });

  it('two figures in one period are an error, never a sum', () => {
    const twice = [...points(calls), { on: week(3), value: 1 }];
    expect(codes(analyse(input({}, twice)).reasons)).toContain('DUPLICATE_PERIOD');
  });
});

describe('a treated series beside its reference', () => {
  const arms = [
    { id: 'c', role: 'control', share: null },
    { id: 'v', role: 'variant', share: null },
  ] as const;
  const other = Array.from({ length: 28 }, (_, i) => Math.round(40 + 6 * Math.sin(i)));
  const paired = (treated: readonly (number | null)[], reference: readonly (number | null)[]) =>
    input(
      {
        design: 'pilotGroup',
        arms,
        data: {
          shape: 'level',
          series: [
            { armId: 'c', points: points(reference) },
            { armId: 'v', points: points(treated) },
          ],
        },
      },
      [],
    );

  it('gives four means that add up, and a placebo that finds nothing', () => {
    const treated = other.map((own, i) => own + (calls[i] ?? 0));
    const { differenceInDifferences: found, warnings } = analyse(paired(treated, other));
    if (found === null) throw new Error('no difference');
    const { afterTreated, beforeTreated, afterReference, beforeReference, absolute, placebo } = found;
    expect(absolute.value).toBeCloseTo(afterTreated - beforeTreated - (afterReference - beforeReference), 10);
    expect(absolute.value).toBeCloseTo(-12, -0.5);
    expect(placebo?.low).toBeLessThan(0);
    expect(placebo?.high).toBeGreaterThan(0);
    expect(codes(warnings)).not.toContain('PLACEBO_MOVED');
  });

  it('counts a mean only over periods that both series have', () => {
    const treated = calls.map((own, i) => (i === 2 ? null : own));
    const reference = other.map((own, i) => (i === 5 ? null : own));
    const found = analyse(paired(treated, reference)).differenceInDifferences;
    const both = calls.slice(0, 16).filter((_, i) => i !== 2 && i !== 5);
    expect(found?.beforeTreated).toBeCloseTo(both.reduce((sum, own) => sum + own, 0) / 14, 10);
  });

  it('warns when the two already moved apart before the change', () => {
    const treated = other.map((own, i) => own + (calls[i] ?? 0) + (i >= 8 ? 30 : 0));
    expect(codes(analyse(paired(treated, other)).warnings)).toContain('PLACEBO_MOVED');
  });

  it('one series alone has no such difference', () => {
    expect(analyse(input({}, points(calls))).differenceInDifferences).toBeNull();
  });
});
