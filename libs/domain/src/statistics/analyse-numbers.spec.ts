import { analyseNumbers, NUMBERS_LIMITS, type NumbersQuestion } from './analyse-numbers.js';

const base: NumbersQuestion = {
  design: 'comparison',
  direction: 'increase',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: 0.05,
  bounded: null,
  confidence: null,
  periodicity: null,
  changeDate: null,
  startsOn: null,
  stopDate: null,
  minimumPerArm: null,
  arms: [
    { id: 'old', role: 'control', share: null },
    { id: 'new', role: 'variant', share: null },
  ],
  data: {
    shape: 'proportion',
    arms: [
      { armId: 'old', events: 48, total: 80 },
      { armId: 'new', events: 56, total: 70 },
    ],
  },
  seriesShape: null,
};
const today = '2026-11-22';
const ask = (more: Partial<NumbersQuestion>) => analyseNumbers({ ...base, ...more }, today);
const refused = (more: Partial<NumbersQuestion>) => {
  const result = ask(more);
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${field} ${code}`);
};

describe('numbers that one brings', () => {
  // Newcombe (1998) Table II: 56/70 against 48/80, 0.0524 to 0.3339.
  it('are complete unless a planned end is given', () => {
    const whole = ask({});
    expect(whole).toMatchObject({ ok: true, value: { status: 'ok', plannedEndReached: true } });
    expect(whole.ok && whole.value.effect?.absolute?.low).toBeCloseTo(0.0524, 4);
    expect(ask({ stopDate: '2026-12-24' })).toMatchObject({ value: { plannedEndReached: false } });
  });

  it('may be pairs, or a series', () => {
    const before = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const after = before.map((value, index) => value + 1 + (index % 3));
    const pairs = { shape: 'mean' as const, before, after };
    expect(ask({ data: { shape: 'pairs', pairs } })).toMatchObject({ value: { method: 'pairedMeans' } });
    const points = Array.from({ length: 26 }, (_, week) => ({
      on: new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
      value: (week < 16 ? 20 : 14) + (week % 3),
    }));
    const series = ask({
      design: 'beforeAfter',
      direction: 'decrease',
      periodicity: 'week',
      changeDate: points[16]?.on ?? null,
      arms: [],
      data: { shape: 'level', series: [{ armId: null, points }] },
    });
    expect(series).toMatchObject({
      value: { method: 'interruptedTimeSeries', evidenceGrade: 3, status: 'ok' },
    });
  });

  it.each<[string, Partial<NumbersQuestion>]>([
    ['confidence CONFIDENCE_OUT_OF_BOUNDS', { confidence: 1 }],
    ['confidence CONFIDENCE_OUT_OF_BOUNDS', { confidence: NaN }],
    ['minimumWorthwhileEffect MINIMUM_EFFECT_NOT_POSITIVE', { minimumWorthwhileEffect: 0 }],
    ['minimumPerArm SAMPLE_SIZE_INVALID', { minimumPerArm: -1 }],
    ['stopDate DATE_INVALID', { stopDate: '2026-02-30' }],
    [
      'data DATE_INVALID',
      { data: { shape: 'proportion', arms: [{ armId: 'old', on: 'x', events: 1, total: 2 }] } },
    ],
    [
      'arms TOO_MANY_ITEMS',
      { arms: Array.from({ length: 9 }, (_, id) => ({ id: `${id}`, role: 'variant', share: null })) },
    ],
    ['arms DUPLICATE_ITEM', { arms: [...base.arms, { id: 'old', role: 'variant', share: null }] }],
    [
      'data TOO_MANY_ITEMS',
      {
        data: {
          shape: 'rate',
          arms: Array.from({ length: NUMBERS_LIMITS.entries + 1 }, () => ({
            armId: 'old',
            events: 1,
            exposure: 1,
          })),
        },
      },
    ],
    [
      'data.values TOO_MANY_ITEMS',
      {
        data: {
          shape: 'mean',
          arms: [0, 1].map(() => ({
            armId: 'old',
            n: null,
            mean: null,
            sd: null,
            values: new Array<number>(1_001).fill(1),
          })),
        },
      },
    ],
    [
      'pairs TOO_MANY_ITEMS',
      {
        data: {
          shape: 'pairs',
          pairs: { shape: 'mean', before: new Array<number>(2_001).fill(1), after: [] },
        },
      },
    ],
    [
      'series TOO_MANY_ITEMS',
      {
        data: {
          shape: 'level',
          series: [
            { armId: null, points: Array.from({ length: 521 }, () => ({ on: '2026-01-05', value: 1 })) },
          ],
        },
      },
    ],
  ])('%s', (expected, more) => {
    expect(refused(more)).toEqual([expected]);
  });

  it('whose faults are in the figures are told by the analysis', () => {
    const data = { shape: 'proportion' as const, arms: [{ armId: 'old', events: 3, total: 2 }] };
    expect(ask({ data })).toMatchObject({ ok: true, value: { status: 'invalidData' } });
  });
});
