import type { CovariateSummary } from './analysis-input.js';
import type { Spread } from './means.js';

/** One arm's measure beside the same people's figure from before the start; deviations and covariance divide by n - 1. */
export interface CovariateArm extends Spread {
  readonly covariate: CovariateSummary;
}

/** The measure with what was known beforehand taken out. */
export interface CovariateAdjustment {
  /** Change of the measure per unit of the covariate, within arms; 0 when the covariate does not vary. */
  readonly theta: number;
  /** Share of the variance within arms that is taken away, 0..1. */
  readonly varianceReduction: number;
  /** In the order given: the same size, the adjusted mean and deviation, ready for `welch`, `meanLift` and `hedgesG`. */
  readonly arms: readonly Spread[];
}

/**
 * CUPED (Deng, Xu, Kohavi & Walker 2013, WSDM): Y - theta (X - mean of X), theta the pooled within-arm covariance over the
 * pooled variance of X; the adjusted difference is that of the analysis of covariance. X must be known before the start.
 * Null under two arms, when an arm has fewer than 2 people, or when a covariance is larger than the deviations allow.
 */
export function adjustForCovariate(arms: readonly CovariateArm[]): CovariateAdjustment | null {
  if (arms.length < 2 || arms.some(impossible)) return null;
  const pooled = (figure: (arm: CovariateArm) => number): number =>
    arms.reduce((sum, arm) => sum + (arm.n - 1) * figure(arm), 0) /
    arms.reduce((sum, arm) => sum + arm.n - 1, 0);
  const variance = pooled((arm) => arm.covariate.sd ** 2);
  const theta = variance === 0 ? 0 : pooled((arm) => arm.covariate.covariance) / variance;
  const people = arms.reduce((sum, arm) => sum + arm.n, 0);
  const centre = arms.reduce((sum, arm) => sum + arm.n * arm.covariate.mean, 0) / people;
  const adjusted = arms.map(({ n, mean, sd, covariate: own }) => ({
    n,
    mean: mean - theta * (own.mean - centre),
    sd: Math.sqrt(Math.max(0, sd ** 2 - 2 * theta * own.covariance + theta ** 2 * own.sd ** 2)),
  }));
  const before = pooled((arm) => arm.sd ** 2);
  const after = pooled((arm) => (adjusted[arms.indexOf(arm)]?.sd ?? arm.sd) ** 2);
  return {
    theta,
    varianceReduction: before === 0 ? 0 : Math.min(1, Math.max(0, 1 - after / before)),
    arms: adjusted,
  };
}

/** No data have these figures: |correlation| would be over 1 (rounding of typed summaries allowed). */
function impossible({ n, sd, covariate: own }: CovariateArm): boolean {
  return n < 2 || Math.abs(own.covariance) > sd * own.sd * (1 + 1e-6) + Number.MIN_VALUE;
}
