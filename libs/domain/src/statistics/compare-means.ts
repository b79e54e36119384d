import type { CovariateReading } from './analysis.js';
import type { AnalysisArm, AnalysisInput } from './analysis-input.js';
import { posteriorOfNormal, readPosterior } from './bayesian.js';
import type { CovariateAdjustment } from './covariate.js';
import { adjustForCovariate } from './covariate.js';
import type { MeanOf, Spread } from './means.js';
import { hedgesG, meanLift, welch } from './means.js';
import { otherMeans } from './other-means.js';
import type { ArmValues } from './read-means.js';
import { powerBeside } from './read-power.js';
import type { Beside, Reading } from './reading.js';
import { alphaOf, comparedArms, estimate, explain, liftEstimate, note, warn } from './reading.js';

type Arms = readonly [AnalysisArm, AnalysisArm];
type Both = readonly [ArmValues, ArmValues];

/**
 * One treated arm against the reference (Welch). Where the same people's figure from before is known for everyone, what it
 * explains is taken out first (CUPED) and the effect before that is kept beside.
 */
export function compareMeans(reading: Reading, input: AnalysisInput, arms: Arms, both: Both): void {
  const [control, variant] = both.map(({ summary }) => summary);
  if (!control || !variant) return;
  const alpha = alphaOf(input) / (comparedArms(input)?.treated.length ?? 1);
  const spreads = [spreadOf(reading, arms[0], control), spreadOf(reading, arms[1], variant)] as const;
  const plain = spreads[0] && spreads[1] ? welch(spreads[0], spreads[1], alpha) : null;
  if (spreads[0] && spreads[1] && plain === null) note(reading, 'ZERO_VARIANCE');
  const adjustment = plain === null ? null : adjust(reading, spreads, both);
  const [a, b] = adjustment === null ? spreads : [adjustment.arms[0] ?? null, adjustment.arms[1] ?? null];
  const result = a && b && plain !== null ? welch(a, b, alpha) : null;
  const g = a && b ? hedgesG(a, b, alpha) : null;
  reading.comparisons.push({
    armId: arms[1].id,
    referenceArmId: arms[0].id,
    absolute: estimate(result?.value ?? variant.mean - control.mean, result, alpha),
    relative: a && b && result ? liftEstimate(reading, meanLift(a, b, alpha), alpha) : null,
    standardised: g === null ? null : estimate(g.value, g, alpha),
    p: result === null ? null : { value: result.p, kind: 'fixed', adjusted: null },
  });
  // Ranks and ratios of the values as they are would answer a noisier question than the adjusted one.
  const values = both.map((arm) => (adjustment === null ? arm.values : null));
  reading.sensitivity.push(
    values[0]?.length && values[1]?.length
      ? otherMeans(reading, {
          armId: arms[1].id,
          control: values[0],
          variant: values[1],
          alpha,
          p: result?.p ?? null,
        })
      : [],
  );
  const covariate: CovariateReading | null =
    adjustment && plain
      ? {
          theta: adjustment.theta,
          varianceReduction: adjustment.varianceReduction,
          unadjusted: estimate(plain.value, plain, alpha),
        }
      : null;
  reading.beside.set(arms[1].id, {
    covariate,
    ...(a && b && result ? beliefs(input, [a, b], alpha) : {}),
  });
  explain(reading, 'COMPARED_MEANS', { control: arms[0].id, variant: arms[1].id });
  if (covariate !== null) explain(reading, 'COVARIATE_ADJUSTED', { reduction: covariate.varianceReduction });
  if (result === null) return;
  explain(reading, 'INTERVAL_WELCH', { level: 1 - alpha });
  explain(reading, 'TEST_WELCH');
}

/** Fewest people per arm for a normal belief about the effect. */
const NORMAL_UNITS = 10;

function beliefs(input: AnalysisInput, [a, b]: readonly [Spread, Spread], alpha: number): Beside {
  const variance = a.sd ** 2 / a.n + b.sd ** 2 / b.n;
  const effect = { value: b.mean - a.mean, se: Math.sqrt(variance), base: a.mean };
  const { direction, minimumWorthwhileEffect: minimum } = input;
  return {
    posterior: () =>
      Math.min(a.n, b.n) < NORMAL_UNITS
        ? null
        : readPosterior(posteriorOfNormal(effect, alpha, input.liftPrior ?? null), 'normal', {
            direction,
            minimum,
            alpha,
          }),
    ...powerBeside(
      { shape: 'mean', control: a.n, variant: b.n, controlSd: a.sd, variantSd: b.sd },
      input,
      alpha,
    ),
  };
}

function adjust(
  reading: Reading,
  [a, b]: readonly [Spread | null, Spread | null],
  both: Both,
): CovariateAdjustment | null {
  const [before, after] = both.map(({ covariate }) => covariate);
  if (!before && !after) return null;
  const adjustment =
    a && b && before && after
      ? adjustForCovariate([
          { ...a, covariate: before },
          { ...b, covariate: after },
        ])
      : null;
  if (adjustment === null) warn(reading, 'COVARIATE_INCOMPLETE');
  return adjustment;
}

function spreadOf(reading: Reading, arm: AnalysisArm, { n, mean, sd }: MeanOf): Spread | null {
  if (n < 2) note(reading, 'SINGLE_OBSERVATION', { armId: arm.id });
  else if (sd === null) note(reading, 'SPREAD_MISSING', { armId: arm.id });
  return n < 2 || sd === null ? null : { n, mean, sd };
}
