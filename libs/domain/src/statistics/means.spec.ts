import { hedgesG, meanInterval, meanLift, poolMeans, summarise, welch } from './means.js';

const arm = (n: number, mean: number, sd: number) => ({ n, mean, sd });

describe('summarise', () => {
  it('survives NIST StRD NumAcc4 (certified mean 10000000.2, standard deviation 0.1)', () => {
    const values = [10000000.2];
    for (let i = 0; i < 500; i += 1) values.push(10000000.1, 10000000.3);
    const summary = summarise(values);
    expect(summary?.n).toBe(1001);
    expect(summary?.mean).toBeCloseTo(10000000.2, 7);
    expect(summary?.sd).toBeCloseTo(0.1, 7);
  });

  it('has no spread for one value and nothing for none', () => {
    expect(summarise([4])).toEqual({ n: 1, mean: 4, sd: null });
    expect(summarise([])).toBeNull();
    expect(meanInterval({ n: 1, mean: 4, sd: null }, 0.05)).toBeNull();
  });
});

describe('welch', () => {
  // R ?t.test on `sleep`: t = -1.8608, df = 17.776, p = 0.07939, interval -3.3654832 to 0.2054832, for group 1 - group 2.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it("is R's t.test on Student's sleep data", () => {
    const a = summarise(first);
    const b = summarise(second);
    const result = welch(arm(10, b?.mean ?? 0, b?.sd ?? 0), arm(10, a?.mean ?? 0, a?.sd ?? 0), 0.05);
    expect(result?.t).toBeCloseTo(-1.8608, 4);
    expect(result?.df).toBeCloseTo(17.776, 3);
    expect(result?.p).toBeCloseTo(0.07939, 5);
    expect(result?.low).toBeCloseTo(-3.3654832, 6);
    expect(result?.high).toBeCloseTo(0.2054832, 6);
  });

  // NIST/SEMATECH e-Handbook 1.3.5.3, AUTO83B: unequal variances T = -12.94627 with 136.8750 degrees of freedom.
  it("is NIST's AUTO83B from its summaries", () => {
    const result = welch(arm(79, 30.48101, 6.10771), arm(249, 20.14458, 6.4147), 0.05);
    expect(result?.t).toBeCloseTo(-12.94627, 3);
    expect(result?.df).toBeCloseTo(136.875, 2);
  });

  it('has no p when neither arm varies, even if the means differ', () => {
    expect(welch(arm(10, 1, 0), arm(10, 2, 0), 0.05)).toBeNull();
    expect(hedgesG(arm(10, 1, 0), arm(10, 2, 0), 0.05)).toBeNull();
  });

  it('keeps tails that 1 - cdf would lose', () => {
    expect(welch(arm(500, 0, 1), arm(500, 1, 1), 0.05)?.p).toBeGreaterThan(0);
  });
});

describe('hedgesG', () => {
  // Borenstein, Hedges, Higgins, Rothstein (2009) ch. 4: d = 0.5970, J = 0.9923, g = 0.5924, SE = 0.2028.
  it('is the worked example of Borenstein et al.', () => {
    const g = hedgesG(arm(50, 100, 4.5), arm(50, 103, 5.5), 0.05);
    expect(g?.value).toBeCloseTo(0.5924, 4);
    expect(g?.se).toBeCloseTo(0.2028, 4);
  });
});

describe('meanLift', () => {
  // By hand: (22 - 20) / 20 = 0.1; se = sqrt(16/100/400 + 9/100 * 22^2 / 20^4) = 0.02592778.
  it('follows the delta method', () => {
    const lift = meanLift(arm(100, 20, 3), arm(100, 22, 4), 0.05);
    expect(lift.ok && lift.value).toBeCloseTo(0.1, 12);
    expect(lift.ok && lift.limits?.high).toBeCloseTo(0.1 + 1.959964 * 0.02592778, 6);
  });

  it('keeps the sign of the change over a negative baseline', () => {
    expect(meanLift(arm(100, -20, 3), arm(100, -18, 3), 0.05)).toMatchObject({ ok: true, value: 0.1 });
  });

  it('refuses a baseline that is zero or may be', () => {
    expect(meanLift(arm(100, 0, 3), arm(100, 1, 3), 0.05)).toEqual({ ok: false, refusal: 'ZERO_BASELINE' });
    expect(meanLift(arm(9, 1, 3), arm(9, 2, 3), 0.05)).toEqual({
      ok: false,
      refusal: 'BASELINE_TOO_UNCERTAIN',
    });
  });
});

describe('poolMeans', () => {
  it('gives the summary of the values put together', () => {
    const parts = [[1, 2, 3], [10, 12], [7]];
    const pooled = poolMeans(parts.flatMap((values) => summarise(values) ?? []));
    const whole = summarise(parts.flat());
    expect(pooled?.n).toBe(6);
    expect(pooled?.mean).toBeCloseTo(whole?.mean ?? 0, 12);
    expect(pooled?.sd).toBeCloseTo(whole?.sd ?? 0, 12);
  });

  it('loses the spread when a part lacks it', () => {
    expect(
      poolMeans([
        { n: 3, mean: 1, sd: null },
        { n: 3, mean: 1, sd: 1 },
      ]),
    ).toEqual({ n: 6, mean: 1, sd: null });
    expect(poolMeans([])).toBeNull();
  });
});
