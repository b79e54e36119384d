import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Direction } from '../plans/plan.js';
import type { Analysis, Estimate, PosteriorReading } from './analysis.js';
import type { Coded, SensitivityCheck } from './analysis-codes.js';
import type { Judgement, OutcomeReading } from './judgement.js';
import { agrees, coded, judge, oriented } from './judgement.js';
import { CYCLE_DAYS } from './timing.js';
import type { GuardrailStatus, RuleVerdict, VerdictReason, VerdictTag } from './verdict-codes.js';

export type { OutcomeReading } from './judgement.js';

/** Changes whenever the same analyses may give another verdict. */
export const DECISION_RULE_VERSION = '2.0.0';

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

/** The same rule in terms of chances, beside the verdict; it never changes it. */
export interface BayesianRule extends Pick<
  PosteriorReading,
  'says' | 'probabilityBetter' | 'probabilityAboveMwe' | 'expectedLoss'
> {
  /** Both readings point the same way; null while there is no verdict. */
  readonly agrees: boolean | null;
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
  /** Null without a posterior of the primary outcome. */
  readonly bayesian: BayesianRule | null;
}

type Verdict = Omit<Judgement, 'verdict'> & {
  readonly verdict: RuleVerdict | null;
  readonly sensitivity: RuleReading['sensitivity'];
};

/**
 * The verdict that the frozen rule proposes (statistics.md section 6), and what may be done next. Guardrails never change
 * the verdict, only the suggestions. Grades 4 and 5 never confirm. A verdict that another reading of the same data
 * overturns becomes `notEnoughEvidence`. While the test runs there is no verdict, only what is already sure however often
 * one looks; a test that ended early is judged by its confidence sequence, or not at all.
 */
export function applyDecisionRule({ outcomes, guardrails }: DecisionRuleInput): RuleReading {
  const statuses = guardrails.map((guardrail) => ({
    measureId: guardrail.measureId,
    status: guardrailStatus(guardrail),
  }));
  const primary = outcomes[0];
  const others =
    outcomes.length > 1 ? [coded('OTHER_OUTCOMES_REPORTED', { outcomes: outcomes.length - 1 })] : [];
  const { verdict, tags, reasons, sensitivity } =
    primary === undefined ? without([coded('NO_OUTCOME_ANALYSIS')]) : verdictOn(primary);
  return {
    version: DECISION_RULE_VERSION,
    verdict,
    tags,
    reasons: [...reasons, ...others],
    guardrails: statuses,
    suggestedDecisions: suggest(
      verdict,
      tags,
      statuses.map(({ status }) => status),
    ),
    sensitivity,
    bayesian: bayesianRule(primary?.analysis.posterior ?? null, verdict),
  };
}

function without(reasons: readonly Coded<VerdictReason>[], verdict: RuleVerdict | null = null): Verdict {
  return { verdict, tags: [], reasons, sensitivity: [] };
}

function verdictOn(primary: OutcomeReading): Verdict {
  const { measureId, analysis } = primary;
  const { status, plannedEndReached, timing } = analysis;
  if (status === 'invalidData') return without([coded('DATA_INVALID', { measureId })]);
  const early = timing.endedEarlyOn !== null;
  if (!plannedEndReached && !early) return without(soFar(primary));
  const closed = timing.hardStopOn === null ? [] : [coded('HARD_STOP_REACHED')];
  const small = status === 'insufficientData';
  const plain = judge(
    primary,
    analysis.comparisons.map(({ absolute }) => absolute),
  );
  if (early && !analysis.comparisons.every(({ absolute }) => absolute?.kind === 'sequence')) {
    return without([coded('ENDED_EARLY_UNDECIDABLE', ended(analysis))], 'notEnoughEvidence');
  }
  // Below its minimum a test proves nothing, except that going on was no use: then people were right to stop.
  if (small && !(early && plain.verdict === 'refuted')) {
    return without([coded('MINIMUM_NOT_REACHED_AT_STOP', { measureId }), ...closed], 'notEnoughEvidence');
  }
  const sensitivity = analysis.sensitivity.map((other) => ({
    check: other.check,
    agrees: agrees(primary, plain.verdict, other),
  }));
  const final = restrain(primary, plain, sensitivity);
  const how = early ? [coded('ENDED_EARLY_BY_SEQUENCE', ended(analysis))] : [];
  const still = final.verdict === 'notEnoughEvidence' ? closed : [];
  return { ...final, reasons: [...final.reasons, ...how, ...still], sensitivity };
}

function ended({ timing, warnings }: Analysis): Coded<VerdictReason>['parameters'] {
  const told = warnings.find(({ code }) => code === 'ENDED_EARLY' || code === 'BEFORE_PLANNED_END');
  return { on: timing.endedEarlyOn ?? '', stopDate: told?.parameters['stopDate'] ?? '' };
}

/** While the test runs: why there is no verdict, and what its confidence sequence already shows. */
function soFar({ measureId, direction, minimumWorthwhileEffect, analysis }: OutcomeReading) {
  const why =
    analysis.status === 'insufficientData'
      ? coded('BELOW_MINIMUM', { measureId })
      : coded('PLANNED_END_NOT_REACHED');
  const own = oriented(direction, runningEstimate(analysis));
  // Of several variants only the best one is followed: what it shows is no word on the others, unless it is better.
  const single = analysis.comparisons.length < 2;
  if (own === null) return [why];
  const { low, high } = own;
  if (low > 0) return [why, coded('SEQUENCE_SHOWS_BETTER', { low, high })];
  if (single && high < 0) return [why, coded('SEQUENCE_SHOWS_WORSE', { low, high })];
  if (single && minimumWorthwhileEffect !== null && high < minimumWorthwhileEffect) {
    return [why, coded('SEQUENCE_SHOWS_NO_WORTHWHILE_GAIN', { high, minimum: minimumWorthwhileEffect })];
  }
  return [why];
}

/** The interval of all looks so far; null without a sequence. */
function runningEstimate({ sequence }: Analysis): Estimate | null {
  const last = sequence?.looks[sequence.looks.length - 1];
  if (!sequence || !last) return null;
  const { value, runningLow, runningHigh } = last;
  return { value, low: runningLow, high: runningHigh, level: sequence.level, kind: 'sequence' };
}

/** What the design, the time and the other readings take back from the plain verdict. */
function restrain(
  outcome: OutcomeReading,
  plain: Judgement,
  sensitivity: RuleReading['sensitivity'],
): Judgement {
  const { evidenceGrade: grade, comparisons, effect } = outcome.analysis;
  const reasons = [...plain.reasons];
  if (comparisons.length > 1) {
    reasons.push(coded('BEST_OF_VARIANTS', { armId: effect?.armId ?? '', comparisons: comparisons.length }));
  }
  const taken: Coded<VerdictReason>[] = sensitivity
    .filter((other) => !other.agrees && plain.verdict !== 'notEnoughEvidence')
    .map(({ check }) => coded('SENSITIVITY_FLIPS', { check }));
  const confirmed = plain.verdict === 'confirmed';
  if (confirmed) taken.push(...doubts(outcome.analysis));
  const weak = confirmed && grade >= 4;
  if (weak) taken.push(coded('DESIGN_CANNOT_CONFIRM', { grade }));
  if (taken.length > 0) {
    return { verdict: 'notEnoughEvidence', tags: weak ? ['promising'] : [], reasons: [...reasons, ...taken] };
  }
  const worded: readonly VerdictTag[] =
    grade === 3 && plain.verdict !== 'notEnoughEvidence' ? ['consistentWith'] : [];
  return { verdict: plain.verdict, tags: [...plain.tags, ...worded], reasons };
}

/** Why a favourable effect may not be that of the change, or came too soon. */
function doubts({ quality, timing, differenceInDifferences }: Analysis): Coded<VerdictReason>[] {
  const found: Coded<VerdictReason>[] = [];
  if (quality.baselineUnstable === true) found.push(coded('BASELINE_UNSTABLE'));
  const placebo = differenceInDifferences?.placebo ?? null;
  if (placebo?.low != null && placebo.high !== null && (placebo.low > 0 || placebo.high < 0)) {
    found.push(coded('PLACEBO_MOVED'));
  }
  if (!timing.minimumTimeReached) found.push(coded('MINIMUM_TIME_NOT_REACHED', { days: CYCLE_DAYS }));
  return found;
}

/**
 * Worst of the comparisons; effects improvement-oriented, margin m: breached if high < -m, or high < 0 and value < -m. While
 * the test runs only its confidence sequence may say so.
 */
function guardrailStatus({ direction, margin, analysis }: GuardrailReading): GuardrailStatus {
  const { comparisons, plannedEndReached, timing } = analysis;
  const runs = !plannedEndReached && timing.endedEarlyOn === null;
  const running = runs && comparisons.length < 2 ? runningEstimate(analysis) : null;
  const estimates = running === null ? comparisons.map(({ absolute }) => absolute) : [running];
  const known = estimates.map((own) => oriented(direction, own)).filter((own) => own !== null);
  const readable = analysis.status === 'ok' || (running !== null && analysis.status !== 'invalidData');
  if (margin === null || !readable || known.length === 0 || known.length < estimates.length) {
    return 'notMeasured';
  }
  if (known.some(({ high, value }) => high < -margin || (high < 0 && value < -margin))) return 'breached';
  return known.every(({ low }) => low > -margin) ? 'safe' : 'unproven';
}

/** Which verdicts go with what the chances say. */
const SAME_WORD: Record<PosteriorReading['says'], readonly RuleVerdict[]> = {
  better: ['confirmed'],
  noWorthwhileGain: ['refuted', 'noDifference'],
  unclear: ['notEnoughEvidence'],
};

function bayesianRule(posterior: PosteriorReading | null, verdict: RuleVerdict | null): BayesianRule | null {
  if (posterior === null) return null;
  const { says, probabilityBetter, probabilityAboveMwe, expectedLoss } = posterior;
  const same = verdict === null ? null : SAME_WORD[says].includes(verdict);
  return { says, probabilityBetter, probabilityAboveMwe, expectedLoss, agrees: same };
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
