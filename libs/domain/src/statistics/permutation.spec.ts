import { fisherExact } from './proportions.js';
import { EXACT_WAYS, permutationTest } from './permutation.js';
import { seededRandom } from './seeded-random.js';

describe('permutationTest', () => {
  // On ranks it is the Wilcoxon rank sum test. Hollander & Wolfe (1973) p. 69, in R ?wilcox.test: one-sided p = 0.1272.
  it('is the exact rank sum test when the values are ranks', () => {
    const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const y = [1.15, 0.88, 0.9, 0.74, 1.21];
    const order = [...x, ...y].sort((a, b) => a - b);
    const ranks = (values: number[]) => values.map((value) => order.indexOf(value) + 1);
    const result = permutationTest(ranks(y), ranks(x));
    expect(result).toMatchObject({ exact: true, draws: 3003, seed: null });
    expect(result?.p).toBeCloseTo(2 * 0.1272, 4);
  });

  // On 0 and 1 in equal arms it is Fisher's exact test: the lady tasting tea (Fisher 1935; R ?fisher.test), p = 0.4857.
  it('is Fisher on yes and no, ties and all', () => {
    const result = permutationTest([1, 0, 0, 0], [1, 1, 1, 0]);
    expect(result?.p).toBeCloseTo(0.4857, 4);
    expect(result?.p).toBeCloseTo(fisherExact({ events: 1, total: 4 }, { events: 3, total: 4 }) ?? 0, 12);
  });

  it('counts as equal what differs only by rounding', () => {
    const plain = permutationTest([1, 2, 3], [2, 3, 4]);
    const tenths = permutationTest([0.1, 0.2, 0.3], [0.2, 0.3, 0.4]);
    const far = permutationTest([1e6 + 0.1, 1e6 + 0.2, 1e6 + 0.3], [1e6 + 0.2, 1e6 + 0.3, 1e6 + 0.4]);
    expect(tenths?.p).toBe(plain?.p);
    expect(far?.p).toBe(plain?.p);
  });

  it('counts all 184,756 ways of 10 and 10', () => {
    const random = seededRandom(3);
    const arm = (shift: number) => Array.from({ length: 10 }, () => random() + shift);
    const result = permutationTest(arm(0), arm(5));
    expect(result).toEqual({ p: 2 / 184_756, exact: true, draws: 184_756, seed: null });
    expect(EXACT_WAYS).toBeGreaterThan(184_756);
  });

  it('draws when there are more, the same draws for the same seed, never 0', () => {
    const control = Array.from({ length: 15 }, (_, i) => i);
    const variant = control.map((value) => value + 100);
    const result = permutationTest(control, variant, 42);
    expect(result).toEqual({ p: 1 / 20_001, exact: false, draws: 20_000, seed: 42 });
    expect(permutationTest(control, variant, 42)).toEqual(result);
  });

  it('draws close to what counting gives', () => {
    const random = seededRandom(11);
    const control = Array.from({ length: 9 }, random);
    const variant = Array.from({ length: 12 }, () => random() + 0.2);
    const drawn = permutationTest(control, variant, 1);
    const swapped = permutationTest(variant, control, 2);
    expect(drawn?.exact).toBe(false);
    expect(Math.abs((drawn?.p ?? 0) - (swapped?.p ?? 1))).toBeLessThan(0.02);
  });

  it('has nothing to say about an empty arm, equal values, or very many', () => {
    expect(permutationTest([], [1, 2])).toBeNull();
    expect(permutationTest([0.1, 0.1], [0.1, 0.1, 0.1])).toBeNull();
    expect(permutationTest(new Array(1500).fill(0), new Array(1500).fill(1))).toBeNull();
    expect(permutationTest([1], [2])).toMatchObject({ p: 1 });
  });
});
