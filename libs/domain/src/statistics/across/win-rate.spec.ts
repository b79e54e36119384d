import { describe, expect, it } from '@jest/globals';
import { winRate } from './win-rate.js';

describe('win rate', () => {
  it('has the interval of Newcombe 1998 (Statistics in Medicine 17:857, table I: 15 of 148, 0.0624 to 0.1605)', () => {
    const { rate, low, high } = winRate({
      confirmed: 15,
      refuted: 60,
      noDifference: 40,
      notEnoughEvidence: 33,
    });
    expect(rate).toBeCloseTo(0.101351, 6);
    expect(low).toBeCloseTo(0.0624, 4);
    expect(high).toBeCloseTo(0.1605, 4);
  });

  it('counts what had not enough evidence, and not what was abandoned', () => {
    const { confirmed, evaluated, abandoned, rate } = winRate({
      confirmed: 2,
      notEnoughEvidence: 8,
      abandoned: 5,
    });
    expect({ confirmed, evaluated, abandoned, rate }).toEqual({
      confirmed: 2,
      evaluated: 10,
      abandoned: 5,
      rate: 0.2,
    });
  });

  it.each([0, 1, 4])('says no rate of %i experiments', (count) => {
    expect(winRate({ confirmed: count })).toEqual({
      confirmed: count,
      evaluated: count,
      abandoned: 0,
      rate: null,
      low: null,
      high: null,
    });
  });

  it('keeps its interval within 0 and 1 when none or all are confirmed', () => {
    expect(winRate({ refuted: 5 })).toMatchObject({ rate: 0, low: 0 });
    expect(winRate({ confirmed: 5 }).high).toBe(1);
  });
});
