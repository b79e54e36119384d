import { ideaScore, spreadOf } from './spread.js';

const people = [
  { impact: 8, confidence: 5, ease: 9 },
  { impact: 7, confidence: 6, ease: 2 },
  { impact: 9, confidence: 4, ease: 4 },
];

describe('the spread of several scores', () => {
  test('comes before the mean, without names, and says where people disagree', () => {
    expect(spreadOf(people)).toEqual([
      { criterion: 'impact', scores: [7, 8, 9], lowest: 7, highest: 9, disagree: false, mean: 8 },
      { criterion: 'confidence', scores: [4, 5, 6], lowest: 4, highest: 6, disagree: false, mean: 5 },
      { criterion: 'ease', scores: [2, 4, 9], lowest: 2, highest: 9, disagree: true, mean: 5 },
    ]);
  });

  test.each([
    [2, 6, false],
    [2, 7, true],
    [1, 10, true],
    [5, 5, false],
  ])('%d to %d: disagreement %s', (one, other, disagree) => {
    const all = [one, other].map((ease) => ({ impact: 5, confidence: 5, ease }));
    expect(spreadOf(all).find(({ criterion }) => criterion === 'ease')).toMatchObject({ disagree });
  });

  test('the score of the idea is the mean of the three means', () => {
    expect(ideaScore(people)).toBe(6);
    expect(ideaScore([])).toBeNull();
    expect(spreadOf([])).toEqual([]);
  });
});
