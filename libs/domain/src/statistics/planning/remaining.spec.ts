import { minimumDetectableEffect, unitsToGo } from './remaining.js';

const up = { alpha: 0.05, way: 1 } as const;

describe('while groups are running', () => {
  const share = { shape: 'proportion', control: 50, variant: 50, baseline: 0.5 } as const;
  test('R’s ?power.prop.test: 50 per group find .5 to .8026 with power .90, and 27 more are needed for .75', () => {
    expect(minimumDetectableEffect(share, { ...up, power: 0.9 })).toBeCloseTo(0.3026, 4);
    expect(unitsToGo(share, 0.25, { ...up, power: 0.9 })).toBe(77 - 50);
    expect(unitsToGo(share, 0.4, up)).toBe(0);
  });
  test('means with unequal spreads: as R’s ?power.t.test when they are equal', () => {
    const means = { shape: 'mean', control: 20, variant: 20, controlSd: 1, variantSd: 1 } as const;
    // power.t.test(n = 20, sd = 1, power = .8689528) gives delta = 1.
    expect(minimumDetectableEffect(means, { ...up, power: 0.8689528 })).toBeCloseTo(1, 1);
    expect(unitsToGo(means, 1, { ...up, power: 0.9 })).toBe(3);
    expect(unitsToGo({ ...means, variantSd: 3 }, 1, up)).toBeGreaterThan(40);
    expect(minimumDetectableEffect({ ...means, controlSd: 0, variantSd: 0 }, up)).toBeNull();
    expect(unitsToGo({ ...means, controlSd: 0, variantSd: 0 }, 1, up)).toBeNull();
  });
  test('rates count exposure', () => {
    const rate = { shape: 'rate', control: 5, variant: 10, baseline: 30 } as const;
    expect(minimumDetectableEffect(rate, up)).toBeGreaterThan(6);
    expect(unitsToGo(rate, 6, up)).toBeGreaterThan(5);
    expect(unitsToGo(rate, 40, { ...up, way: -1 })).toBeNull();
  });
  test('nothing to say of an empty group, or of a change that cannot be', () => {
    expect(minimumDetectableEffect({ ...share, variant: 0 }, up)).toBeNull();
    expect(unitsToGo({ ...share, control: 0 }, 0.1, up)).toBeNull();
    expect(unitsToGo(share, 0.6, up)).toBeNull();
    expect(unitsToGo(share, 0, up)).toBeNull();
  });
});
