import { ar1Regression, regressAr1, type SeriesRow } from './regress-ar1.js';

/** Row by row, as in the books: every row less rho^gap times the one before, scaled to innovations of variance 1. */
function transformed(rows: readonly SeriesRow[], rho: number): { rows: number[][]; logDeterminant: number } {
  const marginal = 1 - rho * rho;
  let logDeterminant = -Math.log(marginal);
  const out = rows.map(({ t, y, x }, index) => {
    const previous = rows[index - 1];
    const own = [...x, y];
    if (previous === undefined) return own.map((value) => value * Math.sqrt(marginal));
    const before = [...previous.x, previous.y];
    const carry = rho ** (t - previous.t);
    const factor = marginal / (1 - carry * carry);
    logDeterminant -= Math.log(factor);
    return own.map((value, i) => (value - carry * (before[i] ?? 0)) * Math.sqrt(factor));
  });
  return { rows: out, logDeterminant };
}

const wave = (t: number): number => 3 * Math.sin(t * 1.7) + 2 * Math.cos(t * t * 0.31) + Math.sin(t * 0.11);

function rowsOf(count: number, level: number, gaps: (t: number) => boolean): SeriesRow[] {
  return Array.from({ length: count }, (_, t) => t)
    .filter((t) => !gaps(t))
    .map((t) => ({
      t,
      y: level + 0.05 * t + (t >= count / 2 ? 4 : 0) + wave(t),
      x: [1, (2 * t) / count - 1, t >= count / 2 ? 1 : 0],
    }));
}

describe('ar1Regression', () => {
  it.each<[string, SeriesRow[]]>([
    ['24 periods', rowsOf(24, 10, () => false)],
    [
      'with gaps of one, two and five',
      rowsOf(60, 10, (t) => t === 7 || (t > 20 && t < 23) || (t > 40 && t < 46)),
    ],
    ['520 periods far from zero', rowsOf(520, 1e6, (t) => t % 97 === 50)],
  ])('solves the normal equations of the transformed rows: %s', (_title, rows) => {
    const at = ar1Regression(rows);
    for (const rho of [-0.9, -0.3, 0, 0.31, 0.6, 0.95]) {
      const fit = at(rho);
      const dense = transformed(rows, rho);
      if (fit === null) throw new Error('singular');
      const residuals = dense.rows.map(
        (row) => (row[3] ?? 0) - fit.b.reduce((s, b, i) => s + b * (row[i] ?? 0), 0),
      );
      const rss = residuals.reduce((sum, r) => sum + r * r, 0);
      expect(Math.abs(fit.rss / rss - 1)).toBeLessThan(1e-9);
      fit.b.forEach((_, i) => {
        const moment = dense.rows.reduce((sum, row, at_) => sum + (row[i] ?? 0) * (residuals[at_] ?? 0), 0);
        const size = Math.sqrt(dense.rows.reduce((sum, row) => sum + (row[i] ?? 0) ** 2, 0) * rss);
        expect(Math.abs(moment) / size).toBeLessThan(1e-9);
      });
      const k = fit.b.length;
      for (let i = 0; i < k; i += 1) {
        for (let j = 0; j < k; j += 1) {
          const product = fit.inverse[i]?.reduce(
            (sum, value, l) =>
              sum + value * dense.rows.reduce((s, row) => s + (row[l] ?? 0) * (row[j] ?? 0), 0),
            0,
          );
          expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
        }
      }
    }
  });

  it('compares autocorrelations by the restricted likelihood of the transformed rows', () => {
    const rows = rowsOf(40, 5, (t) => t === 11 || t === 12);
    const own = (rho: number): number => {
      const fit = regressAr1(rows, rho);
      const dense = transformed(rows, rho);
      if (fit === null) throw new Error('singular');
      const [a, b, c, d, e, f] = [0, 1, 2, 0, 1, 2].map((i, place) =>
        dense.rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[place < 3 ? i : (i + 1) % 3] ?? 0), 0),
      ) as [number, number, number, number, number, number];
      const determinant = a * (b * c - e * e) - d * (d * c - e * f) + f * (d * e - b * f);
      const expected =
        -0.5 * ((rows.length - 3) * Math.log(fit.rss) + dense.logDeterminant + Math.log(determinant));
      return fit.logLikelihood - expected;
    };
    for (const rho of [-0.5, 0.2, 0.8]) expect(own(rho)).toBeCloseTo(0, 9);
  });

  it('refuses columns that say the same thing', () => {
    const rows = rowsOf(20, 0, () => false).map((row) => ({ ...row, x: [...row.x, row.x[2] ?? 0] }));
    expect(regressAr1(rows, 0.3)).toBeNull();
  });
});
