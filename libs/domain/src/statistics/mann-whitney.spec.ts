import { mannWhitney } from './mann-whitney.js';

describe('mannWhitney', () => {
  // Hollander & Wolfe (1973) p. 69, in R ?wilcox.test: W = 35 for x over y, one-sided p = 0.1272, estimate 0.305.
  const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
  const y = [1.15, 0.88, 0.9, 0.74, 1.21];

  it('is the permeability example', () => {
    const result = mannWhitney(y, x);
    expect(result).toMatchObject({ u: 35, exact: true });
    expect(result?.p).toBeCloseTo(2 * 0.1272, 4);
    expect(result?.shift).toBeCloseTo(0.305, 10);
    // R wilcox.test(x, y, conf.int = TRUE); Hollander & Wolfe (1999), section 4.3.
    expect(result?.limits?.low).toBeCloseTo(-0.15, 10);
    expect(result?.limits?.high).toBeCloseTo(0.76, 10);
    expect(result?.probabilityAbove).toBe(0.7);
  });

  // Student's sleep data has ties: R wilcox.test(extra ~ group) gives W = 25.5 for the first group, p = 0.06933.
  it('corrects for ties', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const result = mannWhitney(second, first);
    expect(result).toMatchObject({ u: 25.5, exact: false });
    expect(result?.p).toBeCloseTo(0.06933, 5);
    // R solves for the limits: -3.5999 to 0.09997; among the ordered differences these are their neighbours.
    expect(result?.limits?.low).toBeCloseTo(-3.6, 10);
    expect(result?.limits?.high).toBeCloseTo(0.1, 10);
    expect(result?.probabilityAbove).toBe(0.255);
  });

  it('has nothing to say about an empty arm or equal values', () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(mannWhitney([2, 2], [2, 2, 2])).toBeNull();
  });

  it('gives limits that exclude zero exactly when the test rejects', () => {
    const control = [1, 2, 3, 4, 5, 6, 7].map((value) => value + 0.01 * value ** 2);
    for (let shift = -9; shift <= 9; shift += 0.37) {
      const result = mannWhitney(
        control,
        control.map((value) => value * 1.003 + shift),
      );
      const excludes = (result?.limits?.low ?? -1) > 0 || (result?.limits?.high ?? 1) < 0;
      expect(excludes).toBe((result?.p ?? 1) <= 0.05);
    }
  });

  it('has no limits where so few values cannot reach the confidence', () => {
    expect(mannWhitney([1, 2, 3], [4, 5, 6])).toMatchObject({ p: 0.1, limits: null, probabilityAbove: 1 });
    expect(mannWhitney([1, 2, 3], [4, 5, 6], 0.1)?.limits).toEqual({ low: 1, high: 5 });
  });

  it('counts the normal approximation no differently from the exact distribution once there is enough', () => {
    const control = Array.from({ length: 20 }, (_, i) => i + 0.001 * i ** 2);
    const variant = Array.from({ length: 20 }, (_, i) => i + 4 + 0.0017 * i ** 2);
    const exact = mannWhitney(control, variant);
    const more = mannWhitney([...control, 9.5], [...variant, 13.6]);
    expect(exact?.exact).toBe(true);
    expect(more?.exact).toBe(false);
    expect(Math.abs((more?.p ?? 0) - (exact?.p ?? 1))).toBeLessThan(0.02);
    expect(Math.abs((more?.limits?.low ?? 0) - (exact?.limits?.low ?? 9))).toBeLessThan(0.5);
  });
});
