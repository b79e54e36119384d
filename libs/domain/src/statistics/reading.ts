import type {
  AnalysisMethod,
  AnalysisReason,
  AnalysisStatus,
  AnalysisWarning,
  Coded,
  ExplanationCode,
  SensitivityCheck,
} from './analysis-codes.js';
import type {
  AnalysisQuality,
  ArmReading,
  CovariateReading,
  DifferenceInDifferencesReading,
  Effect,
  Estimate,
  ItsReading,
  PosteriorReading,
  SensitivityReading,
} from './analysis.js';
import type { AnalysisArm, AnalysisInput } from './analysis-input.js';
import type { Lift, Limits } from './proportions.js';
import type { SeriesChart } from './series-chart.js';

/** What goes with one comparison; the leading one's is handed over. */
export interface Beside {
  /** Computed only when asked for. */
  readonly posterior?: (() => PosteriorReading | null) | null;
  /** Smallest absolute change found 8 times in 10 with what is there. */
  readonly detectable?: (() => number | null) | null;
  /** Units still to go per arm until the minimum worthwhile effect would be found 8 times in 10. */
  readonly unitsToSee?: (() => number | null) | null;
  /** Periods of a series still to come until the same; null: not within the time looked at. */
  readonly periodsToSee?: (() => number | null) | null;
  readonly covariate?: CovariateReading | null;
  readonly difference?: DifferenceInDifferencesReading | null;
}

/** What one method hands back, filled step by step; `analyse` makes an Analysis of it. */
export interface Reading {
  method: AnalysisMethod;
  status: AnalysisStatus;
  reasons: Coded<AnalysisReason>[];
  warnings: Coded<AnalysisWarning>[];
  explanation: Coded<ExplanationCode>[];
  arms: ArmReading[];
  comparisons: Effect[];
  /** Other readings of each comparison, in the same order. */
  sensitivity: SensitivityReading[][];
  /** By the arm that is treated (null: one series). */
  beside: Map<string | null, Beside>;
  quality: AnalysisQuality;
  unitsToGo: number | null;
  periodsToGo: number | null;
  its: ItsReading | null;
  chart: SeriesChart | null;
  /** The treated figure that is set beside the target. */
  observed: Map<string | null, number>;
}

/** Nothing read yet. */
export function emptyReading(): Reading {
  return {
    method: 'none',
    status: 'ok',
    reasons: [],
    warnings: [],
    explanation: [],
    arms: [],
    comparisons: [],
    sensitivity: [],
    beside: new Map(),
    quality: {
      srmP: null,
      missing: 0,
      expected: null,
      baselinePoints: null,
      afterPoints: null,
      autocorrelation: null,
      baselineUnstable: null,
    },
    unitsToGo: null,
    periodsToGo: null,
    its: null,
    chart: null,
    observed: new Map(),
  };
}

type Parameters = Readonly<Record<string, string | number>>;

/** Adds a reason and lowers the status; `invalidData` is never raised again to `insufficientData`. */
export function refuse(
  reading: Reading,
  status: 'insufficientData' | 'invalidData',
  code: AnalysisReason,
  parameters: Parameters = {},
): void {
  reading.reasons.push({ code, parameters });
  if (reading.status !== 'invalidData') reading.status = status;
}

/** Adds a reason why one member is null. */
export function note(reading: Reading, code: AnalysisReason, parameters: Parameters = {}): void {
  reading.reasons.push({ code, parameters });
}

export function warn(reading: Reading, code: AnalysisWarning, parameters: Parameters = {}): void {
  reading.warnings.push({ code, parameters });
}

export function explain(reading: Reading, code: ExplanationCode, parameters: Parameters = {}): void {
  reading.explanation.push({ code, parameters });
}

/** 1 - confidence of the input; 0.05 unless chosen. */
export function alphaOf(input: AnalysisInput): number {
  const confidence = input.confidence ?? 0.95;
  return confidence > 0 && confidence < 1 ? Number((1 - confidence).toPrecision(12)) : 0.05;
}

/** A figure with its limits at 1 - alpha. */
export function estimate(value: number, limits: Limits | null, alpha: number): Estimate {
  return { value, low: limits?.low ?? null, high: limits?.high ?? null, level: 1 - alpha, kind: 'fixed' };
}

/** A lift as an estimate; its refusal becomes a reason. */
export function liftEstimate(reading: Reading, lift: Lift, alpha: number): Estimate | null {
  if (lift.ok) return estimate(lift.value, lift.limits, alpha);
  if (!reading.reasons.some(({ code }) => code === lift.refusal)) note(reading, lift.refusal);
  return null;
}

/** The arms that are compared: one reference, one or more treated. Null when either is not declared. */
export function comparedArms(
  input: AnalysisInput,
): { readonly reference: AnalysisArm; readonly treated: readonly AnalysisArm[] } | null {
  const summary =
    input.design === 'beforeAfter' ? (['before', 'after'] as const) : (['control', 'variant'] as const);
  const reference = input.arms.find((arm) => arm.role === summary[0]);
  const treated = input.arms.filter((arm) => arm.role === summary[1]);
  return reference === undefined || treated.length === 0 ? null : { reference, treated };
}

/** Holm's step-down adjustment (Holm 1979), monotone and at most 1; in the order given. */
export function holm(values: readonly number[]): number[] {
  const order = values.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p || a.index - b.index);
  const adjusted = new Array<number>(values.length).fill(1);
  let highest = 0;
  order.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (values.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}

/** Puts Holm's p beside each p when there are several comparisons. */
export function adjustForSeveral(reading: Reading, alpha: number): void {
  const comparisons = reading.comparisons.length;
  if (comparisons < 2) return;
  warn(reading, 'SEVERAL_VARIANTS', { comparisons });
  explain(reading, 'INTERVAL_BONFERRONI', { level: 1 - alpha, comparisons });
  explain(reading, 'P_ADJUSTED_HOLM', { comparisons });
  const known = reading.comparisons.filter((effect) => effect.p !== null);
  const adjusted = holm(known.map((effect) => effect.p?.value ?? 1));
  reading.comparisons = reading.comparisons.map((effect) => {
    const place = known.indexOf(effect);
    return effect.p === null || place < 0
      ? effect
      : { ...effect, p: { ...effect.p, adjusted: adjusted[place] ?? 1 } };
  });
}

/** A reading of the same effect by another method. */
export function otherwise(
  check: SensitivityCheck,
  absolute: Estimate | null,
  p: number | null,
): SensitivityReading {
  return { check, absolute, p };
}
