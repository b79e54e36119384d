import type { EvidenceGrade } from '../evaluations/verdicts.js';
import type { ArmRole, Design, MetricShape } from '../plans/plan.js';
import type {
  AnalysisMethod,
  AnalysisReason,
  AnalysisStatus,
  AnalysisWarning,
  Coded,
  ExplanationCode,
  SensitivityCheck,
} from './analysis-codes.js';
import type { SeriesChart } from './series-chart.js';

/** Changes whenever the same input may give another output. Kept with every stored analysis and verdict. */
export const ANALYSIS_VERSION = '1.0.0';

/** `fixed`: valid at the planned end. `sequence` and `posterior` are for the next methods. */
export type EstimateKind = 'fixed' | 'sequence' | 'posterior';

/** A figure with its interval, in the unit of the measure (proportions as fractions 0..1). Never NaN, never infinite. */
export interface Estimate {
  readonly value: number;
  /** null when no interval can be given; `reasons` of the analysis say why. */
  readonly low: number | null;
  readonly high: number | null;
  /** Confidence level, e.g. 0.95. */
  readonly level: number;
  readonly kind: EstimateKind;
}

/** What one arm, or one phase of a series, shows. */
export interface ArmReading {
  /** null for a phase of a series that is not declared as an arm. */
  readonly armId: string | null;
  readonly role: ArmRole;
  /** People or items (proportion, mean), or periods with a figure (level). */
  readonly units: number;
  /** Proportion only. */
  readonly events: number | null;
  readonly mean: number | null;
  /** Standard deviation, n - 1; null for proportions and for a single observation. */
  readonly spread: number | null;
  /** The proportion with its Wilson interval, or the mean with its t interval (none for a series: its periods resemble each other). */
  readonly estimate: Estimate | null;
}

export interface PValue {
  readonly value: number;
  readonly kind: 'fixed' | 'alwaysValid' | 'exact';
  /** Holm-adjusted over the comparisons of this analysis; null when there is only one. */
  readonly adjusted: number | null;
}

/** Treated minus reference: variant - control, or after - before. The sign is that of the figures, not of "better". */
export interface Effect {
  readonly armId: string | null;
  readonly referenceArmId: string | null;
  readonly absolute: Estimate | null;
  /** Fraction of the reference (0.1 = 10 %); null with a reason when the reference is zero or too uncertain. */
  readonly relative: Estimate | null;
  /** Cohen's h (proportions), Hedges' g (means), level change over residual deviation (series). */
  readonly standardised: Estimate | null;
  readonly p: PValue | null;
}

/** Another reading of the leading effect, in the same unit. */
export interface SensitivityReading {
  readonly check: SensitivityCheck;
  readonly absolute: Estimate | null;
  readonly p: number | null;
}

/** Expected beside observed. */
export interface TargetReading {
  readonly baseline: number | null;
  readonly target: number | null;
  /** The treated arm, or the mean of the periods after the change. */
  readonly observed: number | null;
  /** The observed figure is at or beyond the target in the wanted direction; null when one of the two is missing. */
  readonly reached: boolean | null;
}

export interface AnalysisQuality {
  /** Sample ratio mismatch; null when the design does not share people out, or when it cannot be computed. */
  readonly srmP: number | null;
  /** Expected periods without a figure. */
  readonly missing: number;
  readonly expected: number | null;
  readonly baselinePoints: number | null;
  readonly afterPoints: number | null;
  /** Posterior mean of the lag-1 autocorrelation of the residuals. */
  readonly autocorrelation: number | null;
  /** Special cause among the last six baseline points; null when there are no limits. */
  readonly baselineUnstable: boolean | null;
}

/** What is still to go before the planned minimum; `mdeNow` waits for the planning methods. */
export interface AnalysisPower {
  readonly mdeNow: null;
  /** In the arm that has furthest to go. */
  readonly unitsToGo: number | null;
  readonly periodsToGo: number | null;
  readonly daysToStop: number | null;
  readonly basis: 'plannedMinimum';
}

/** Model of a series around a change: y = b0 + b1 t + b2 after + season + AR(1) error. */
export interface ItsReading {
  /** b2, in the unit of the measure. */
  readonly levelChange: Estimate;
  /** b1, per period. */
  readonly trendPerPeriod: Estimate;
  /** Mean of what the model expected after the change without it. */
  readonly counterfactualMean: number;
  readonly autocorrelation: number;
  readonly residualDeviation: number;
  readonly harmonics: number;
}

/** What the numbers of ONE measure say. Plain JSON: no undefined, NaN or Infinity. Same input, same bytes. */
export interface Analysis {
  readonly version: string;
  /** SHA-256 (hex) of the canonical input. */
  readonly inputsHash: string;
  readonly method: AnalysisMethod;
  readonly design: Design;
  readonly shape: MetricShape;
  readonly status: AnalysisStatus;
  readonly reasons: readonly Coded<AnalysisReason>[];
  readonly warnings: readonly Coded<AnalysisWarning>[];
  readonly explanation: readonly Coded<ExplanationCode>[];
  /** 1 randomised, 2 series with a comparison series, 3 series with at least 12 baseline points, 4 weaker, 5 anecdote. */
  readonly evidenceGrade: EvidenceGrade;
  /** The stop date has passed; before it every interval is a preview. */
  readonly plannedEndReached: boolean;
  readonly arms: readonly ArmReading[];
  /** The leading comparison: the variant with the best point estimate. Null below the minimum and on invalid data. */
  readonly effect: Effect | null;
  /** Every variant against the control; intervals are simultaneous when there are several. */
  readonly comparisons: readonly Effect[];
  readonly sensitivity: readonly SensitivityReading[];
  readonly target: TargetReading;
  readonly quality: AnalysisQuality;
  readonly power: AnalysisPower;
  readonly its: ItsReading | null;
  /** Place of the Bayesian reading. */
  readonly posterior: null;
  /** Series only. */
  readonly chart: SeriesChart | null;
}
