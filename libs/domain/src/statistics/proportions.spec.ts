import type { Counts } from './proportions.js';
import {
  cohenH,
  fisherExact,
  newcombe,
  pooledZ,
  proportionLift,
  riskRatio,
  smallestExpected,
  unpooled,
  wilson,
} from './proportions.js';

const counts = (events: number, total: number): Counts => ({ events, total });

describe('wilson', () => {
  // Newcombe (1998) Statistics in Medicine 17:857-872, Table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d: %d to %d', (events, total, low, high) => {
    const limits = wilson(counts(events, total), 0.05);
    expect(limits.low).toBeCloseTo(low, 4);
    expect(limits.high).toBeCloseTo(high, 4);
  });

  it('ends exactly at 1 when everybody has the event', () => {
    expect(wilson(counts(7, 7), 0.05).high).toBe(1);
    expect(wilson(counts(0, 7), 0.05).low).toBe(0);
  });
});

describe('newcombe', () => {
  // Newcombe (1998) Statistics in Medicine 17:873-890, Table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d/%d - %d/%d: %d to %d', (eventsB, totalB, eventsA, totalA, low, high) => {
    const limits = newcombe(counts(eventsA, totalA), counts(eventsB, totalB), 0.05);
    expect(limits.low).toBeCloseTo(low, 4);
    expect(limits.high).toBeCloseTo(high, 4);
  });
});

// Physicians' Health Study: heart attacks 189/11,034 with placebo, 104/11,037 with aspirin.
// Agresti, Categorical Data Analysis, section 2.2-2.3: difference 0.0077 (0.005 to 0.011), risk ratio 1.82 (1.43 to 2.31);
// chi-square 25.01.
describe('two proportions of a published trial', () => {
  const aspirin = counts(104, 11037);
  const placebo = counts(189, 11034);

  it('difference', () => {
    const limits = unpooled(aspirin, placebo, 0.05);
    expect(limits?.low).toBeCloseTo(0.005, 3);
    expect(limits?.high).toBeCloseTo(0.011, 3);
  });

  it('risk ratio and lift', () => {
    const ratio = riskRatio(aspirin, placebo, 0.05);
    expect(ratio?.value).toBeCloseTo(1.82, 2);
    expect(ratio?.low).toBeCloseTo(1.43, 2);
    expect(ratio?.high).toBeCloseTo(2.31, 2);
    const lift = proportionLift(aspirin, placebo, 0.05);
    expect(lift).toMatchObject({ ok: true, value: (ratio?.value ?? 0) - 1 });
  });

  it('pooled z squared is the chi-square', () => {
    const test = pooledZ(aspirin, placebo);
    expect((test?.z ?? 0) ** 2).toBeCloseTo(25.01, 1);
    expect(test?.p).toBeCloseTo(5.69e-7, 8); // SciPy chi2_contingency(correction=False)
  });
});

describe('fisherExact', () => {
  it('is R fisher.test on the tea-tasting lady (?fisher.test: p = 0.4857)', () => {
    expect(fisherExact(counts(1, 4), counts(3, 4))).toBeCloseTo(0.4857, 4);
  });

  it('is R fisher.test on the convictions of like-sex twins (two-sided p = 0.0005367)', () => {
    expect(fisherExact(counts(15, 18), counts(2, 12))).toBeCloseTo(0.0005367, 7);
  });

  it('does not depend on which arm is named first', () => {
    expect(fisherExact(counts(2, 12), counts(15, 18))).toBeCloseTo(
      fisherExact(counts(15, 18), counts(2, 12)) ?? 0,
      14,
    );
  });
});

describe('edges', () => {
  it('no event anywhere: an interval, no p', () => {
    expect(pooledZ(counts(0, 10), counts(0, 20))).toBeNull();
    expect(fisherExact(counts(0, 10), counts(0, 20))).toBeNull();
    expect(pooledZ(counts(10, 10), counts(20, 20))).toBeNull();
  });

  it('Wald is never shown when a cell is below 5', () => {
    expect(unpooled(counts(4, 100), counts(20, 100), 0.05)).toBeNull();
    expect(unpooled(counts(96, 100), counts(80, 100), 0.05)).toBeNull();
  });

  it('a lift over nothing, or over almost nothing, is refused', () => {
    expect(proportionLift(counts(0, 100), counts(3, 100), 0.05)).toEqual({
      ok: false,
      refusal: 'ZERO_BASELINE',
    });
    expect(proportionLift(counts(8, 100), counts(9, 100), 0.05)).toEqual({
      ok: false,
      refusal: 'BASELINE_TOO_UNCERTAIN',
    });
  });

  it('a fall to nothing is a lift of -100 % without limits', () => {
    expect(proportionLift(counts(50, 100), counts(0, 100), 0.05)).toEqual({
      ok: true,
      value: -1,
      limits: null,
    });
  });

  it('smallest expected cell', () => {
    expect(smallestExpected(counts(3, 4), counts(1, 4))).toBe(2);
    expect(smallestExpected(counts(99, 100), counts(97, 100))).toBe(2);
  });

  it("Cohen's h of .5 and .8 is .6435 (Cohen 1988: phi = 1.571 and 2.214)", () => {
    expect(cohenH(counts(50, 100), counts(80, 100), 0.05).value).toBeCloseTo(0.6435, 4);
  });
});
