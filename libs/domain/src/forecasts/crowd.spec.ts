import { crowdOf, surprise, surprises } from './crowd.js';

describe('a crowd beside its result', () => {
  test('mean, median, spread without names, and how far off the mean was', () => {
    expect(crowdOf([0.8, 0.37, 0.62], 'refuted')).toEqual({
      count: 3,
      mean: expect.closeTo(0.5967, 4),
      median: 0.62,
      spread: [0.37, 0.62, 0.8],
      brier: expect.closeTo(0.356, 3),
    });
    expect(crowdOf([0.1, 0.2, 0.3, 0.2], 'confirmed')).toMatchObject({
      mean: 0.2,
      median: 0.2,
      brier: expect.closeTo(0.64),
    });
  });

  test.each([[[]], [[0.37]], [[0.37, 0.9]]])('of %j nothing but the number is told', (given) => {
    expect(crowdOf(given, 'confirmed')).toEqual({
      ...{ count: given.length, mean: null, median: null, spread: [], brier: null },
    });
  });

  test.each(['notEnoughEvidence', 'abandoned'] as const)('is shown and not scored: %s', (verdict) => {
    expect(crowdOf([0.5, 0.6, 0.7], verdict)).toMatchObject({ mean: 0.6, brier: null });
  });
});

describe('what surprised the crowd', () => {
  test.each([
    [0.9, false, 0.9],
    [0.9, true, 0.1],
    [0.2, true, 0.8],
  ])('a mean of %d and held: %s is %d off', (mean, held, off) => {
    expect(surprise({ mean, held })).toBeCloseTo(off);
  });

  test('is what it leant the wrong way on, the furthest off first', () => {
    const all = [
      { name: 'right', mean: 0.8, held: true },
      { name: 'undecided', mean: 0.5, held: true },
      { name: 'wrong', mean: 0.62, held: false },
      { name: 'very wrong', mean: 0.2, held: true },
    ];
    expect(surprises(all).map(({ name }) => name)).toEqual(['very wrong', 'wrong']);
  });
});
