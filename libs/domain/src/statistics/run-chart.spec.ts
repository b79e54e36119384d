import { crossingsLimit, longestRunLimit, median, runChart } from './run-chart.js';

describe('run chart', () => {
  // Anhoej & Olesen (2014) PLoS ONE 9:e113825, table 1, and Anhoej (2015) 10:e0121349: limits by number of useful points.
  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
  ])('with %d useful points: longest run %d, crossings %d', (useful, run, crossings) => {
    expect(longestRunLimit(useful)).toBe(run);
    expect(crossingsLimit(useful)).toBe(crossings);
  });

  it('counts runs and crossings by hand', () => {
    const values = [1, 3, 3, 1, 3, 2, 1, 1, null, 3, 1, 3, 3];
    expect(runChart(values, 2)).toEqual({
      median: 2,
      useful: 11,
      longestRun: 2,
      longestRunLimit: 6,
      crossings: 7,
      crossingsLimit: 2,
      signal: false,
    });
  });

  it('signals a shift, and is silent on ten alternating points', () => {
    const shifted = [1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3];
    expect(runChart(shifted, 2)).toMatchObject({ longestRun: 8, crossings: 1, signal: true });
    expect(runChart([1, 3, 1, 3, 1, 3, 1, 3, 1, 3], 2)?.signal).toBe(false);
  });

  it('needs 10 points off the median', () => {
    expect(runChart([2, 2, 2, 1, 3, 1, 3, 1, 3, 1, 3, 1], 2)).toBeNull();
  });

  it('median of odd, even and none', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNull();
  });
});
