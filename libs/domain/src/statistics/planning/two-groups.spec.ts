import { noncentralTUpperTail, powerOfT } from './power-of-means.js';
import { controlUnitsNeeded, detectableEffect, powerOf } from './two-groups.js';

const usual = { alpha: 0.05, power: 0.8, ratio: 1 };

describe('proportions, as the examples of R: ?power.prop.test', () => {
  const question = { shape: 'proportion', baseline: 0.5, effect: 0.25 } as const;
  test('n = 50, p1 = .50, p2 = .75 has power 0.740', () => {
    expect(powerOf(question, 50, 50, 0.05)).toBeCloseTo(0.74, 3);
  });
  test('p1 = .50, p2 = .75, power = .90 needs n = 76.7', () => {
    expect(controlUnitsNeeded(question, { ...usual, power: 0.9 })).toBeCloseTo(76.7, 1);
  });
  test('n = 50, p1 = .50, power = .90 finds p2 = 0.8026', () => {
    const sizes = { control: 50, variant: 50, way: 1 } as const;
    const found = detectableEffect({ shape: 'proportion', baseline: 0.5 }, sizes, {
      alpha: 0.05,
      power: 0.9,
    });
    expect(0.5 + (found ?? 0)).toBeCloseTo(0.8026, 4);
  });
  test('from .9 to 1 needs n = 74, so that 30 find nothing above .9', () => {
    expect(Math.ceil(controlUnitsNeeded({ shape: 'proportion', baseline: 0.9, effect: 0.1 }, usual))).toBe(
      74,
    );
    const sizes = { control: 30, variant: 30, way: 1 } as const;
    expect(detectableEffect({ shape: 'proportion', baseline: 0.9 }, sizes, usual)).toBeNull();
  });
  test('unequal groups: the size found has the power asked', () => {
    const units = controlUnitsNeeded(
      { shape: 'proportion', baseline: 0.2, effect: 0.05 },
      { ...usual, ratio: 2 },
    );
    expect(powerOf({ shape: 'proportion', baseline: 0.2, effect: 0.05 }, units, 2 * units, 0.05)).toBeCloseTo(
      0.8,
      9,
    );
  });
});

describe('means, as the examples of R: ?power.t.test', () => {
  const question = { shape: 'mean', sd: 1, effect: 1 } as const;
  test('n = 20, delta = 1, sd = 1 has power 0.8689528', () => {
    expect(powerOf(question, 20, 20, 0.05)).toBeCloseTo(0.8689528, 6);
  });
  test('power = .90, delta = 1 needs n = 22.02110', () => {
    expect(controlUnitsNeeded(question, { ...usual, power: 0.9 })).toBeCloseTo(22.0211, 4);
  });
  test('is the normal formula and one more for larger groups', () => {
    const small = { shape: 'mean', sd: 1, effect: 0.2 } as const;
    const normal = 2 * ((1.959964 + 0.8416212) / 0.2) ** 2;
    expect(controlUnitsNeeded(small, usual) - normal).toBeCloseTo(1.959964 ** 2 / 4, 1);
  });
  test('the detectable effect gives back the size', () => {
    const found = detectableEffect({ shape: 'mean', sd: 12 }, { control: 80, variant: 40, way: -1 }, usual);
    expect(powerOf({ shape: 'mean', sd: 12, effect: -(found ?? 0) }, 80, 40, 0.05)).toBeCloseTo(0.8, 8);
  });
  test('without a true effect, the noncentral t is Student’s', () => {
    // t tables: P(T > 2.776) with 4 degrees of freedom is .025; P(T > 12.706) with 1 is .025.
    expect(noncentralTUpperTail(2.776445, 4, 0)).toBeCloseTo(0.025, 6);
    expect(noncentralTUpperTail(12.7062, 1, 0)).toBeCloseTo(0.025, 4);
    expect(powerOfT(0, 4, 0.05)).toBeCloseTo(0.025, 6);
  });
});

describe('rates over an exposure', () => {
  const question = { shape: 'rate', baseline: 30, effect: 6, dispersion: 1 } as const;
  test('from 30 to 36 needs about 15 units of exposure: van Belle (2008), 4 / (sqrt 30 - sqrt 36)^2', () => {
    expect(Math.ceil(controlUnitsNeeded(question, usual))).toBe(15);
    expect(powerOf(question, 14.6, 14.6, 0.05)).toBeGreaterThan(0.8);
  });
  test('twice the dispersion needs twice the exposure', () => {
    expect(controlUnitsNeeded({ ...question, dispersion: 2 }, usual)).toBeCloseTo(
      2 * controlUnitsNeeded(question, usual),
      9,
    );
  });
  test('a rate can fall to nothing and not further', () => {
    const few = { shape: 'rate', baseline: 0.1, dispersion: 1 } as const;
    expect(detectableEffect(few, { control: 5, variant: 5, way: -1 }, usual)).toBeNull();
    expect(detectableEffect(few, { control: 500, variant: 500, way: -1 }, usual)).toBeLessThan(0.1);
    expect(
      detectableEffect({ ...few, baseline: 0 }, { control: 50, variant: 50, way: 1 }, usual),
    ).toBeGreaterThan(0);
  });
});

test('an effect of nothing, or an empty group, is never found', () => {
  expect(powerOf({ shape: 'mean', sd: 1, effect: 0 }, 20, 20, 0.05)).toBe(0);
  expect(powerOf({ shape: 'proportion', baseline: 0.5, effect: 0.1 }, 0, 20, 0.05)).toBe(0);
  expect(powerOf({ shape: 'mean', sd: 1, effect: 1 }, 1, 1, 0.05)).toBe(0);
  expect(
    detectableEffect({ shape: 'proportion', baseline: 1 }, { control: 9, variant: 9, way: 1 }, usual),
  ).toBeNull();
});
