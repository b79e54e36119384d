import { describe, expect, it } from '@jest/globals';
import type { Estimate } from '../analysis.js';
import { type FamilyMember, shrink, varianceOf } from './shrinkage.js';

const estimate = (value: number, se: number): Estimate => ({
  value,
  low: value - 1.959963984540054 * se,
  high: value + 1.959963984540054 * se,
  level: 0.95,
  kind: 'fixed',
});
const member = (
  experimentId: string,
  value: number,
  se: number,
  more: Partial<FamilyMember> = {},
): FamilyMember => ({
  experimentId,
  metricId: 'answers',
  direction: 'increase',
  evidenceGrade: 1,
  absolute: estimate(value, se),
  ...more,
});

/** Eight schools (Rubin 1981, J. Educ. Stat. 6:377): coaching effects and their standard errors. */
const SCHOOLS = [
  ['A', 28, 15],
  ['B', 8, 10],
  ['C', -3, 16],
  ['D', 7, 11],
  ['E', -1, 9],
  ['F', 1, 11],
  ['G', 18, 10],
  ['H', 12, 18],
] as const;

describe('shrinkage', () => {
  it('reads a variance back from a normal interval', () => {
    expect(varianceOf(estimate(3, 2))).toBeCloseTo(4, 10);
    expect(varianceOf({ value: 1, low: null, high: null, level: 0.95, kind: 'fixed' })).toBeNull();
    expect(varianceOf({ value: 1, low: 1, high: 1, level: 0.95, kind: 'fixed' })).toBeNull();
  });

  it('pools the eight schools completely: their spread is below their noise (Rubin: tau 0, mean 7.69, se 4.07)', () => {
    const [family] = shrink(SCHOOLS.map(([id, value, se]) => member(id, value, se)));
    expect(family?.family.tau2).toBe(0);
    expect(family?.family.mean).toBeCloseTo(7.686, 3);
    for (const { shrunken } of family?.effects ?? []) expect(shrunken).toBeCloseTo(7.686, 3);
  });

  it('keeps a spread that is more than noise, and pulls the surest effect least', () => {
    const [family] = shrink([member('a', 10, 1), member('b', 0, 1), member('c', 5, 4)]);
    const by = new Map(family?.effects.map(({ experimentId, ...rest }) => [experimentId, rest]));
    expect(family?.family.tau2).toBeGreaterThan(10);
    expect(by.get('a')?.shrunken).toBeLessThan(10);
    expect(by.get('a')?.shrunken).toBeGreaterThan(9.5);
    expect(by.get('b')?.shrunken).toBeGreaterThan(0);
  });

  it('turns the sign where lower is better', () => {
    const lower = { direction: 'decrease' } as const;
    const [family] = shrink([member('a', -4, 1, lower), member('b', -2, 1, lower)]);
    expect(family?.effects.map(({ raw }) => raw)).toEqual([4, 2]);
  });

  it('never pools two metrics, two directions, or what a weak design found', () => {
    const families = shrink([
      member('a', 1, 1),
      member('b', 2, 1),
      member('c', 3, 1, { metricId: 'calls' }),
      member('d', 3, 1, { direction: 'decrease' }),
      member('e', 30, 1, { evidenceGrade: 4 }),
      member('f', 30, 1, { absolute: null }),
    ]);
    expect(families).toHaveLength(1);
    expect(families[0]?.effects.map(({ experimentId }) => experimentId)).toEqual(['a', 'b']);
  });
});
