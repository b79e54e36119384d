import { confidenceSequence, mixtureParameter, running } from './confidence-sequence.js';

describe('confidence sequence', () => {
  // GrowthBook, packages/stats/tests/frequentist/test_tests.py, TestSequentialTTest: means and shares, relative effects.
  it.each([
    ['means', { value: 0.50336, se: 0.33341 }, 1000, [-0.55844, 1.56516]],
    ['proportions', { value: 0.50386, se: 0.03386 }, 5000, [0.40098, 0.60675]],
  ] as const)('is that of GrowthBook: %s', (_title, given, planned, [low, high]) => {
    const result = confidenceSequence({ ...given, units: 6461 }, planned, 0.05);
    expect(result?.low).toBeCloseTo(low, 3);
    expect(result?.high).toBeCloseTo(high, 3);
  });

  it('gives the p of the same tests', () => {
    expect(confidenceSequence({ value: 0.50336, se: 0.33341, units: 6461 }, 1000, 0.05)?.p).toBe(1);
    expect(confidenceSequence({ value: 0.50386, se: 0.03386, units: 6461 }, 5000, 0.05)?.p).toBeLessThan(
      1e-20,
    );
  });

  // Waudby-Smith et al. (2023), appendix B.2: rho(m) = sqrt((-2 ln a + ln(-2 ln a + 1)) / m).
  it('is tuned for the planned size', () => {
    expect(mixtureParameter(1000, 0.05)).toBeCloseTo(Math.sqrt((5.991465 + Math.log(6.991465)) / 1000), 6);
    const width = (units: number, planned: number): number => {
      const result = confidenceSequence({ value: 0, se: 1 / Math.sqrt(units), units }, planned, 0.05);
      return (result?.high ?? 0) - (result?.low ?? 0);
    };
    for (const planned of [200, 5000]) expect(width(1000, 1000)).toBeLessThan(width(1000, planned));
    // The price of looking at any time, at the planned size: 3.035 standard errors instead of 1.96 (by hand: N r2 = 7.936).
    expect((width(1000, 1000) / 2) * Math.sqrt(1000)).toBeCloseTo(3.035, 3);
  });

  it.each([0.01, 0.05, 0.1])('p falls below %d exactly where the interval leaves zero out', (alpha) => {
    const at = (value: number) => confidenceSequence({ value, se: 1, units: 300 }, 800, alpha);
    const edge = at(0)?.high ?? 0;
    expect(at(edge)?.p).toBeCloseTo(alpha, 10);
    expect(at(edge * 1.001)?.p).toBeLessThan(alpha);
    expect(at(edge * 1.001)?.low).toBeGreaterThan(0);
    expect(at(edge * 0.999)?.p).toBeGreaterThan(alpha);
  });

  it.each([
    [{ value: 1, se: 0, units: 10 }, 100, 0.05],
    [{ value: 1, se: 1, units: 0 }, 100, 0.05],
    [{ value: NaN, se: 1, units: 10 }, 100, 0.05],
    [{ value: 1, se: 1, units: 10 }, 0, 0.05],
    [{ value: 1, se: 1, units: 10 }, 100, 1],
  ])('says nothing without what it needs (%j)', (look, planned, alpha) => {
    expect(confidenceSequence(look, planned, alpha)).toBeNull();
  });

  it('keeps what all looks said together', () => {
    const first = running(null, { low: -3, high: 5, p: 0.4 });
    const second = running(first, { low: -1, high: 6, p: 0.2 });
    expect(second).toEqual({ low: -1, high: 5, p: 0.2 });
    expect(running(second, { low: 7, high: 9, p: 0.3 })).toEqual({ low: 7, high: 9, p: 0.2 });
  });
});

/** Marsaglia's xorshift32: seeded, so that the same false alarms come each time. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

describe('watched all the time (seeded simulation, no effect)', () => {
  it.each([0.05, 0.3])('share %d: looking every 5 people never alarms more than 1 time in 20', (rate) => {
    const next = uniforms(20_260_101);
    let alarms = 0;
    let naive = 0;
    const runs = 400;
    for (let run = 0; run < runs; run += 1) {
      const [fixed, sequence] = watch(next, rate);
      naive += fixed ? 1 : 0;
      alarms += sequence ? 1 : 0;
    }
    expect(alarms / runs).toBeLessThanOrEqual(0.05);
    // What the fixed interval does when it is looked at as often.
    expect(naive / runs).toBeGreaterThan(0.2);
  });
});

/** Whether each of the two intervals ever left zero out, in 1,000 people an arm. */
function watch(next: () => number, rate: number): [boolean, boolean] {
  let [a, b] = [0, 0];
  let [fixed, sequence] = [false, false];
  for (let n = 1; n <= 1000; n += 1) {
    a += next() < rate ? 1 : 0;
    b += next() < rate ? 1 : 0;
    if (n % 5 !== 0 || n < 10 || a < 3 || b < 3) continue;
    const se = Math.sqrt((a * (n - a) + b * (n - b)) / n ** 3);
    const value = (b - a) / n;
    fixed ||= Math.abs(value) > 1.96 * se;
    sequence ||= (confidenceSequence({ value, se, units: 2 * n }, 2000, 0.05)?.p ?? 1) < 0.05;
  }
  return [fixed, sequence];
}
