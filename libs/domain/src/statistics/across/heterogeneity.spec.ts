import { describe, expect, it } from '@jest/globals';
import { effectFamily, type MeasuredEffect, momentsTau2 } from './heterogeneity.js';

/**
 * BCG vaccine against tuberculosis, 13 trials (Colditz et al., JAMA 271:698, 1994): vaccinated with and without
 * tuberculosis, then controls. Results below as published by Viechtbauer, Journal of Statistical Software 36(3), 2010.
 */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([a = 0, b = 0, c = 0, d = 0]): MeasuredEffect => ({
  value: Math.log(a / (a + b) / (c / (c + d))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}));

describe('a family of effects', () => {
  it('gives the published restricted-likelihood summary of the BCG trials', () => {
    const family = effectFamily(BCG);
    expect(family?.method).toBe('reml');
    expect(family?.tau2).toBeCloseTo(0.3132, 4);
    expect(family?.mean).toBeCloseTo(-0.7145, 4);
    // Knapp-Hartung: -0.7145 with standard error 0.1807 on 12 degrees of freedom.
    expect(family?.low).toBeCloseTo(-1.1083, 3);
    expect(family?.high).toBeCloseTo(-0.3207, 3);
  });

  it('gives the published DerSimonian-Laird variance of the BCG trials', () => {
    expect(momentsTau2(BCG)).toBeCloseTo(0.3088, 4);
  });

  it('takes the variance between effects as zero when they differ by less than their noise', () => {
    const family = effectFamily([
      { value: 1, variance: 1 },
      { value: 1.2, variance: 1 },
      { value: 0.9, variance: 2 },
    ]);
    expect(family).toMatchObject({ method: 'derSimonianLaird', tau2: 0 });
    expect(family?.mean).toBeCloseTo((1 + 1.2 + 0.45) / 2.5, 12);
  });

  it.each([
    ['one effect', [{ value: 1, variance: 1 }]],
    ['no effect', []],
    [
      'a variance of zero',
      [
        { value: 1, variance: 0 },
        { value: 2, variance: 1 },
      ],
    ],
    [
      'a figure that is none',
      [
        { value: Number.NaN, variance: 1 },
        { value: 2, variance: 1 },
      ],
    ],
    [
      'an infinite variance',
      [
        { value: 1, variance: Infinity },
        { value: 2, variance: 1 },
      ],
    ],
  ])('refuses %s', (_, effects) => {
    expect(effectFamily(effects)).toBeNull();
  });
});
