import type { SensitivityReading } from './analysis.js';
import { mannWhitney } from './mann-whitney.js';
import { summarise, welch } from './means.js';
import { permutationTest } from './permutation.js';
import type { Reading } from './reading.js';
import { estimate, otherwise, warn } from './reading.js';

/** Above this many values in all, sharing them out again says what Welch's test says. */
const PERMUTED_LIMIT = 400;

/** Values of one comparison, and what the means said of them. */
export interface ComparedValues {
  readonly armId: string;
  readonly control: readonly number[];
  readonly variant: readonly number[];
  readonly alpha: number;
  /** Welch's p. */
  readonly p: number | null;
}

/**
 * The same values by ranks (with the Hodges-Lehmann interval), shared out again where they are few or skewed, and as ratios
 * where all are above zero. Warns when few and skewed values make the means fragile, and when a reading disagrees.
 */
export function otherMeans(reading: Reading, given: ComparedValues): SensitivityReading[] {
  const { armId, control, variant, alpha, p } = given;
  const arms = [control, variant];
  const skewed = arms.some((values) => Math.abs(skew(values)) > 1);
  const fewest = Math.min(control.length, variant.length);
  if (arms.some((values) => values.length < 20 && Math.abs(skew(values)) > 1)) {
    warn(reading, 'SKEWED_SMALL_SAMPLE', { armId });
  }
  const readings: SensitivityReading[] = [];
  const ranks = mannWhitney(control, variant, alpha);
  if (ranks !== null) {
    readings.push(otherwise('mannWhitney', estimate(ranks.shift, ranks.limits, alpha), ranks.p));
  }
  const shared =
    (fewest < 20 || skewed) && control.length + variant.length <= PERMUTED_LIMIT
      ? permutationTest(control, variant)
      : null;
  if (shared !== null) readings.push(otherwise('permutation', null, shared.p));
  const ratios = onLogScale(control, variant, alpha);
  if (ratios !== null) readings.push(otherwise('logScale', null, ratios));
  for (const { check, p: other } of readings) {
    if (p !== null && other !== null && other < alpha !== p < alpha)
      warn(reading, 'METHODS_DISAGREE', { check });
  }
  return readings;
}

/** Welch's p of the logarithms; null unless every value is above zero. */
function onLogScale(control: readonly number[], variant: readonly number[], alpha: number): number | null {
  if (![...control, ...variant].every((value) => value > 0)) return null;
  const [a, b] = [control, variant].map((values) => summarise(values.map(Math.log)));
  if (!a || !b || a.sd === null || b.sd === null) return null;
  return welch({ ...a, sd: a.sd }, { ...b, sd: b.sd }, alpha)?.p ?? null;
}

/** Third standardised moment. */
function skew(values: readonly number[]): number {
  const { mean, sd } = summarise(values) ?? { mean: 0, sd: null };
  if (!sd) return 0;
  return values.reduce((sum, value) => sum + ((value - mean) / sd) ** 3, 0) / values.length;
}
