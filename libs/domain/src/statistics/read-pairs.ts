import type { Direction } from '../plans/plan.js';
import type { ArmReading, SensitivityReading } from './analysis.js';
import { posteriorOfNormal, readPosterior } from './bayesian.js';
import { normalQuantile } from './distributions.js';
import { isFigure } from './figure.js';
import { meanInterval, summarise } from './means.js';
import type { PairedCounts } from './paired.js';
import { pairedProportions, pairedT } from './paired.js';
import { wilson } from './proportions.js';
import { UNITS_MINIMUM } from './read-arms.js';
import type { Beside, Reading } from './reading.js';
import { estimate, explain, note, otherwise, refuse, warn } from './reading.js';
import { signedRank } from './signed-rank.js';

/** The same people before and after: two values each, or how many had the event before, after, both times, never. */
export type PairedData =
  | { readonly shape: 'mean'; readonly before: readonly number[]; readonly after: readonly number[] }
  | { readonly shape: 'proportion'; readonly counts: PairedCounts };

/** What is asked of pairs; as in AnalysisInput. */
export interface PairedInput {
  readonly direction: Direction;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly minimumWorthwhileEffect: number | null;
  readonly data: PairedData;
  readonly confidence?: number | null;
}

/** Normal belief about the difference, and what as many pairs with this spread would find 8 times in 10. */
function beliefs(input: PairedInput, value: number, se: number, alpha: number): Beside {
  const { direction, minimumWorthwhileEffect: minimum } = input;
  return {
    posterior: () =>
      readPosterior(posteriorOfNormal({ value, se, base: 0 }, alpha), 'normal', {
        direction,
        minimum,
        alpha,
      }),
    detectable: () => (normalQuantile(0.8) - normalQuantile(alpha / 2)) * se,
  };
}

function requirePairs(reading: Reading, pairs: number): void {
  reading.unitsToGo = Math.max(0, UNITS_MINIMUM - pairs);
  if (pairs === 0) refuse(reading, 'insufficientData', 'NO_DATA');
  else if (pairs < UNITS_MINIMUM) {
    const parameters = { armId: 'after', units: pairs, minimum: UNITS_MINIMUM };
    refuse(reading, 'insufficientData', 'BELOW_PLANNED_MINIMUM', parameters);
  }
}

/** Two values of each person: paired t, with the signed ranks beside. */
export function readPairs(
  reading: Reading,
  input: PairedInput,
  { before, after }: Extract<PairedData, { shape: 'mean' }>,
  alpha: number,
): void {
  reading.method = 'pairedMeans';
  if (before.length !== after.length) {
    const parameters = { expected: before.length, received: after.length };
    return refuse(reading, 'invalidData', 'DATA_SHAPE_MISMATCH', parameters);
  }
  if (![...before, ...after].every(isFigure)) {
    return refuse(reading, 'invalidData', 'NOT_A_NUMBER', { armId: 'after' });
  }
  requirePairs(reading, before.length);
  const sides = [
    ['before', before],
    ['after', after],
  ] as const;
  for (const [role, values] of sides) {
    const own = summarise(values);
    if (own !== null) reading.observed.set(role, own.mean);
    reading.arms.push(armOf(role, own && { ...own, events: null, limits: meanInterval(own, alpha) }, alpha));
  }
  if (before.length === 0) return;
  const result = pairedT(before, after, alpha);
  const differences = after.map((value, index) => value - (before[index] ?? 0));
  if (result === null)
    note(reading, before.length < 2 ? 'SINGLE_OBSERVATION' : 'ZERO_VARIANCE', { armId: 'after' });
  const value = summarise(differences)?.mean ?? 0;
  const settled = result !== null && result.n >= UNITS_MINIMUM;
  if (settled) reading.beside.set('after', beliefs(input, value, result.sd / Math.sqrt(result.n), alpha));
  reading.comparisons.push({
    armId: 'after',
    referenceArmId: 'before',
    absolute: estimate(value, result, alpha),
    relative: null,
    standardised: result === null ? null : estimate(result.standardised, null, alpha),
    p: result === null ? null : { value: result.p, kind: 'fixed', adjusted: null },
  });
  reading.sensitivity.push(rankReading(reading, differences, result?.p ?? null, alpha));
  explain(reading, 'COMPARED_PAIRS', { pairs: before.length });
  if (result === null) return;
  explain(reading, 'INTERVAL_PAIRED', { level: 1 - alpha });
  explain(reading, 'TEST_PAIRED_T');
}

function rankReading(
  reading: Reading,
  differences: readonly number[],
  p: number | null,
  alpha: number,
): SensitivityReading[] {
  const ranks = signedRank(differences);
  if (ranks === null) return [];
  if (p !== null && ranks.p < alpha !== p < alpha)
    warn(reading, 'METHODS_DISAGREE', { check: 'signedRanks' });
  return [otherwise('signedRanks', null, ranks.p)];
}

/** Two answers of each person: McNemar's exact test, with Tango's interval. */
export function readAnswers(reading: Reading, input: PairedInput, counts: PairedCounts, alpha: number): void {
  reading.method = 'pairedProportions';
  const { both, onlyBefore, onlyAfter, neither } = counts;
  for (const count of [both, onlyBefore, onlyAfter, neither]) {
    const fault = !isFigure(count) ? 'NOT_A_NUMBER' : count < 0 ? 'NEGATIVE_COUNT' : 'FRACTIONAL_COUNT';
    if (Number.isSafeInteger(count) && count >= 0) continue;
    return refuse(reading, 'invalidData', fault, { armId: 'after' });
  }
  const total = both + onlyBefore + onlyAfter + neither;
  requirePairs(reading, total);
  const result = pairedProportions(counts, alpha);
  for (const [role, events] of [
    ['before', both + onlyBefore],
    ['after', both + onlyAfter],
  ] as const) {
    const mean = events / total;
    if (total > 0) reading.observed.set(role, mean);
    const own =
      total === 0 ? null : { n: total, mean, sd: null, events, limits: wilson({ events, total }, alpha) };
    reading.arms.push(armOf(role, own, alpha));
  }
  if (result === null) return;
  if (result.p === null) note(reading, 'ZERO_VARIANCE');
  // Variance of a difference of paired shares: those who changed, less the difference itself.
  const variance = ((onlyBefore + onlyAfter) / total - result.value ** 2) / total;
  const settled = Math.min(onlyBefore, onlyAfter) >= 3 && variance > 0;
  if (settled) reading.beside.set('after', beliefs(input, result.value, Math.sqrt(variance), alpha));
  reading.comparisons.push({
    armId: 'after',
    referenceArmId: 'before',
    absolute: estimate(result.value, result, alpha),
    relative: null,
    standardised: null,
    p: result.p === null ? null : { value: result.p, kind: 'exact', adjusted: null },
  });
  reading.sensitivity.push([]);
  explain(reading, 'COMPARED_PAIRS', { pairs: total });
  explain(reading, 'INTERVAL_PAIRED', { level: 1 - alpha });
  if (result.p !== null) explain(reading, 'TEST_MCNEMAR');
}

interface SideFigures {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly events: number | null;
  readonly limits: { readonly low: number; readonly high: number } | null;
}

function armOf(role: 'before' | 'after', own: SideFigures | null, alpha: number): ArmReading {
  return {
    armId: role,
    role,
    units: own?.n ?? 0,
    events: own?.events ?? null,
    mean: own?.mean ?? null,
    spread: own?.sd ?? null,
    estimate: own === null ? null : estimate(own.mean, own.limits, alpha),
  };
}
