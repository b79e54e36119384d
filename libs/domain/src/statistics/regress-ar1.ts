/** One period: true time, figure, and its line of the design (at most six columns). */
export interface SeriesRow {
  readonly t: number;
  readonly y: number;
  readonly x: readonly number[];
}

/** Least squares at one autocorrelation. */
export interface Ar1Fit {
  readonly b: readonly number[];
  readonly s2: number;
  readonly rss: number;
  /** Of X'V^-1 X. */
  readonly inverse: readonly (readonly number[])[];
  /** Restricted log-likelihood, up to a constant. */
  readonly logLikelihood: number;
}

/**
 * Generalised least squares with AR(1) errors of autocorrelation `rho`, by the Prais-Winsten transform; across a gap of g
 * periods the correlation is rho^g. Null when the design has no unique solution. Rows in order of time.
 */
export function regressAr1(rows: readonly SeriesRow[], rho: number): Ar1Fit | null {
  const { transformed, logDeterminant } = transform(rows, rho);
  const k = rows[0]?.x.length ?? 0;
  const cross = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_unused, j) => sum(transformed, (row) => (row.x[i] ?? 0) * (row.x[j] ?? 0))),
  );
  const inverted = invert(cross);
  if (inverted === null) return null;
  const moment = Array.from({ length: k }, (_, i) => sum(transformed, (row) => (row.x[i] ?? 0) * row.y));
  const b = inverted.inverse.map((row) => row.reduce((all, value, i) => all + value * (moment[i] ?? 0), 0));
  const rss = sum(transformed, (row) => (row.y - row.x.reduce((all, x, i) => all + x * (b[i] ?? 0), 0)) ** 2);
  const df = rows.length - k;
  const logLikelihood = -0.5 * (df * Math.log(rss) + logDeterminant + inverted.logDeterminant);
  return { b, s2: rss / df, rss, inverse: inverted.inverse, logLikelihood };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}

/** Rows with independent errors of equal variance, and ln |V|. */
function transform(
  rows: readonly SeriesRow[],
  rho: number,
): { transformed: SeriesRow[]; logDeterminant: number } {
  const marginal = 1 - rho * rho;
  let logDeterminant = -Math.log(marginal);
  const transformed = rows.map((row, index) => {
    const previous = rows[index - 1];
    if (previous === undefined) return scaled(row, Math.sqrt(marginal));
    const carry = rho ** (row.t - previous.t);
    const factor = marginal / (1 - carry * carry);
    logDeterminant -= Math.log(factor);
    const x = row.x.map((value, i) => value - carry * (previous.x[i] ?? 0));
    return scaled({ t: row.t, y: row.y - carry * previous.y, x }, Math.sqrt(factor));
  });
  return { transformed, logDeterminant };
}

const scaled = (row: SeriesRow, factor: number): SeriesRow => ({
  t: row.t,
  y: row.y * factor,
  x: row.x.map((value) => value * factor),
});

/** Gauss-Jordan on a symmetric positive matrix. Null when it is singular. */
function invert(
  matrix: readonly (readonly number[])[],
): { inverse: number[][]; logDeterminant: number } | null {
  const k = matrix.length;
  const work = matrix.map((row, i) => [...row, ...Array.from({ length: k }, (_, j) => (i === j ? 1 : 0))]);
  let logDeterminant = 0;
  for (let column = 0; column < k; column += 1) {
    const pivotRow = work[column] ?? [];
    const pivot = pivotRow[column] ?? 0;
    if (!(pivot > 1e-12 * Math.abs(matrix[column]?.[column] ?? 0))) return null;
    logDeterminant += Math.log(pivot);
    const unit = pivotRow.map((value) => value / pivot);
    work.forEach((row, i) => {
      const lead = row[column] ?? 0;
      work[i] = i === column ? unit : row.map((value, j) => value - lead * (unit[j] ?? 0));
    });
  }
  return { inverse: work.map((row) => row.slice(k)), logDeterminant };
}
