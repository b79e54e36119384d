import type { CovariateSummary } from './analysis-input.js';
import { isFigure } from './figure.js';
import type { MeanOf } from './means.js';

/** A part of an arm with the same people's figure from before. */
export interface CovariatePart {
  readonly summary: MeanOf;
  readonly covariate: CovariateSummary;
}

/**
 * Covariate of several parts of one arm as one: sums of squares and products within the parts, plus those between their
 * means (Chan, Golub & LeVeque 1979, for two figures). Null without a part, for one person, or with a figure that is none.
 */
export function poolCovariates(parts: readonly CovariatePart[]): CovariateSummary | null {
  const n = parts.reduce((sum, { summary }) => sum + summary.n, 0);
  const figures = parts.flatMap(({ covariate }) => [covariate.mean, covariate.sd, covariate.covariance]);
  if (n < 2 || !figures.every(isFigure)) return null;
  const over = (of: (part: CovariatePart) => number): number =>
    parts.reduce((sum, part) => sum + part.summary.n * of(part), 0) / n;
  const mean = over(({ covariate }) => covariate.mean);
  const measured = over(({ summary }) => summary.mean);
  let squares = 0;
  let products = 0;
  for (const { summary, covariate } of parts) {
    const distance = covariate.mean - mean;
    squares += (summary.n - 1) * covariate.sd ** 2 + summary.n * distance ** 2;
    products += (summary.n - 1) * covariate.covariance + summary.n * distance * (summary.mean - measured);
  }
  return { mean, sd: Math.sqrt(squares / (n - 1)), covariance: products / (n - 1) };
}
