/** One period: true time, figure, and its line of the design (at most seven columns). */
export interface SeriesRow {
  readonly t: number;
  readonly y: number;
  readonly x: readonly number[];
}

/** Least squares at one autocorrelation. */
export interface Ar1Fit {
  readonly b: readonly number[];
  /** Variance of the innovations. */
  readonly s2: number;
  readonly rss: number;
  /** Of X'V^-1 X, where V is the covariance for innovations of variance 1. */
  readonly inverse: readonly (readonly number[])[];
  /** Restricted log-likelihood, up to a constant. */
  readonly logLikelihood: number;
}

/** A square matrix, row after row. */
type Square = Float64Array;

/** Pairs of neighbours at one distance: sums of products of the later, of both ways between the two, of the earlier. */
interface GapClass {
  readonly gap: number;
  count: number;
  readonly later: Square;
  readonly mixed: Square;
  readonly earlier: Square;
}

/**
 * Generalised least squares with AR(1) errors of autocorrelation `rho`, by the Prais-Winsten transform; across a gap of g
 * periods the correlation is rho^g. Null when the design has no unique solution. Rows in order of time.
 */
export function regressAr1(rows: readonly SeriesRow[], rho: number): Ar1Fit | null {
  return ar1Regression(rows)(rho);
}

/**
 * The same for many autocorrelations of one series. The transformed cross products are quadratic in rho^g, so the rows are
 * read once and every rho then costs a few k x k sums. Figures enter as residuals of ordinary least squares, so that the
 * sum of squares loses no digits when the level is far from zero.
 */
export function ar1Regression(rows: readonly SeriesRow[]): (rho: number) => Ar1Fit | null {
  const k = rows[0]?.x.length ?? 0;
  const plain = leastSquares(rows, k);
  if (plain === null) return () => null;
  const m = k + 1;
  const lines = rows.map(({ t, y, x }) => ({ t, z: Float64Array.from([...x, y - dot(x, plain)]) }));
  const first = new Float64Array(m * m);
  if (lines[0]) addOuter(first, lines[0].z, lines[0].z, m);
  const classes = gapClasses(lines, m);
  return (rho) => {
    const { cross, logDeterminant } = crossProducts(first, classes, rho, m);
    return solve(cross, { k, df: rows.length - k, plain, logDeterminant });
  };
}

function gapClasses(lines: readonly { t: number; z: Float64Array }[], m: number): GapClass[] {
  const classes = new Map<number, GapClass>();
  lines.forEach(({ t, z }, index) => {
    const previous = lines[index - 1];
    if (previous === undefined) return;
    const gap = t - previous.t;
    const own = classes.get(gap) ?? {
      gap,
      count: 0,
      later: new Float64Array(m * m),
      mixed: new Float64Array(m * m),
      earlier: new Float64Array(m * m),
    };
    classes.set(gap, own);
    own.count += 1;
    addOuter(own.later, z, z, m);
    addOuter(own.mixed, z, previous.z, m);
    addOuter(own.mixed, previous.z, z, m);
    addOuter(own.earlier, previous.z, previous.z, m);
  });
  return [...classes.values()];
}

function addOuter(into: Square, a: Float64Array, b: Float64Array, m: number): void {
  for (let i = 0; i < m; i += 1) {
    const lead = a[i] ?? 0;
    for (let j = 0; j < m; j += 1) into[i * m + j] = (into[i * m + j] ?? 0) + lead * (b[j] ?? 0);
  }
}

/** [X e]' V^-1 [X e] and ln |V|, where V has innovations of variance 1. */
function crossProducts(
  first: Square,
  classes: readonly GapClass[],
  rho: number,
  m: number,
): { cross: Square; logDeterminant: number } {
  const marginal = 1 - rho * rho;
  const cross = first.map((value) => value * marginal);
  let logDeterminant = -Math.log(marginal);
  for (const { gap, count, later, mixed, earlier } of classes) {
    const carry = rho ** gap;
    const factor = marginal / (1 - carry * carry);
    logDeterminant -= count * Math.log(factor);
    for (let i = 0; i < m * m; i += 1) {
      const sum = (later[i] ?? 0) - carry * (mixed[i] ?? 0) + carry * carry * (earlier[i] ?? 0);
      cross[i] = (cross[i] ?? 0) + factor * sum;
    }
  }
  return { cross, logDeterminant };
}

interface System {
  readonly k: number;
  readonly df: number;
  /** Coefficients the residuals were taken from. */
  readonly plain: readonly number[];
  readonly logDeterminant: number;
}

function solve(cross: Square, { k, df, plain, logDeterminant }: System): Ar1Fit | null {
  const m = k + 1;
  const at = (i: number, j: number): number => cross[i * m + j] ?? 0;
  const inverted = invert(plain.map((_, i) => plain.map((_unused, j) => at(i, j))));
  if (inverted === null) return null;
  const moment = plain.map((_, i) => at(i, k));
  const step = inverted.inverse.map((row) => dot(row, moment));
  const rss = Math.max(0, at(k, k) - dot(step, moment));
  const logLikelihood = -0.5 * (df * Math.log(rss) + logDeterminant + inverted.logDeterminant);
  const b = plain.map((value, i) => value + (step[i] ?? 0));
  return { b, s2: rss / df, rss, inverse: inverted.inverse, logLikelihood };
}

/** Ordinary least squares, once refined on its own residuals. */
function leastSquares(rows: readonly SeriesRow[], k: number): number[] | null {
  const columns = Array.from({ length: k }, (_, i) => rows.map(({ x }) => x[i] ?? 0));
  const inverted = invert(columns.map((a) => columns.map((b) => dot(a, b))));
  if (inverted === null) return null;
  let b = columns.map(() => 0);
  for (let pass = 0; pass < 2; pass += 1) {
    const residuals = rows.map(({ x, y }) => y - dot(x, b));
    const moment = columns.map((column) => dot(column, residuals));
    b = b.map((value, i) => value + dot(inverted.inverse[i] ?? [], moment));
  }
  return b;
}

/** Sum of products. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Gauss-Jordan on a symmetric positive matrix, with ln of its determinant. Null when it is singular. */
export function invert(
  matrix: readonly (readonly number[])[],
): { inverse: number[][]; logDeterminant: number } | null {
  const k = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  let logDeterminant = 0;
  for (let column = 0; column < k; column += 1) {
    const pivotRow = work[column] ?? [];
    const pivot = pivotRow[column] ?? 0;
    if (!(pivot > 1e-12 * Math.abs(matrix[column]?.[column] ?? 0))) return null;
    logDeterminant += Math.log(pivot);
    for (let j = 0; j < 2 * k; j += 1) pivotRow[j] = (pivotRow[j] ?? 0) / pivot;
    for (let i = 0; i < k; i += 1) {
      const row = work[i] ?? [];
      const lead = row[column] ?? 0;
      if (i === column || lead === 0) continue;
      for (let j = 0; j < 2 * k; j += 1) row[j] = (row[j] ?? 0) - lead * (pivotRow[j] ?? 0);
    }
  }
  return { inverse: work.map((row) => row.slice(k)), logDeterminant };
}
