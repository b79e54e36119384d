import {
  betaQuantile,
  binomialCdf,
  binomialQuantile,
  chiSquareUpperTail,
  hypergeometric,
  normalCdf,
  normalQuantile,
  normalTwoSided,
  normalUpperTail,
  tCdf,
  tQuantile,
  tTwoSided,
} from './distributions.js';

/** Relative difference to a reference value. */
const off = (actual: number, expected: number) => Math.abs(actual - expected) / Math.abs(expected);

/**
 * Reference values: the published tables named in each title, and SciPy 1.x (Cephes / Boost, code independent from
 * @stdlib) for the digits that tables do not print.
 */
describe('distributions', () => {
  it.each([
    ['NIST/SEMATECH e-Handbook 1.3.6.7.1, P(0 < Z < 1.96) = 0.47500', normalCdf(1.96) - 0.5, 0.475, 1e-5],
    ['NIST/SEMATECH e-Handbook 1.3.6.7.2, t .975 with 10 degrees', tQuantile(0.975, 10), 2.228, 1e-3],
    ['NIST/SEMATECH e-Handbook 1.3.6.7.2, t .975 with 1 degree', tQuantile(0.975, 1), 12.706, 1e-4],
    [
      'NIST/SEMATECH e-Handbook 1.3.6.7.4, chi-square .05 with 10 degrees',
      chiSquareUpperTail(18.307, 10),
      0.05,
      1e-4,
    ],
    [
      'NIST/SEMATECH e-Handbook 1.3.6.7.4, chi-square .001 with 1 degree',
      chiSquareUpperTail(10.828, 1),
      0.001,
      1e-3,
    ],
  ])('%s', (_title, actual, expected, tolerance) => {
    expect(off(actual, expected)).toBeLessThan(tolerance);
  });

  it.each([
    ['normal upper tail at 10', normalUpperTail(10), 7.61985302416047e-24],
    ['normal upper tail at 37', normalUpperTail(37), 5.7255712225239266e-300],
    ['normal two-sided at 1.96', normalTwoSided(1.96), 0.04999579029644087],
    ['normal quantile .975', normalQuantile(0.975), 1.959963984540054],
    ['normal quantile 1e-15', normalQuantile(1e-15), -7.941345326170998],
    ['normal quantile 1e-20, where @stdlib gives -Infinity', normalQuantile(1e-20), -9.262340089798409],
    ['normal quantile 1e-300', normalQuantile(1e-300), -37.0470962993612],
    ['t two-sided at 40, 10 degrees', tTwoSided(40, 10), 2 * 1.1404288715428768e-12],
    ['t two-sided at 5, 1e8 degrees', tTwoSided(-5, 1e8), 2 * 2.866520550633632e-7],
    ['t cdf at -2, 1e6 degrees', tCdf(-2, 1e6), 0.02275026692565962],
    ['t quantile with 2.3 degrees', tQuantile(0.975, 2.3), 3.807163208232131],
    ['chi-square tail at 1000, 1 degree', chiSquareUpperTail(1000, 1), 1.7958327848007363e-219],
    ['chi-square tail at 500, 3 degrees', chiSquareUpperTail(500, 3), 4.771672031912771e-108],
    ['binomial cdf 480 of 1000', binomialCdf(480, 1000, 0.5), 0.10872414660207075],
    ['binomial cdf 20 of 100000 at .0005', binomialCdf(20, 100000, 0.0005), 1.2295276051552725e-6],
    ['beta quantile', betaQuantile(0.025, 5, 6), 0.18708602844739855],
    ['beta quantile near zero', betaQuantile(0.025, 0.5, 1000.5), 4.909116947944415e-7],
  ])('%s is the reference to 9 digits', (_title, actual, expected) => {
    expect(off(actual, expected)).toBeLessThan(1e-9);
  });

  it.each([
    [10000, 10000, 0.49811936596618267],
    [10500, 10000, 0.00024794736798936033],
  ])('chi-square tail at %d with %d degrees stays right where @stdlib is 1 %% off', (x, df, expected) => {
    expect(off(chiSquareUpperTail(x, df), expected)).toBeLessThan(1e-3);
  });

  it('nothing beyond zero is certain', () => {
    expect(chiSquareUpperTail(0, 1)).toBe(1);
    expect(normalTwoSided(0)).toBe(1);
    expect(tTwoSided(0, 3)).toBe(1);
  });

  it.each([
    [9, 2],
    [19, 6],
    [99, 41],
    [499, 231],
  ])('5 %% quantile of %d fair coins is %d', (n, expected) => {
    expect(binomialQuantile(0.05, n, 0.5)).toBe(expected);
  });

  it.each([
    [4, 4, 8, 3, 0.22857142857142854], // Fisher's tea: 16/70
    [100, 100, 1000, 10, 0.13898526767704472],
    [1000, 1000, 1000000, 1, 0.3682476274242323], // exact fractions; SciPy is 1e-10 off
    [80, 108, 150, 60, 0.09886468284382054],
  ])('hypergeometric with %d marked, %d drawn of %d: P(%d)', (marked, draws, population, k, expected) => {
    const { first, probabilities } = hypergeometric(marked, draws, population);
    expect(off(probabilities[k - first] ?? NaN, expected)).toBeLessThan(1e-12);
  });
});
