import { describe, expect, it } from '@jest/globals';
import { daysOf, quarterOf, shownQuarters } from './quarters.js';

describe('quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2025-12-31', '2025-Q4'],
  ])('%s is in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

  it.each([
    ['2026-Q1', { from: '2026-01-01', to: '2026-03-31' }],
    ['2026-Q2', { from: '2026-04-01', to: '2026-06-30' }],
    ['2025-Q4', { from: '2025-10-01', to: '2025-12-31' }],
    ['2026-Q5', null],
    ['2026', null],
  ])('%s holds its days', (quarter, days) => expect(daysOf(quarter)).toEqual(days));

  it('leave no hole between the first and the last', () => {
    expect(shownQuarters(['2026-Q2', '2025-Q3'], 12)).toEqual({
      quarters: ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'],
      hasGaps: false,
      earlier: 0,
    });
    expect(shownQuarters([], 3)).toEqual({ quarters: [], hasGaps: false, earlier: 0 });
  });

  it('leave out those that hold nothing when time is too long, and say what came before', () => {
    expect(shownQuarters(['2014-Q1', '2026-Q2', '2020-Q4', '2013-Q3'], 3)).toEqual({
      quarters: ['2014-Q1', '2020-Q4', '2026-Q2'],
      hasGaps: true,
      earlier: 1,
    });
  });
});
