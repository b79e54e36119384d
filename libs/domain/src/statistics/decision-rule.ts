import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Direction } from '../plans/plan.js';
import type { Analysis, Estimate } from './analysis.js';
import type { Coded, SensitivityCheck } from './analysis-codes.js';
import type { GuardrailStatus, RuleVerdict, VerdictReason, VerdictTag } from './verdict-codes.js';

/** Changes whenever the same analyses may give another verdict. */
export const DECISION_RULE_VERSION = '1.0.0';

/** An outcome of the frozen plan with what its numbers say. The confidence is the one of the analysis. */
export interface OutcomeReading {
  readonly measureId: string;
  readonly direction: Direction;
  readonly minimumWorthwhileEffect: number | null;
  readonly analysis: Analysis;
}

/** A guardrail; `margin`: how much worse is tolerable, absolute, > 0. */
export interface GuardrailReading {
  readonly measureId: string;
  readonly direction: Direction;
  readonly margin: number | null;
  readonly analysis: Analysis;
}

/** `outcomes[0]` is the primary one: it decides, the others are reported. */
export interface DecisionRuleInput {
  readonly outcomes: readonly OutcomeReading[];
  readonly guardrails: readonly GuardrailReading[];
}

/** What the frozen rule concludes. `verdict` null: too early, or the data cannot be read. */
export interface RuleReading {
  readonly version: string;
  readonly verdict: RuleVerdict | null;
  readonly tags: readonly VerdictTag[];
  readonly reasons: readonly Coded<VerdictReason>[];
  readonly guardrails: readonly { readonly measureId: string; readonly status: GuardrailStatus }[];
  readonly suggestedDecisions: readonly DecisionKind[];
  /** `agrees`: the verdict holds when the data are read this other way. */
  readonly sensitivity: readonly { readonly check: SensitivityCheck; readonly agrees: boolean }[];
}

interface Judgement {
  readonly verdict: RuleVerdict;
  readonly tags: readonly VerdictTag[];
  readonly reasons: readonly Coded<VerdictReason>[];
}

/**
 * The verdict that the frozen rule proposes (statistics.md section 6), and what may be done next. Guardrails never change
 * the verdict, only the suggestions. Grades 4 and 5 never confirm. A verdict that another reading of the same data
 * overturns becomes `notEnoughEvidence`. Before the planned end there is no verdict.
 */
export function applyDecisionRule({ outcomes, guardrails }: DecisionRuleInput): RuleReading {
  const statuses = guardrails.map((guardrail) => ({
    measureId: guardrail.measureId,
    status: guardrailStatus(guardrail),
  }));
  const primary = outcomes[0];
  const others =
    outcomes.length > 1 ? [coded('OTHER_OUTCOMES_REPORTED', { outcomes: outcomes.length - 1 })] : [];
  const base = { version: DECISION_RULE_VERSION, guardrails: statuses };
  if (primary === undefined) {
    return {
      ...base,
      verdict: null,
      tags: [],
      reasons: [coded('NO_OUTCOME_ANALYSIS')],
      suggestedDecisions: [],
      sensitivity: [],
    };
  }
  const early = tooEarly(primary);
  if (early !== null) {
    const { verdict, reason } = early;
    const suggestedDecisions = suggest(
      verdict,
      [],
      statuses.map(({ status }) => status),
    );
    return { ...base, verdict, tags: [], reasons: [reason, ...others], suggestedDecisions, sensitivity: [] };
  }
  const plain = judge(
    primary,
    primary.analysis.comparisons.map(({ absolute }) => absolute),
  );
  const sensitivity = primary.analysis.sensitivity.map((other) => ({
    check: other.check,
    agrees: agrees(primary, plain.verdict, other),
  }));
  const final = restrain(primary, plain, sensitivity);
  return {
    ...base,
    ...final,
    reasons: [...final.reasons, ...others],
    suggestedDecisions: suggest(
      final.verdict,
      final.tags,
      statuses.map(({ status }) => status),
    ),
    sensitivity,
  };
}

function coded(
  code: VerdictReason,
  parameters: Coded<VerdictReason>['parameters'] = {},
): Coded<VerdictReason> {
  return { code, parameters };
}

function tooEarly({
  measureId,
  analysis,
}: OutcomeReading): { readonly verdict: RuleVerdict | null; readonly reason: Coded<VerdictReason> } | null {
  if (analysis.status === 'invalidData')
    return { verdict: null, reason: coded('DATA_INVALID', { measureId }) };
  if (analysis.status === 'insufficientData') {
    return analysis.plannedEndReached
      ? { verdict: 'notEnoughEvidence', reason: coded('MINIMUM_NOT_REACHED_AT_STOP', { measureId }) }
      : { verdict: null, reason: coded('BELOW_MINIMUM', { measureId }) };
  }
  return analysis.plannedEndReached ? null : { verdict: null, reason: coded('PLANNED_END_NOT_REACHED') };
}

/** Limits of the effect in the wanted direction; null without an interval. */
function oriented(
  direction: Direction,
  estimate: Estimate | null,
): { low: number; high: number; value: number } | null {
  if (estimate === null || estimate.low === null || estimate.high === null) return null;
  const { low, high, value } = estimate;
  return direction === 'increase' ? { low, high, value } : { low: -high, high: -low, value: -value };
}

/**
 * The rule itself, on the best of the variants: with simultaneous intervals its effect lies between the highest lower
 * limit and the highest upper limit.
 */
function judge(outcome: OutcomeReading, estimates: readonly (Estimate | null)[]): Judgement {
  const known = estimates.map((own) => oriented(outcome.direction, own));
  const limits = known.filter((own) => own !== null);
  if (limits.length === 0 || limits.length < known.length) {
    return { verdict: 'notEnoughEvidence', tags: [], reasons: [coded('NO_INTERVAL')] };
  }
  const low = Math.max(...limits.map((own) => own.low));
  const high = Math.max(...limits.map((own) => own.high));
  const minimum = outcome.minimumWorthwhileEffect;
  const harmful: readonly VerdictTag[] = high < 0 ? ['harmful'] : [];
  const worse = high < 0 ? [coded('EFFECT_WORSE_THAN_ZERO', { low, high })] : [];
  if (low > 0) return better(low, high, minimum);
  if (minimum === null) {
    const reasons = [...worse, coded('MINIMUM_WORTHWHILE_EFFECT_MISSING')];
    return { verdict: high < 0 ? 'refuted' : 'notEnoughEvidence', tags: harmful, reasons };
  }
  if (low > -minimum && high < minimum) {
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

/** Another interval must give the same verdict; a p alone must be small when the verdict confirms. */
function agrees(
  outcome: OutcomeReading,
  verdict: RuleVerdict,
  other: Analysis['sensitivity'][number],
): boolean {
  const { comparisons, effect } = outcome.analysis;
  if (other.absolute !== null && other.absolute.low !== null) {
    const swapped = comparisons.map((own) => (own.armId === effect?.armId ? other.absolute : own.absolute));
    return judge(outcome, swapped).verdict === verdict;
  }
  const level = effect?.absolute?.level ?? 0.95;
  return verdict !== 'confirmed' || other.p === null || other.p < 1 - level;
}

/** What the design and the other readings take back from the plain verdict. */
function restrain(
  outcome: OutcomeReading,
  plain: Judgement,
  sensitivity: RuleReading['sensitivity'],
): Judgement {
  const { evidenceGrade: grade, quality, comparisons, effect } = outcome.analysis;
  const reasons = [...plain.reasons];
  if (comparisons.length > 1) {
    reasons.push(coded('BEST_OF_VARIANTS', { armId: effect?.armId ?? '', comparisons: comparisons.length }));
  }
  const confirmed = plain.verdict === 'confirmed';
  const taken: Coded<VerdictReason>[] = sensitivity
    .filter((other) => !other.agrees && plain.verdict !== 'notEnoughEvidence')
    .map(({ check }) => coded('SENSITIVITY_FLIPS', { check }));
  if (confirmed && quality.baselineUnstable === true) taken.push(coded('BASELINE_UNSTABLE'));
  const weak = confirmed && grade >= 4;
  if (weak) taken.push(coded('DESIGN_CANNOT_CONFIRM', { grade }));
  if (taken.length > 0) {
    return { verdict: 'notEnoughEvidence', tags: weak ? ['promising'] : [], reasons: [...reasons, ...taken] };
  }
  const worded: readonly VerdictTag[] =
    grade === 3 && plain.verdict !== 'notEnoughEvidence' ? ['consistentWith'] : [];
  return { verdict: plain.verdict, tags: [...plain.tags, ...worded], reasons };
}

/** Worst of the comparisons; effects improvement-oriented, margin m: breached if high < -m, or high < 0 and value < -m. */
function guardrailStatus({ direction, margin, analysis }: GuardrailReading): GuardrailStatus {
  const effects = analysis.comparisons.map(({ absolute }) => oriented(direction, absolute));
  const known = effects.filter((own) => own !== null);
  if (margin === null || analysis.status !== 'ok' || known.length === 0 || known.length < effects.length) {
    return 'notMeasured';
  }
  if (known.some(({ high, value }) => high < -margin || (high < 0 && value < -margin))) return 'breached';
  return known.every(({ low }) => low > -margin) ? 'safe' : 'unproven';
}

/** In order of preference. With a guardrail that is not shown safe, a confirmed change grows under watch, never spreads. */
function suggest(
  verdict: RuleVerdict | null,
  tags: readonly VerdictTag[],
  guardrails: readonly GuardrailStatus[],
): DecisionKind[] {
  if (verdict === null) return [];
  if (verdict === 'confirmed') {
    if (guardrails.includes('breached')) return ['adapt', 'redo', 'stop'];
    return guardrails.every((status) => status === 'safe')
      ? ['grow', 'spread', 'handOver']
      : ['grow', 'adapt'];
  }
  if (verdict === 'refuted') return tags.includes('harmful') ? ['stop', 'adapt'] : ['adapt', 'stop'];
  if (verdict === 'noDifference') return ['stop', 'adapt'];
  return tags.includes('promising') ? ['redo', 'adapt'] : ['redo', 'adapt', 'stop'];
}
