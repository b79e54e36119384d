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
  });

  // Student's sleep data has ties: R wilcox.test(extra ~ group) gives W = 25.5 for the first group, p = 0.06933.
  it('corrects for ties', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const result = mannWhitney(second, first);
    expect(result).toMatchObject({ u: 25.5, exact: false });
    expect(result?.p).toBeCloseTo(0.06933, 5);
  });

  it('has nothing to say about an empty arm or equal values', () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(mannWhitney([2, 2], [2, 2, 2])).toBeNull();
  });
});
