import type { PlanQuestion } from './plan-question.js';
import { detectableCurve, planTest } from './plan-test.js';

const replies: PlanQuestion = {
  design: 'comparison',
  shape: 'proportion',
  direction: 'increase',
  baseline: 0.5,
  minimumWorthwhileEffect: 0.25,
  power: 0.9,
};
const calls: PlanQuestion = {
  design: 'beforeAfter',
  shape: 'level',
  direction: 'decrease',
  baseline: 120,
  minimumWorthwhileEffect: 12,
  spread: 5,
  periodsBefore: 26,
};

function answer(question: PlanQuestion) {
  const result = planTest(question);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}
const codes = (question: PlanQuestion) => {
  const result = planTest(question);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};
const warned = (question: PlanQuestion) => answer(question).warnings.map(({ code }) => code);

describe('people compared between groups', () => {
  test('R’s example of ?power.prop.test, in whole people; without a pace, no weeks', () => {
    expect(answer(replies)).toMatchObject({
      ...{ method: 'proportions', unitsPerArm: 77, controlUnits: 77, variantUnits: 77, totalUnits: 154 },
      ...{ weeks: null, endsOn: null, cannotBeAnswered: null, warnings: [] },
    });
    expect(answer(replies).detectable[0]).toEqual({ weeks: 4, units: null, effect: null });
  });

  test('weeks at the expected pace, and the date', () => {
    const dated = answer({ ...replies, unitsPerWeek: 20, startsOn: '2026-11-23' });
    expect(dated).toMatchObject({ weeks: 8, endsOn: '2027-01-18' });
    // The four, eight, twelve weeks show less and less; the size found at 8 weeks is about the one asked.
    const [four, eight, twelve] = dated.detectable.map(({ effect }) => effect ?? 0);
    expect(four).toBeGreaterThan(0.25);
    expect(eight).toBeLessThan(0.25);
    expect(twelve).toBeLessThan(eight!);
  });

  test('never less than two whole weeks', () => {
    const quick = answer({ ...replies, unitsPerWeek: 1000 });
    expect(quick.weeks).toBe(2);
    expect(quick.warnings).toEqual([{ code: 'WHOLE_WEEKS', parameters: { weeks: 2 } }]);
  });

  test('means: R’s example of ?power.t.test', () => {
    const means = {
      ...replies,
      shape: 'mean',
      baseline: null,
      minimumWorthwhileEffect: 1,
      spread: 1,
    } as const;
    expect(answer(means)).toMatchObject({ method: 'means', unitsPerArm: 23, spread: 1 });
  });

  test('rates: van Belle’s 4 / (sqrt 30 - sqrt 36)^2, in units of exposure', () => {
    const rates = {
      ...replies,
      shape: 'rate',
      baseline: 30,
      minimumWorthwhileEffect: 6,
      power: 0.8,
    } as const;
    expect(answer(rates)).toMatchObject({ method: 'rates', unitsPerArm: 15 });
    expect(answer({ ...rates, spread: 2 }).unitsPerArm).toBe(29);
  });

  test('several variants: the risk is shared (Bonferroni) and the arms add up', () => {
    const several = answer({ ...replies, variants: 2 });
    expect(several.unitsPerArm).toBe(answer({ ...replies, alpha: 0.025 }).unitsPerArm);
    expect(several.totalUnits).toBe(3 * several.unitsPerArm!);
    expect(several.warnings[0]).toEqual({ code: 'SEVERAL_VARIANTS', parameters: { comparisons: 2 } });
  });

  test('unequal shares: more in all, the smallest arm is the minimum', () => {
    const unequal = answer({ ...replies, variantPerControl: 3 });
    expect(unequal.unitsPerArm).toBe(unequal.controlUnits);
    expect(unequal.variantUnits).toBeGreaterThan(2 * unequal.controlUnits!);
    expect(unequal.totalUnits).toBeGreaterThan(154);
  });

  test('whole teams: 1 + (m - 1) ICC, warned when the ICC is not said', () => {
    const teams = answer({ ...replies, clusterSize: 21, clusterCorrelation: 0.05 });
    expect(teams.unitsPerArm).toBe(Math.ceil(2 * 76.6529));
    expect(teams.clustersPerArm).toBe(8);
    expect(warned({ ...replies, clusterSize: 21 })).toEqual(['CLUSTER_CORRELATION_ASSUMED']);
    expect(warned({ ...replies, clusterSize: 100, clusterCorrelation: 0.01 })).toEqual(['FEW_CLUSTERS']);
  });

  test('what 26 weeks cannot answer comes with the ways out, each with its figure', () => {
    const question = {
      ...replies,
      baseline: 0.1,
      minimumWorthwhileEffect: 0.02,
      power: 0.8,
      unitsPerWeek: 150,
    };
    const { weeks, cannotBeAnswered } = answer(question);
    expect(weeks).toBeGreaterThan(26);
    expect(cannotBeAnswered?.waysOut.map(({ code }) => code)).toEqual([
      'biggerChange',
      'overTimeDesign',
      'continuousMetric',
      'covariate',
    ]);
    const seen = cannotBeAnswered?.waysOut[0]?.parameters['effect'] as number;
    expect(answer({ ...question, minimumWorthwhileEffect: seen }).weeks).toBeLessThanOrEqual(27);
    expect(
      answer({ ...question, unitsPerWeek: 1 }).cannotBeAnswered?.waysOut.map(({ code }) => code),
    ).not.toContain('covariate');
  });
});

describe('one figure followed over time', () => {
  test('a drop from 120 to 108 calls a week', () => {
    const planned = answer({ ...calls, startsOn: '2026-11-23' });
    expect(planned).toMatchObject({ method: 'series', periodsBefore: 26, unitsPerArm: null });
    expect(planned.periodsAfter).toBeGreaterThanOrEqual(8);
    expect(planned.weeks).toBe(planned.periodsAfter);
    expect(planned.endsOn).toBe(
      new Date(Date.UTC(2026, 10, 23) + planned.weeks! * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    expect(planned.warnings.map(({ code }) => code)).toEqual(['AUTOCORRELATION_ASSUMED']);
    const effects = planned.detectable.map(({ effect }) => effect ?? Infinity);
    expect([...effects].sort((a, b) => b - a)).toEqual(effects);
  });

  test('the day a whole number of periods has passed', () => {
    const eight = { ...calls, spread: 0.1 };
    expect(answer({ ...eight, startsOn: '2026-11-25' }).endsOn).toBe('2027-01-25');
    expect(answer({ ...eight, periodicity: 'month', startsOn: '2026-11-01' })).toMatchObject({
      ...{ periodsAfter: 8, weeks: 35, endsOn: '2027-07-01' },
    });
    expect(answer({ ...eight, periodicity: 'month', startsOn: '2026-11-02' }).endsOn).toBe('2027-08-01');
    expect(answer({ ...eight, periodicity: 'day', startsOn: '2026-11-02' })).toMatchObject({
      ...{ periodsAfter: 8, weeks: 2, endsOn: '2026-11-16' },
    });
  });

  test('with past figures, the spread, the rhythm of the swings and the length are theirs', () => {
    const history = [120, 124, 117, 121, 126, 115, 119, 123, 122, 116, 120, 118, 125, 121];
    const { history: _, ...asked } = { ...calls, spread: null, periodsBefore: null, history: null };
    const planned = answer({ ...asked, history });
    expect(planned.periodsBefore).toBe(14);
    expect(planned.spread).toBeGreaterThan(2);
    expect(planned.spread).toBeLessThan(5);
    expect(planned.warnings.map(({ code }) => code)).toEqual(['SHORT_HISTORY']);
    expect(codes({ ...asked, history: Array.from({ length: 20 }, () => 120) })).toEqual([
      'spread USUAL_SPREAD_MISSING',
    ]);
  });

  test('counts give their own spread, by chance alone', () => {
    const share = { ...calls, shape: 'proportion', baseline: 0.2, minimumWorthwhileEffect: 0.05 } as const;
    const planned = answer({ ...share, spread: null, unitsPerWeek: 400 });
    expect(planned.spread).toBeCloseTo(Math.sqrt((0.2 * 0.8) / 400), 12);
    expect(planned.warnings.map(({ code }) => code)).toContain('SPREAD_FROM_COUNTS');
    expect(
      answer({ ...share, baseline: 0, direction: 'increase', spread: null, unitsPerWeek: 400 }).spread,
    ).toBeGreaterThan(0);
    expect(codes({ ...share, spread: null })).toEqual(['spread USUAL_SPREAD_MISSING']);
  });

  test('a baseline under 12 periods cannot decide: a longer one is a way out', () => {
    const short = answer({ ...calls, periodsBefore: 8 });
    expect(short).toMatchObject({ periodsAfter: null, weeks: null, endsOn: null });
    expect(short.warnings.map(({ code }) => code)).toContain('BASELINE_TOO_SHORT_TO_DECIDE');
    expect(short.cannotBeAnswered?.waysOut.map(({ code }) => code)).toEqual([
      'biggerChange',
      'longerBaseline',
    ]);
  });

  test('a pilot group beside another series swings by the root of two', () => {
    expect(answer({ ...calls, design: 'pilotGroup' }).spread).toBeCloseTo(5 * Math.SQRT2, 12);
    expect(warned({ ...calls, periodsBefore: null, autocorrelation: 0 })).toEqual(['BASELINE_ASSUMED']);
  });
});

describe('what cannot be asked', () => {
  test.each<[string, PlanQuestion, string[]]>([
    [
      'an effect of 0',
      { ...replies, minimumWorthwhileEffect: 0 },
      ['minimumWorthwhileEffect EFFECT_IS_ZERO'],
    ],
    [
      'no effect',
      { ...replies, minimumWorthwhileEffect: null },
      ['minimumWorthwhileEffect WORTHWHILE_EFFECT_MISSING'],
    ],
    [
      'a share above 1',
      { ...replies, minimumWorthwhileEffect: 0.6 },
      ['minimumWorthwhileEffect EXPECTED_OUT_OF_BOUNDS'],
    ],
    [
      'a share below 0',
      { ...replies, direction: 'decrease', minimumWorthwhileEffect: 0.6 },
      ['minimumWorthwhileEffect EXPECTED_OUT_OF_BOUNDS'],
    ],
    [
      'a rate below 0',
      { ...replies, shape: 'rate', baseline: 2, direction: 'decrease', minimumWorthwhileEffect: 3 },
      ['minimumWorthwhileEffect EXPECTED_OUT_OF_BOUNDS'],
    ],
    [
      'a percentage typed as such',
      { ...replies, baseline: 50 },
      ['baseline VALUE_OUT_OF_BOUNDS', 'minimumWorthwhileEffect EXPECTED_OUT_OF_BOUNDS'],
    ],
    ['no baseline', { ...replies, baseline: null }, ['baseline BASELINE_MISSING']],
    ['a mean without its spread', { ...replies, shape: 'mean' }, ['spread USUAL_SPREAD_MISSING']],
    [
      'what is not a number',
      { ...replies, baseline: NaN, unitsPerWeek: Infinity },
      ['baseline NUMBER_INVALID', 'unitsPerWeek NUMBER_INVALID'],
    ],
    ['a negative pace', { ...replies, unitsPerWeek: -3 }, ['unitsPerWeek NUMBER_NEGATIVE']],
    ['a power of 1', { ...replies, power: 1 }, ['power VALUE_OUT_OF_BOUNDS']],
    [
      'too long a history',
      { ...calls, history: Array.from({ length: 1041 }, () => 1) },
      ['history TOO_MANY_ITEMS'],
    ],
  ])('%s', (_, question, expected) => {
    expect(codes(question)).toEqual(expected);
  });

  test('0.9 + 0.1 is 1, whatever binary fractions say', () => {
    expect(
      answer({ ...replies, baseline: 0.7, minimumWorthwhileEffect: 0.3 - 1e-17 }).unitsPerArm,
    ).toBeGreaterThan(0);
    expect(answer({ ...replies, baseline: 0.9, minimumWorthwhileEffect: 0.1, power: 0.8 }).unitsPerArm).toBe(
      74,
    );
  });
});

test('extreme figures never give NaN or Infinity', () => {
  const sizes = [1e-300, 0.4, 1e300];
  const shapes = ['proportion', 'mean', 'rate', 'level'] as const;
  for (const shape of shapes)
    for (const design of ['comparison', 'beforeAfter'] as const)
      for (const minimumWorthwhileEffect of sizes)
        for (const spread of sizes)
          for (const unitsPerWeek of [null, ...sizes]) {
            const question: PlanQuestion = {
              ...{ design, shape, direction: 'increase', baseline: 0.5, minimumWorthwhileEffect, spread },
              ...{ unitsPerWeek, startsOn: '2026-11-23' },
            };
            const text = JSON.stringify(planTest(question), (_, value: unknown) => {
              if (typeof value === 'number' && !Number.isFinite(value))
                throw new Error(JSON.stringify(question));
              return value;
            });
            expect(text).toBe(JSON.stringify(planTest(question)));
          }
});

test('the curve falls with time, and is empty when there is no question', () => {
  const curve = detectableCurve({ ...replies, unitsPerWeek: 40 }, [2, 4, 8, 16]).map(
    ({ effect }) => effect ?? 0,
  );
  expect([...curve].sort((a, b) => b - a)).toEqual(curve);
  expect(detectableCurve({ ...replies, baseline: null }, [2])).toEqual([]);
  expect(detectableCurve(calls, [3, 8]).map(({ effect }) => effect === null)).toEqual([true, false]);
});
