import { describe, expect, it } from '@jest/globals';
import { SHARE_MINIMUM, shareOf } from './share.js';

describe('a share of the portfolio', () => {
  it('has the interval of Newcombe 1998 (Statistics in Medicine 17:857, table I: 15 of 148, 0.0624 to 0.1605)', () => {
    const { rate, low, high } = shareOf(15, 148);
    expect(rate).toBeCloseTo(0.101351, 6);
    expect(low).toBeCloseTo(0.0624, 4);
    expect(high).toBeCloseTo(0.1605, 4);
  });

  it.each([0, 1, SHARE_MINIMUM - 1])('is not said of %i cases: their counts are', (whole) => {
    expect(shareOf(whole, whole)).toEqual({ part: whole, whole, rate: null, low: null, high: null });
  });

  it('stays within 0 and 1 when none or all are', () => {
    expect(shareOf(0, 5)).toMatchObject({ rate: 0, low: 0 });
    expect(shareOf(5, 5)).toMatchObject({ rate: 1, high: 1 });
  });
});
