import { scoresAgainstResults } from './against-results.js';

const results = (held: boolean, ...scores: number[]) => scores.map((score) => ({ score, held }));

describe('scores against results', () => {
  test('counts the pairs in which the idea that held had the higher score', () => {
    // 15 pairs: 8 is above all five, 6 above three and equal to one, 3 above one.
    expect(scoresAgainstResults([...results(true, 8, 6, 3), ...results(false, 7, 6, 5, 4, 2)])).toEqual({
      tested: 8,
      confirmed: 3,
      meanOfConfirmed: expect.closeTo(17 / 3),
      meanOfOthers: 4.8,
      concordance: expect.closeTo((5 + 3.5 + 1) / 15),
    });
  });

  test.each([
    ['fewer than eight', [...results(true, 8, 6), ...results(false, 7, 6, 5, 4, 2)]],
    ['one that held', [...results(true, 8), ...results(false, 7, 6, 5, 4, 2, 2, 3, 1)]],
    ['nothing', []],
  ])('%s says nothing', (_, given) => {
    expect(scoresAgainstResults(given)).toMatchObject({ tested: given.length, concordance: null });
  });

  test('without one on a side there is no mean of it', () => {
    expect(scoresAgainstResults(results(true, 4))).toMatchObject({ meanOfConfirmed: 4, meanOfOthers: null });
  });
});
