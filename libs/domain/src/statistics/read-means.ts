import type { ArmReading, SensitivityReading } from './analysis.js';
import type { AnalysisArm, AnalysisInput, MeanSummary } from './analysis-input.js';
import { mannWhitney } from './mann-whitney.js';
import type { MeanOf, Spread } from './means.js';
import { hedgesG, meanInterval, meanLift, poolMeans, summarise, welch } from './means.js';
import type { Reading } from './reading.js';
import {
  alphaOf,
  comparedArms,
  estimate,
  explain,
  liftEstimate,
  note,
  otherwise,
  refuse,
  warn,
} from './reading.js';

interface ArmValues {
  readonly summary: MeanOf | null;
  /** null as soon as one entry of the arm is a summary. */
  readonly values: readonly number[] | null;
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
      const share = alpha / arms.treated.length;
      if (control && variant) compare(reading, [arms.reference, arm], [control, variant], share);
    }
  }
  return new Map([...gathered].map(([id, { summary }]) => [id, summary?.n ?? 0]));
}

function gather(reading: Reading, input: AnalysisInput, entries: readonly MeanSummary[]): ArmValues {
  const summaries: MeanOf[] = [];
  let values: number[] | null = [];
  for (const entry of entries) {
    const own = entry.values ?? null;
    values = own === null || values === null ? null : values.concat(own);
    const summary = own === null ? given(entry) : summarise(own);
    const fault = faultOf(summary, own, input);
    if (fault !== null) refuse(reading, 'invalidData', fault, { armId: entry.armId });
    else if (summary !== null && summary.n > 0) summaries.push(summary);
  }
  return { summary: poolMeans(summaries), values };
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
  if (![summary.n, summary.mean, summary.sd ?? 0].every(Number.isFinite)) return 'NOT_A_NUMBER';
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

function compare(
  reading: Reading,
  [controlArm, arm]: readonly [AnalysisArm, AnalysisArm],
  [control, variant]: readonly [ArmValues, ArmValues],
  alpha: number,
): void {
  if (control.summary === null || variant.summary === null) return;
  const a = spreadOf(reading, controlArm, control.summary);
  const b = spreadOf(reading, arm, variant.summary);
  const result = a && b ? welch(a, b, alpha) : null;
  if (a && b && result === null) note(reading, 'ZERO_VARIANCE');
  const g = a && b ? hedgesG(a, b, alpha) : null;
  reading.comparisons.push({
    armId: arm.id,
    referenceArmId: controlArm.id,
    absolute: estimate(variant.summary.mean - control.summary.mean, result, alpha),
    relative: a && b && result ? liftEstimate(reading, meanLift(a, b, alpha), alpha) : null,
    standardised: g === null ? null : estimate(g.value, g, alpha),
    p: result === null ? null : { value: result.p, kind: 'fixed', adjusted: null },
  });
  reading.sensitivity.push(ranks(reading, arm, control, variant, alpha));
  explain(reading, 'COMPARED_MEANS', { control: controlArm.id, variant: arm.id });
  if (result === null) return;
  explain(reading, 'INTERVAL_WELCH', { level: 1 - alpha });
  explain(reading, 'TEST_WELCH');
}

function spreadOf(reading: Reading, arm: AnalysisArm, { n, mean, sd }: MeanOf): Spread | null {
  if (n < 2) note(reading, 'SINGLE_OBSERVATION', { armId: arm.id });
  else if (sd === null) note(reading, 'SPREAD_MISSING', { armId: arm.id });
  return n < 2 || sd === null ? null : { n, mean, sd };
}

/** The rank test beside the means, and a warning when few and skewed values make the means fragile. */
function ranks(
  reading: Reading,
  arm: AnalysisArm,
  control: ArmValues,
  variant: ArmValues,
  alpha: number,
): SensitivityReading[] {
  if (!control.values?.length || !variant.values?.length) return [];
  const fragile = [control.values, variant.values].some(
    (values) => values.length < 20 && Math.abs(skew(values)) > 1,
  );
  if (fragile) warn(reading, 'SKEWED_SMALL_SAMPLE', { armId: arm.id });
  const result = mannWhitney(control.values, variant.values);
  return result === null ? [] : [otherwise('mannWhitney', estimate(result.shift, null, alpha), result.p)];
}

/** Third standardised moment. */
function skew(values: readonly number[]): number {
  const { mean, sd } = summarise(values) ?? { mean: 0, sd: null };
  if (!sd) return 0;
  return values.reduce((sum, value) => sum + ((value - mean) / sd) ** 3, 0) / values.length;
}
