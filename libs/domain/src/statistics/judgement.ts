import type { Direction } from '../plans/plan.js';
import type { Analysis, Estimate } from './analysis.js';
import type { Coded } from './analysis-codes.js';
import type { RuleVerdict, VerdictReason, VerdictTag } from './verdict-codes.js';

/** An outcome of the frozen plan with what its numbers say. The confidence is the one of the analysis. */
export interface OutcomeReading {
  readonly measureId: string;
  readonly direction: Direction;
  readonly minimumWorthwhileEffect: number | null;
  readonly analysis: Analysis;
}

/** A verdict before or after what holds it back. */
export interface Judgement {
  readonly verdict: RuleVerdict;
  readonly tags: readonly VerdictTag[];
  readonly reasons: readonly Coded<VerdictReason>[];
}

/** An effect in the wanted direction: above zero is better. */
export interface Oriented {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

export function coded(
  code: VerdictReason,
  parameters: Coded<VerdictReason>['parameters'] = {},
): Coded<VerdictReason> {
  return { code, parameters };
}

/** Limits of the effect in the wanted direction; null without an interval. */
export function oriented(direction: Direction, estimate: Estimate | null): Oriented | null {
  if (estimate === null || estimate.low === null || estimate.high === null) return null;
  const { low, high, value } = estimate;
  return direction === 'increase' ? { low, high, value } : { low: -high, high: -low, value: -value };
}

/**
 * The rule itself (statistics.md section 6), on the best of the variants: with simultaneous intervals its effect lies between
 * the highest lower limit and the highest upper limit. "No difference" can only be said at the planned end.
 */
export function judge(outcome: OutcomeReading, estimates: readonly (Estimate | null)[]): Judgement {
  const known = estimates.map((own) => oriented(outcome.direction, own));
  const limits = known.filter((own) => own !== null);
  if (limits.length === 0 || limits.length < known.length) {
    return { verdict: 'notEnoughEvidence', tags: [], reasons: [coded('NO_INTERVAL')] };
  }
  const low = Math.max(...limits.map((own) => own.low));
  const high = Math.max(...limits.map((own) => own.high));
  const minimum = outcome.minimumWorthwhileEffect;
  if (low > 0) return better(low, high, minimum);
  const harmful: readonly VerdictTag[] = high < 0 ? ['harmful'] : [];
  const worse = high < 0 ? [coded('EFFECT_WORSE_THAN_ZERO', { low, high })] : [];
  if (minimum === null) {
    const reasons = [...worse, coded('MINIMUM_WORTHWHILE_EFFECT_MISSING')];
    return { verdict: high < 0 ? 'refuted' : 'notEnoughEvidence', tags: harmful, reasons };
  }
  if (outcome.analysis.plannedEndReached && low > -minimum && high < minimum) {
    const reasons = [coded('EFFECT_WITHIN_WORTHWHILE_BAND', { low, high, minimum })];
    return { verdict: 'noDifference', tags: [], reasons };
  }
  if (high < minimum) {
    const reasons = [...worse, coded('EFFECT_SMALLER_THAN_WORTHWHILE', { high, minimum })];
    return { verdict: 'refuted', tags: harmful, reasons };
  }
  return {
    verdict: 'notEnoughEvidence',
    tags: [],
    reasons: [coded('INTERVAL_TOO_WIDE', { low, high, minimum })],
  };
}

function better(low: number, high: number, minimum: number | null): Judgement {
  const reasons = [coded('EFFECT_BETTER_THAN_ZERO', { low, high })];
  if (minimum === null) return { verdict: 'confirmed', tags: [], reasons };
  if (low >= minimum) reasons.push(coded('EFFECT_BEYOND_MINIMUM_WORTHWHILE', { low, minimum }));
  if (high < minimum) reasons.push(coded('EFFECT_SMALLER_THAN_WORTHWHILE', { high, minimum }));
  return { verdict: 'confirmed', tags: low >= minimum ? ['mweProven'] : [], reasons };
}

/**
 * Whether another reading of the same data bears the verdict out: its interval must give the same one; a p alone must be
 * small when the verdict confirms. Beside a confidence sequence, whose intervals are wider than any other reading's, what
 * the verdict claims must hold.
 */
export function agrees(
  outcome: OutcomeReading,
  verdict: RuleVerdict,
  other: Analysis['sensitivity'][number],
): boolean {
  const { comparisons, effect } = outcome.analysis;
  if (other.absolute !== null && other.absolute.low !== null) {
    if (effect?.absolute?.kind === 'sequence') return claimHolds(outcome, verdict, other.absolute);
    const swapped = comparisons.map((own) => (own.armId === effect?.armId ? other.absolute : own.absolute));
    return judge(outcome, swapped).verdict === verdict;
  }
  const level = effect?.absolute?.level ?? 0.95;
  return verdict !== 'confirmed' || other.p === null || other.p < 1 - level;
}

function claimHolds(outcome: OutcomeReading, verdict: RuleVerdict, estimate: Estimate): boolean {
  const own = oriented(outcome.direction, estimate);
  if (own === null) return true;
  if (verdict === 'confirmed') return own.low > 0;
  return verdict !== 'refuted' || own.high < (outcome.minimumWorthwhileEffect ?? 0);
}
