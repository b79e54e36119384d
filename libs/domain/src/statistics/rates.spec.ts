import {
  binomialTwoSided,
  dispersion,
  rateDifference,
  rateInterval,
  rateLift,
  rateP,
  rateRatio,
} from './rates.js';

const rate = (events: number, exposure: number) => ({ events, exposure });

describe('two rates', () => {
  // R ?poisson.test, thymic lymphomas: poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)).
  const control = rate(21, 3011);
  const variant = rate(11, 800);

  it('is the example of R: ratio, exact limits, exact p', () => {
    const ratio = rateRatio(control, variant, 0.05);
    expect(ratio?.value).toBeCloseTo(1.971488, 6);
    expect(ratio?.low).toBeCloseTo(0.8584264, 6);
    expect(ratio?.high).toBeCloseTo(4.2772659, 6);
    expect(rateP(control, variant)).toBeCloseTo(0.07967, 5);
  });

  // Boice & Monson (1977), in Rothman, Greenland & Lash, Modern Epidemiology, ch. 14: breast cancer, 41 in 28,010
  // person-years with fluoroscopy, 15 in 19,017 without; ratio 1.86, difference 6.8 per 10,000 (Wald: 0.75 to 12.75).
  it('is the textbook ratio and difference', () => {
    const [without, withX] = [rate(15, 19_017), rate(41, 28_010)];
    expect(rateRatio(without, withX, 0.05)?.value).toBeCloseTo(1.86, 2);
    const difference = rateDifference(without, withX, 0.05);
    expect(difference.value * 1e4).toBeCloseTo(6.75, 2);
    expect(Math.abs(difference.low * 1e4 - 0.75)).toBeLessThan(0.8);
    expect(Math.abs(difference.high * 1e4 - 12.75)).toBeLessThan(0.8);
  });

  it('swaps to the inverse and the opposite', () => {
    const [one, other] = [rateRatio(control, variant, 0.05), rateRatio(variant, control, 0.05)];
    expect((one?.low ?? 0) * (other?.high ?? 0)).toBeCloseTo(1, 9);
    expect(rateP(variant, control)).toBeCloseTo(rateP(control, variant) ?? 0, 12);
    expect(rateDifference(variant, control, 0.05).high).toBeCloseTo(
      -rateDifference(control, variant, 0.05).low,
      12,
    );
  });

  it('stays finite without events', () => {
    expect(rateRatio(rate(0, 10), rate(5, 10), 0.05)).toBeNull();
    expect(rateRatio(rate(5, 10), rate(0, 10), 0.05)).toMatchObject({ value: 0, low: 0 });
    // 1 - (1 - share)^5 = 0.975: share 0.5218, odds 1.0911 (Clopper & Pearson).
    expect(rateRatio(rate(5, 10), rate(0, 10), 0.05)?.high).toBeCloseTo(1.0911, 3);
    expect(rateP(rate(0, 10), rate(0, 10))).toBeNull();
    const nothing = rateDifference(rate(0, 10), rate(0, 10), 0.05);
    expect(nothing.value).toBe(0);
    expect(nothing.high).toBeCloseTo(0.3841, 4);
    expect(nothing.low).toBeCloseTo(-0.3841, 4);
  });

  it('refuses a lift on too few events', () => {
    expect(rateLift(rate(0, 10), rate(5, 10), 0.05)).toEqual({ ok: false, refusal: 'ZERO_BASELINE' });
    expect(rateLift(rate(8, 10), rate(5, 10), 0.05)).toEqual({
      ok: false,
      refusal: 'BASELINE_TOO_UNCERTAIN',
    });
    expect(rateLift(rate(20, 10), rate(10, 10), 0.05)).toMatchObject({ ok: true, value: -0.5 });
    expect(rateLift(rate(20, 10), rate(10, 10), 0.05, 3)).toMatchObject({ ok: false });
  });
});

describe('rateInterval', () => {
  // 10 events: (10 + 1.92 -+ 1.96 sqrt(10 + 0.96)) = 5.43 to 18.41.
  it('is the score interval', () => {
    const limits = rateInterval(rate(10, 1), 0.05);
    expect(limits.low).toBeCloseTo(5.4322, 3);
    expect(limits.high).toBeCloseTo(18.4092, 3);
    expect(rateInterval(rate(0, 2), 0.05).low).toBe(0);
  });
});

describe('binomialTwoSided', () => {
  // R ?binom.test, Mendel (Conover 1971, p. 97): 682 of 925 with p = 3/4, p-value = 0.3825.
  it('is the example of R', () => {
    expect(binomialTwoSided(682, 925, 0.75)).toBeCloseTo(0.3825, 4);
    expect(binomialTwoSided(243, 925, 0.25)).toBeCloseTo(0.3825, 4);
  });

  it('is a sum over every outcome that is no likelier', () => {
    const pmf = (k: number, n: number, p: number) => {
      let ways = 1;
      for (let i = 1; i <= k; i += 1) ways = (ways * (n - i + 1)) / i;
      return ways * p ** k * (1 - p) ** (n - k);
    };
    for (const share of [0.08, 0.3, 0.5, 0.77]) {
      for (let n = 1; n <= 12; n += 1) {
        const all = Array.from({ length: n + 1 }, (_, k) => pmf(k, n, share));
        for (let k = 0; k <= n; k += 1) {
          const limit = (all[k] ?? 0) * (1 + 1e-7);
          const expected = all.reduce((sum, own) => (own <= limit ? sum + own : sum), 0);
          expect(binomialTwoSided(k, n, share)).toBeCloseTo(Math.min(1, expected), 9);
        }
      }
    }
  });

  it('keeps the far tail', () => {
    const p = binomialTwoSided(0, 2000, 0.5);
    expect(p).toBeGreaterThanOrEqual(0);
    expect(binomialTwoSided(0, 500, 0.5)).toBeGreaterThan(0);
    expect(binomialTwoSided(0, 500, 0.5) / 2 ** -499).toBeCloseTo(1, 6);
  });
});

describe('dispersion', () => {
  it('is variance over mean for equal periods', () => {
    const counts = [4, 7, 2, 9, 3, 5];
    const mean = 5;
    const variance = counts.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 5;
    expect(dispersion([counts.map((x) => rate(x, 1))])).toBeCloseTo(variance / mean, 12);
  });

  it('is nothing on too few periods', () => {
    expect(
      dispersion([
        [rate(1, 1), rate(2, 1)],
        [rate(1, 1), rate(2, 1)],
      ]),
    ).toBeNull();
    expect(dispersion([Array.from({ length: 9 }, () => rate(0, 1))])).toBeNull();
  });

  // Quasi-Poisson: log standard error times sqrt(dispersion); for large counts the interval of the log is that much wider.
  it('widens the interval and the p above 1.5, and only there', () => {
    const [control, variant] = [rate(4000, 10), rate(4200, 10)];
    const width = (dispersed: number) => {
      const ratio = rateRatio(control, variant, 0.05, dispersed);
      return Math.log((ratio?.high ?? 0) / (ratio?.low ?? 1));
    };
    expect(width(1.5)).toBe(width(1));
    // Not exactly 2: Clopper-Pearson's limits are a little wider, the fewer the events.
    expect(width(4) / width(1)).toBeCloseTo(2.01, 2);
    expect(rateP(control, variant, 1.4)).toBe(rateP(control, variant));
    expect(rateP(control, variant, 4)).toBeGreaterThan(9 * (rateP(control, variant) ?? 1));
  });
});
