import type { ArmReading } from './analysis.js';
import type { AnalysisArm, AnalysisInput, CovariateSummary, MeanSummary } from './analysis-input.js';
import { compareMeans } from './compare-means.js';
import { isFigure } from './figure.js';
import type { MeanOf } from './means.js';
import { meanInterval, poolMeans, summarise } from './means.js';
import type { CovariatePart } from './pool-covariate.js';
import { poolCovariates } from './pool-covariate.js';
import type { Reading } from './reading.js';
import { alphaOf, comparedArms, estimate, refuse, warn } from './reading.js';

/** Everything one arm's people gave. */
export interface ArmValues {
  readonly summary: MeanOf | null;
  /** null as soon as one entry of the arm is a summary. */
  readonly values: readonly number[] | null;
  /** The same people's figure from before; null unless every one of them has it. */
  readonly covariate: CovariateSummary | null;
}

/** Figures of people, arm against arm (Welch). Several entries of one arm are pooled. */
export function readMeans(
  reading: Reading,
  input: AnalysisInput,
  data: readonly MeanSummary[],
): Map<string, number> {
  reading.method = 'twoMeans';
  for (const { armId } of data) {
    if (!input.arms.some((arm) => arm.id === armId))
      refuse(reading, 'invalidData', 'DATA_SHAPE_MISMATCH', { armId });
  }
  const gathered = new Map(
    input.arms.map((arm) => [
      arm.id,
      gather(
        reading,
        input,
        data.filter(({ armId }) => armId === arm.id),
      ),
    ]),
  );
  const alpha = alphaOf(input);
  for (const arm of input.arms)
    reading.arms.push(readArm(reading, arm, gathered.get(arm.id)?.summary ?? null, alpha));
  const arms = comparedArms(input);
  if (arms !== null && reading.status !== 'invalidData') {
    for (const arm of arms.treated) {
      const control = gathered.get(arms.reference.id);
      const variant = gathered.get(arm.id);
      if (control && variant) compareMeans(reading, input, [arms.reference, arm], [control, variant]);
    }
  }
  return new Map([...gathered].map(([id, { summary }]) => [id, summary?.n ?? 0]));
}

function gather(reading: Reading, input: AnalysisInput, entries: readonly MeanSummary[]): ArmValues {
  const summaries: MeanOf[] = [];
  const before: CovariatePart[] = [];
  let values: number[] | null = [];
  for (const entry of entries) {
    const own = entry.values ?? null;
    values = own === null || values === null ? null : values.concat(own);
    const summary = own === null ? given(entry) : summarise(own);
    const fault = faultOf(summary, own, input);
    if (fault !== null) refuse(reading, 'invalidData', fault, { armId: entry.armId });
    else if (summary !== null && summary.n > 0) {
      summaries.push(summary);
      if (entry.covariate) before.push({ summary, covariate: entry.covariate });
    }
  }
  const complete = before.length > 0 && before.length === summaries.length;
  if (before.length > 0 && !complete) warn(reading, 'COVARIATE_INCOMPLETE');
  return { summary: poolMeans(summaries), values, covariate: complete ? poolCovariates(before) : null };
}

function given({ n, mean, sd }: MeanSummary): MeanOf | null {
  return n === null || n === 0 || mean === null ? null : { n, mean, sd };
}

function faultOf(
  summary: MeanOf | null,
  values: readonly number[] | null,
  input: AnalysisInput,
): 'NOT_A_NUMBER' | 'NEGATIVE_COUNT' | 'FRACTIONAL_COUNT' | 'NEGATIVE_SPREAD' | 'VALUE_OUT_OF_BOUNDS' | null {
  if (summary === null) return null;
  if (![summary.n, summary.mean, summary.sd ?? 0].every(isFigure)) return 'NOT_A_NUMBER';
  if (summary.n < 0) return 'NEGATIVE_COUNT';
  if (!Number.isSafeInteger(summary.n)) return 'FRACTIONAL_COUNT';
  if ((summary.sd ?? 0) < 0) return 'NEGATIVE_SPREAD';
  const low = input.bounded?.low ?? -Infinity;
  const high = input.bounded?.high ?? Infinity;
  return (values ?? [summary.mean]).some((value) => value < low || value > high)
    ? 'VALUE_OUT_OF_BOUNDS'
    : null;
}

function readArm(reading: Reading, arm: AnalysisArm, summary: MeanOf | null, alpha: number): ArmReading {
  if (summary !== null) reading.observed.set(arm.id, summary.mean);
  return {
    armId: arm.id,
    role: arm.role,
    units: summary?.n ?? 0,
    events: null,
    mean: summary?.mean ?? null,
    spread: summary?.sd ?? null,
    estimate: summary === null ? null : estimate(summary.mean, meanInterval(summary, alpha), alpha),
  };
}
