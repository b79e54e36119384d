import { describe, expect, it } from '@jest/globals';
import {
  amendedRate,
  confirmedByTwoRate,
  confirmedRate,
  fromLearningRate,
  learningRate,
  reachedRate,
  targetSetRate,
} from './measures-of-practice.js';

describe('the measures of practice', () => {
  it.each([
    ['the learning rate is over the tests that ended', learningRate({ learned: 6, ended: 8 })],
    ['targets are over the tests that started', targetSetRate({ targetSet: 6, started: 8 })],
    ['amendments are over the bets frozen', amendedRate({ amended: 6, started: 8 })],
    ['second readers are over the verdicts', confirmedByTwoRate({ confirmedByTwo: 6, judged: 8 })],
    [
      'targets reached are over all evaluated, those without a target too',
      reachedRate({ reached: 6, evaluated: 8 }),
    ],
    ['learnings quoted are over the iterations', fromLearningRate({ fromLearning: 6, iteration: 8 })],
  ])('%s', (_, share) => {
    expect(share).toMatchObject({ part: 6, whole: 8, rate: 0.75 });
    expect(share.low).toBeCloseTo(0.4093, 4);
    expect(share.high).toBeCloseTo(0.9285, 4);
  });

  it('says counts, and no share, of fewer than five', () => {
    expect(learningRate({ learned: 3, ended: 4 })).toEqual({
      part: 3,
      whole: 4,
      rate: null,
      low: null,
      high: null,
    });
  });

  it('leaves abandoned tests out of the confirmed share, and keeps those without enough evidence', () => {
    const verdicts = { confirmed: 2, refuted: 2, noDifference: 1, notEnoughEvidence: 3, abandoned: 4 };
    expect(confirmedRate({ verdicts })).toMatchObject({
      confirmed: 2,
      evaluated: 8,
      abandoned: 4,
      rate: 0.25,
    });
  });
});
