import fc from 'fast-check';
import { analyse } from './analyse.js';
import { analysePaired, type PairedData } from './analyse-paired.js';
import type { Analysis, Estimate } from './analysis.js';
import type { AnalysisData, AnalysisInput, LevelPoint } from './analysis-input.js';
import { applyDecisionRule } from './decision-rule.js';

/** The same draws on every machine; raise the runs to search further. */
const seeded = (runs: number) => ({ seed: 20_240_607, numRuns: runs });

const day = (offset: number) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
const days = fc.integer({ min: 0, max: 400 }).map(day);
const orNull = <T>(own: fc.Arbitrary<T>) => fc.option(own, { freq: 3 });

/** Any figure at all: whole, broken, huge, tiny, no number. */
const wild = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2000 }) },
  { weight: 3, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, NaN, Infinity, -Infinity, 2 ** 53) },
);
/** What a plan says has been checked when it was written: a figure, even a senseless one. */
const planned = fc.oneof(fc.integer({ min: -5, max: 500 }), fc.double({ min: -2, max: 2, noNaN: true }));
const wildDate = fc.oneof(
  { weight: 8, arbitrary: days },
  { weight: 1, arbitrary: fc.constantFrom('', '2024-02-31', 'tomorrow', '0000-00-00', '9999-12-31') },
);

const ROLES = {
  comparison: [['control', 'variant'], ['control', 'variant', 'variant'], ['variant'], []],
  pilotGroup: [
    ['control', 'variant'],
    ['control', 'variant', 'variant'],
  ],
  beforeAfter: [['before', 'after'], ['after'], []],
} as const;

const wildData = (shape: AnalysisData['shape']): fc.Arbitrary<AnalysisData> => {
  const armId = fc.constantFrom('a0', 'a1', 'a2', 'unknown');
  const on = orNull(wildDate);
  const rows = { maxLength: 8 };
  if (shape === 'proportion')
    return fc
      .array(fc.record({ armId, on, events: wild, total: wild }), rows)
      .map((arms) => ({ shape, arms }));
  if (shape === 'rate')
    return fc
      .array(fc.record({ armId, on, events: wild, exposure: wild }), rows)
      .map((arms) => ({ shape, arms }));
  if (shape === 'mean') {
    const covariate = orNull(fc.record({ mean: wild, sd: wild, covariance: wild }));
    const values = orNull(fc.array(wild, { maxLength: 25 }));
    const summary = { n: orNull(wild), mean: orNull(wild), sd: orNull(wild), values, covariate };
    return fc.array(fc.record({ armId, on, ...summary }), rows).map((arms) => ({ shape, arms }));
  }
  const point = fc.record({
    on: wildDate,
    value: orNull(wild),
    events: orNull(wild),
    total: orNull(wild),
  });
  const regular = fc
    .array(orNull(wild), { minLength: 15, maxLength: 40 })
    .map((values) => values.map((value, week) => ({ on: day(7 * week), value })));
  const points: fc.Arbitrary<LevelPoint[]> = fc.oneof(regular, fc.array(point, { maxLength: 30 }));
  return fc
    .array(fc.record({ armId: orNull(armId), points }), { maxLength: 3 })
    .map((series) => ({ shape, series }));
};

const SHAPES = ['proportion', 'mean', 'rate', 'level'] as const;

const wildInput: fc.Arbitrary<AnalysisInput> = fc
  .record({
    design: fc.constantFrom('comparison', 'pilotGroup', 'beforeAfter'),
    shape: fc.constantFrom(...SHAPES),
    other: fc.option(fc.constantFrom(...SHAPES), { freq: 8 }),
  })
  .chain(({ design, shape, other }) =>
    fc.record({
      design: fc.constant(design),
      shape: fc.constant(shape),
      measureRole: fc.constantFrom('outcome', 'process', 'guardrail'),
      direction: fc.constantFrom('increase', 'decrease'),
      baseline: orNull(planned),
      target: orNull(planned),
      minimumWorthwhileEffect: orNull(planned),
      guardrailMargin: orNull(planned),
      bounded: orNull(fc.record({ low: orNull(planned), high: orNull(planned) })),
      periodicity: orNull(fc.constantFrom('day', 'week', 'month')),
      changeDate: orNull(wildDate),
      arms: fc
        .tuple(fc.constantFrom(...ROLES[design]), fc.array(orNull(planned), { minLength: 3, maxLength: 3 }))
        .map(([roles, shares]) =>
          roles.map((role, index) => ({ id: `a${index}`, role, share: shares[index] ?? null })),
        ),
      data: wildData(other ?? shape),
      plannedEnd: fc.record({
        minimumPerArm: orNull(fc.integer({ min: 0, max: 50 })),
        minimumPeriodsBefore: orNull(fc.integer({ min: 0, max: 20 })),
        minimumPeriodsAfter: orNull(fc.integer({ min: 0, max: 20 })),
        stopDate: orNull(wildDate),
      }),
      now: wildDate,
      startsOn: orNull(wildDate),
      testEndedOn: orNull(wildDate),
      definitionChangedOn: fc.oneof(
        { weight: 9, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: wildDate },
      ),
      transitionPeriods: orNull(fc.integer({ min: 0, max: 6 })),
      liftPrior: orNull(
        fc.record({
          mean: fc.double({ min: -1, max: 1, noNaN: true }),
          deviation: fc.double({ min: 0.001, max: 2, noNaN: true }),
        }),
      ),
      confidence: orNull(fc.constantFrom(0.8, 0.9, 0.95, 0.99, 0, 1, 2)),
    }),
  );

/** Where a value is something that JSON cannot say: undefined, NaN, infinite, a function. */
function notPlain(value: unknown, path = ''): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} = ${value}`;
  if (typeof value !== 'object') return `${path} is ${typeof value}`;
  for (const [key, own] of Object.entries(value)) {
    const found = notPlain(own, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Every estimate of an analysis with its place. */
function estimatesIn(value: unknown, path = ''): [string, Estimate][] {
  if (value === null || typeof value !== 'object') return [];
  if ('level' in value && 'value' in value && 'low' in value) return [[path, value as Estimate]];
  return Object.entries(value).flatMap(([key, own]) => estimatesIn(own, `${path}.${key}`));
}

/** Numbers that should be probabilities. */
function probabilitiesOf(analysis: Analysis): (number | null | undefined)[] {
  return [
    ...analysis.comparisons.flatMap(({ p }) => [p?.value, p?.adjusted]),
    ...analysis.sensitivity.map(({ p }) => p),
    analysis.quality.srmP,
    analysis.posterior?.probabilityBetter,
    analysis.posterior?.probabilityAboveMwe,
    ...(analysis.sequence?.looks.map(({ runningP }) => runningP) ?? []),
  ];
}

function expectSound(analysis: Analysis): void {
  expect(notPlain(analysis)).toBeNull();
  for (const [path, { value, low, high, kind }] of estimatesIn(analysis)) {
    // What all looks of a sequence agree on may leave the last estimate out.
    if (kind === 'sequence') continue;
    const slack = 1e-9 * Math.max(1, Math.abs(value));
    if (low !== null && low > value + slack) throw new Error(`${path}: ${low} is above ${value}`);
    if (high !== null && high < value - slack) throw new Error(`${path}: ${high} is below ${value}`);
  }
  for (const p of probabilitiesOf(analysis)) {
    if (p !== null && p !== undefined) expect(p >= 0 && p <= 1).toBe(true);
  }
}

describe('analyse, whatever it is given', () => {
  it('answers in plain figures, and the rule after it', () => {
    fc.assert(
      fc.property(wildInput, (input) => {
        const analysis = analyse(input);
        expectSound(analysis);
        const { direction, minimumWorthwhileEffect, guardrailMargin } = input;
        const reading = applyDecisionRule({
          outcomes: [{ measureId: 'm', direction, minimumWorthwhileEffect, analysis }],
          guardrails: [{ measureId: 'g', direction, margin: guardrailMargin ?? null, analysis }],
        });
        expect(notPlain(reading)).toBeNull();
      }),
      seeded(300),
    );
  });

  it('gives the same bytes again, whatever the order of the members', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, own]) => [key, turned(own)]),
      );
    };
    fc.assert(
      fc.property(wildInput, (input) => {
        const bytes = JSON.stringify(analyse(input));
        expect(JSON.stringify(analyse(input))).toBe(bytes);
        expect(JSON.stringify(analyse(turned(input) as AnalysisInput))).toBe(bytes);
      }),
      seeded(150),
    );
  });
});

const arms = [
  { id: 'a', role: 'control', share: null },
  { id: 'b', role: 'variant', share: null },
] as const;

const sane = (data: AnalysisData, more: Partial<AnalysisInput> = {}): AnalysisInput => ({
  design: 'comparison',
  shape: data.shape,
  measureRole: 'outcome',
  direction: 'increase',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: 0.05,
  arms,
  data,
  plannedEnd: {
    minimumPerArm: null,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: day(300),
  },
  now: day(365),
  ...more,
});

const size = fc.integer({ min: 10, max: 400 });
const counts = fc
  .tuple(size, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([total, share]) => ({ total, events: Math.round(total * share) }));
const rates = fc.record({
  events: fc.integer({ min: 0, max: 300 }),
  exposure: fc.integer({ min: 10, max: 100 }),
});
/** Tenths, so that equal figures stay equal when they are moved or scaled by powers of two. */
const values = fc.array(
  fc.integer({ min: 0, max: 400 }).map((own) => own / 8),
  { minLength: 10, maxLength: 30 },
);

type TwoArms = (first: number, second: number) => AnalysisData;
/** Two arms of figures, in either order. */
const twoArms: fc.Arbitrary<TwoArms> = fc.oneof(
  fc.tuple(counts, counts).map((own): TwoArms => (first, second) => ({
    shape: 'proportion',
    arms: [
      { armId: 'a', ...own[first as 0] },
      { armId: 'b', ...own[second as 0] },
    ],
  })),
  fc.tuple(rates, rates).map((own): TwoArms => (first, second) => ({
    shape: 'rate',
    arms: [
      { armId: 'a', ...own[first as 0] },
      { armId: 'b', ...own[second as 0] },
    ],
  })),
  fc.tuple(values, values).map((own): TwoArms => (first, second) => ({
    shape: 'mean',
    arms: [first, second].map((place, index) => ({
      armId: index === 0 ? 'a' : 'b',
      n: null,
      mean: null,
      sd: null,
      values: own[place as 0],
    })),
  })),
);

const near = (a: number | null | undefined, b: number | null | undefined, scale = 1): void => {
  if (typeof a !== 'number' || typeof b !== 'number') return expect(a ?? null).toBe(b ?? null);
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-7 * Math.max(scale, Math.abs(a), Math.abs(b)));
};
/** One estimate is `factor` times the other, its limits changing places when the factor is negative. */
const scaled = (one: Estimate | null | undefined, other: Estimate | null | undefined, factor: number) => {
  const times = (own: number | null | undefined) => (own === null || own === undefined ? null : own * factor);
  near(other?.value, times(one?.value));
  near(factor < 0 ? other?.high : other?.low, times(one?.low));
  near(factor < 0 ? other?.low : other?.high, times(one?.high));
};

/** Day after day in both arms, as a running test gives them. */
const daily: fc.Arbitrary<AnalysisData> = fc
  .constantFrom('proportion', 'rate', 'mean')
  .chain((shape): fc.Arbitrary<AnalysisData> => {
    const row = fc.record({
      armId: fc.constantFrom('a', 'b'),
      on: fc.integer({ min: 0, max: 60 }).map(day),
      size: fc.integer({ min: 1, max: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      sd: fc.double({ min: 0, max: 9, noNaN: true }),
      correlation: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    return fc.array(row, { minLength: 4, maxLength: 40 }).map((rows): AnalysisData => {
      if (shape === 'proportion') {
        return {
          shape,
          arms: rows.map(({ armId, on, size: total, share }) => ({
            armId,
            on,
            events: Math.round(share * total),
            total,
          })),
        };
      }
      if (shape === 'rate') {
        return {
          shape,
          arms: rows.map(({ armId, on, size: exposure, share }) => ({
            armId,
            on,
            events: Math.round(share * 20),
            exposure,
          })),
        };
      }
      return {
        shape,
        arms: rows.map(({ armId, on, size: n, share, sd, correlation }) => ({
          armId,
          on,
          n,
          mean: 20 * share,
          sd: n === 1 ? null : sd,
          covariate: rows.length % 2 === 0 ? { mean: 3, sd: 2, covariance: correlation * 2 * sd } : null,
        })),
      };
    });
  });

describe('analyse, on figures that may be', () => {
  const when = fc.constantFrom(
    { now: day(70), stopDate: day(200) },
    { now: day(300), stopDate: day(200) },
    { now: day(300), stopDate: day(200), testEndedOn: day(50) },
  );
  const plan = fc.record({
    design: fc.constantFrom('comparison', 'pilotGroup'),
    changeDate: fc.constantFrom(null, day(30)),
    direction: fc.constantFrom('increase', 'decrease'),
    minimumWorthwhileEffect: fc.constantFrom(null, 0.02, 1),
  });

  it('answers soundly while a test runs, when it ends and when it ended early', () => {
    fc.assert(
      fc.property(daily, plan, when, (data, own, { stopDate, ...time }) => {
        const input = sane(data, { ...own, ...time, startsOn: day(0) });
        const plannedEnd = { ...input.plannedEnd, stopDate, minimumPerArm: 20 };
        const analysis = analyse({ ...input, plannedEnd });
        expectSound(analysis);
        expect(notPlain(ruleOn(analysis, own.direction))).toBeNull();
      }),
      seeded(60),
    );
  });

  it('answers soundly on pairs', () => {
    const wildPairs = fc.record({
      before: fc.array(wild, { maxLength: 30 }),
      after: fc.array(wild, { maxLength: 30 }),
    });
    const sanePairs = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: -9, max: 9 })), { maxLength: 40 })
      .map((pairs) => ({ before: pairs.map(([x]) => x), after: pairs.map(([x, d]) => x + d / 4) }));
    const counts4 = (own: fc.Arbitrary<number>) =>
      fc.record({ both: own, onlyBefore: own, onlyAfter: own, neither: own });
    const data: fc.Arbitrary<PairedData> = fc.oneof(
      fc.oneof(wildPairs, sanePairs).map((own): PairedData => ({ shape: 'mean', ...own })),
      fc
        .oneof(counts4(wild), counts4(fc.integer({ min: 0, max: 40 })))
        .map((counts): PairedData => ({ shape: 'proportion', counts })),
    );
    const rest = {
      direction: 'increase',
      baseline: null,
      target: null,
      minimumWorthwhileEffect: 0.1,
    } as const;
    fc.assert(
      fc.property(data, (own) => expectSound(analysePaired({ ...rest, data: own }))),
      seeded(200),
    );
  });
});

describe('analyse, turned round', () => {
  it('control for variant: the opposite effect, the same p, the same mismatch of shares', () => {
    fc.assert(
      fc.property(twoArms, (data) => {
        const one = analyse(sane(data(0, 1)));
        const other = analyse(sane(data(1, 0)));
        scaled(one.effect?.absolute, other.effect?.absolute, -1);
        scaled(one.effect?.standardised, other.effect?.standardised, -1);
        near(one.effect?.p?.value, other.effect?.p?.value);
        near(one.quality.srmP, other.quality.srmP);
        expect(other.status).toBe(one.status);
      }),
      seeded(60),
    );
  });

  it('entries in another order: the same answer', () => {
    const entries = fc.array(fc.tuple(fc.constantFrom('a', 'b'), counts), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(entries, (rows) => {
        const list = rows.map(([armId, own]) => ({ armId, ...own }));
        const one = analyse(sane({ shape: 'proportion', arms: list }));
        const other = analyse(sane({ shape: 'proportion', arms: [...list].reverse() }));
        expect({ ...other, inputsHash: '' }).toEqual({ ...one, inputsHash: '' });
      }),
      seeded(60),
    );
  });

  it('another unit: the same p and lift, effects in that unit', () => {
    fc.assert(
      fc.property(values, values, fc.constantFrom(0.25, 8, 1024), (a, b, factor) => {
        const of = (unit: number): AnalysisData => ({
          shape: 'mean',
          arms: [a, b].map((own, index) => ({
            armId: index === 0 ? 'a' : 'b',
            n: null,
            mean: null,
            sd: null,
            values: own.map((value) => value * unit),
          })),
        });
        const one = analyse(sane(of(1), { minimumWorthwhileEffect: 2 }));
        const other = analyse(sane(of(factor), { minimumWorthwhileEffect: 2 * factor }));
        scaled(one.effect?.absolute, other.effect?.absolute, factor);
        scaled(one.effect?.relative, other.effect?.relative, 1);
        scaled(one.effect?.standardised, other.effect?.standardised, 1);
        near(one.effect?.p?.value, other.effect?.p?.value);
        expect(other.sensitivity.map(({ p }) => p?.toFixed(9))).toEqual(
          one.sensitivity.map(({ p }) => p?.toFixed(9)),
        );
        near(one.posterior?.probabilityAboveMwe, other.posterior?.probabilityAboveMwe);
      }),
      seeded(30),
    );
  });

  it('less for more, when less is better: the same verdict', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const of = (sign: 1 | -1) => {
          const direction = sign === 1 ? 'increase' : 'decrease';
          const data: AnalysisData = {
            shape: 'mean',
            arms: [a, b].map((own, index) => ({
              armId: index === 0 ? 'a' : 'b',
              n: null,
              mean: null,
              sd: null,
              values: own.map((value) => value * sign + 100),
            })),
          };
          const analysis = analyse(sane(data, { direction, minimumWorthwhileEffect: 2 }));
          return { analysis, rule: ruleOn(analysis, direction) };
        };
        const [more, less] = [of(1), of(-1)];
        expect(less.rule).toEqual(more.rule);
        near(less.analysis.posterior?.probabilityBetter, more.analysis.posterior?.probabilityBetter);
        near(less.analysis.posterior?.expectedLoss, more.analysis.posterior?.expectedLoss);
      }),
      seeded(30),
    );
  });
});

function ruleOn(analysis: Analysis, direction: 'increase' | 'decrease') {
  const { verdict, tags, suggestedDecisions } = applyDecisionRule({
    outcomes: [{ measureId: 'm', direction, minimumWorthwhileEffect: 2, analysis }],
    guardrails: [],
  });
  return { verdict, tags, suggestedDecisions };
}

describe('analyse over time, turned round', () => {
  const series = fc.array(
    fc.integer({ min: 0, max: 800 }).map((own) => own / 8),
    { minLength: 26, maxLength: 40 },
  );
  const over = (figures: readonly number[], direction: 'increase' | 'decrease') =>
    analyse(
      sane(
        {
          shape: 'level',
          series: [{ armId: null, points: figures.map((value, week) => ({ on: day(7 * week), value })) }],
        },
        {
          design: 'beforeAfter',
          direction,
          arms: [],
          periodicity: 'week',
          changeDate: day(7 * 15),
          minimumWorthwhileEffect: 2,
        },
      ),
    );

  it('upside down: the opposite change, the same signals with the same meaning', () => {
    fc.assert(
      fc.property(series, (figures) => {
        const one = over(figures, 'increase');
        const other = over(
          figures.map((value) => 100 - value),
          'decrease',
        );
        scaled(one.effect?.absolute, other.effect?.absolute, -1);
        near(one.effect?.p?.value, other.effect?.p?.value);
        near(one.its?.autocorrelation, other.its?.autocorrelation);
        const meanings = (own: Analysis) => own.chart?.points.map(({ signal }) => signal);
        expect(JSON.stringify(meanings(other))).toBe(JSON.stringify(meanings(one)));
        expect(ruleOn(other, 'decrease')).toEqual(ruleOn(one, 'increase'));
      }),
      seeded(8),
    );
  });

  it('another unit, another level: the change in that unit', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(0.5, 16), (figures, factor) => {
        const one = over(figures, 'increase');
        const other = over(
          figures.map((value) => (value + 1024) * factor),
          'increase',
        );
        scaled(one.effect?.absolute, other.effect?.absolute, factor);
        near(one.effect?.p?.value, other.effect?.p?.value);
      }),
      seeded(6),
    );
  });
});
