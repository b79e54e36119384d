import { signedRank } from './signed-rank.js';

describe('signed ranks', () => {
  // R ?wilcox.test, Hamilton depression scale (Hollander & Wolfe 1973, p. 29): V = 40, one-sided p 0.01953.
  it('is that of R', () => {
    const first = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const second = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const result = signedRank(first.map((value, index) => value - (second[index] ?? 0)));
    expect(result).toMatchObject({ v: 40, exact: true });
    expect(result?.p).toBeCloseTo(2 * 0.01953, 4);
  });

  // By hand: differences 1, 1, 2, -1, 3: ranks 2, 2, 4, 2, 5; V = 13; variance 13.75 - 24/48 = 13.25; z = 5/sqrt(13.25).
  it('corrects for ties and leaves zeros out', () => {
    const result = signedRank([1, 1, 2, -1, 3, 0]);
    expect(result).toMatchObject({ v: 13, exact: false });
    expect(result?.p).toBeCloseTo(0.1696, 3);
  });

  it('says nothing when nothing differs, and all when all is one way', () => {
    expect(signedRank([])).toBeNull();
    expect(signedRank([0, 0])).toBeNull();
    expect(signedRank([1, 2, 3, 4, 5])?.p).toBeCloseTo(2 / 32, 12);
    expect(signedRank([-1, -2, 3])?.p).toBe(1);
  });
});
