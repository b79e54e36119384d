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
export const ANALYSIS_VERSION = '2.0.0';

/** `fixed`: valid at the planned end. `sequence`: valid at every look. `posterior`: credible, from a Bayesian reading. */
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
  /** People or items (proportion, mean), exposure (rate), or periods with a figure (level). */
  readonly units: number;
  /** Proportions and rates only. */
  readonly events: number | null;
  readonly mean: number | null;
  /** Standard deviation, n - 1; null for proportions and for a single observation. */
  readonly spread: number | null;
  /** The proportion, the mean or the rate (events per unit of exposure) with its interval; none for a series: its periods resemble each other. */
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

/** Where the test stands on its planned time. */
export interface AnalysisTiming {
  /** Day on which it was ended before the planned end, YYYY-MM-DD; null while it runs, or when it ran to its end. */
  readonly endedEarlyOn: string | null;
  /** A full cycle of activity was lived through: two weeks, or the planned time when that is less. */
  readonly minimumTimeReached: boolean;
  /** Twice the planned time is over; YYYY-MM-DD, null before. */
  readonly hardStopOn: string | null;
}

/** What is still to go, and what could be seen with what is there. */
export interface AnalysisPower {
  /** Smallest absolute change that a test of this size, with the spread seen, would find 8 times in 10; null when unknown. */
  readonly mdeNow: number | null;
  /** In the arm that has furthest to go. */
  readonly unitsToGo: number | null;
  readonly periodsToGo: number | null;
  readonly daysToStop: number | null;
  /** YYYY-MM-DD: when the minimum is reached at the pace of the last 14 complete days; null without a pace or when reached. */
  readonly expectedOn: string | null;
  /** `plannedMinimum`: the plan's own figure; `power`: until the minimum worthwhile effect would be seen 8 times in 10. */
  readonly basis: 'plannedMinimum' | 'power';
}

/** One look at a comparison while it runs: valid whenever it is taken (confidence sequence). */
export interface SequenceLook {
  /** Last day counted, YYYY-MM-DD. */
  readonly on: string;
  /** People or items in the two arms together. */
  readonly units: number;
  readonly value: number;
  /** Interval at this look alone. */
  readonly low: number;
  readonly high: number;
  /** Intersection of the intervals so far; when they exclude each other (low above high) both are those of the last look. */
  readonly runningLow: number;
  readonly runningHigh: number;
  /** Smallest always-valid p so far. */
  readonly runningP: number;
}

/** The leading comparison followed look by look; the numbers may be watched as often as one likes. */
export interface SequenceReading {
  readonly armId: string;
  readonly level: number;
  /** N*: planned total of the two arms, for which the sequence is tightest. */
  readonly plannedUnits: number;
  /** The plan gave no size: N* is a default, the interval valid but wider than it could be. */
  readonly untuned: boolean;
  /** Thinned to at most 60, the first and the last kept; the running figures count every look. */
  readonly looks: readonly SequenceLook[];
}

/** The same figures read by Bayes' rule, for the leading comparison. Improvement-oriented: "better" follows the direction. */
export interface PosteriorReading {
  readonly method: 'betaBinomial' | 'normal' | 'timeSeries';
  /** P(effect > 0) and P(effect > minimum worthwhile effect). */
  readonly probabilityBetter: number;
  readonly probabilityAboveMwe: number | null;
  /** Expected loss, in the unit of the measure, of adopting the change if it is in truth worse. */
  readonly expectedLoss: number;
  /** Effect (not reoriented) with its credible interval. */
  readonly effect: Estimate;
  /** What the rule of section 6 says in these terms. */
  readonly says: 'better' | 'noWorthwhileGain' | 'unclear';
}

/** Covariate measured before the start: what knowing it takes away from the noise (CUPED). */
export interface CovariateReading {
  readonly theta: number;
  /** Share of the variance taken away, 0..1. */
  readonly varianceReduction: number;
  /** Effect before the adjustment. */
  readonly unadjusted: Estimate;
}

/** Treated after-minus-before beyond the reference's, and what the same arithmetic gives within the time before. */
export interface DifferenceInDifferencesReading {
  readonly beforeReference: number;
  readonly afterReference: number;
  readonly beforeTreated: number;
  readonly afterTreated: number;
  readonly absolute: Estimate;
  /** The same difference between two halves of the time before the change, where nothing should be found. */
  readonly placebo: Estimate | null;
}

/**
 * Model of a series around a change: y = b0 + b1 t + b2 after + season + AR(1) error, the one that decides (`levelChange`,
 * `trendPerPeriod`, `counterfactualMean`, the counterfactual drawn). Beside it, from 12 periods after the change on,
 * `slopeChange` and `averageEffect` come from the same with b3 (t - T0) after: the time before alone, prolonged.
 */
export interface ItsReading {
  /** b2, in the unit of the measure. */
  readonly levelChange: Estimate;
  /** b1, per period. */
  readonly trendPerPeriod: Estimate;
  /** b3, change of the trend per period; null unless at least 12 periods follow the change. */
  readonly slopeChange: Estimate | null;
  /** Mean distance to the time before, prolonged, over the periods after the change; below 12 of them the level change. */
  readonly averageEffect: Estimate;
  /** The same over |mean of those periods, less the effect|. */
  readonly averageRelative: Estimate | null;
  /** Mean of the periods after the change, less the level change: what they would have shown without it. */
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
  /** The test ran to its stop date; before it every interval but that of `sequence` is a preview. */
  readonly plannedEndReached: boolean;
  readonly timing: AnalysisTiming;
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
  readonly posterior: PosteriorReading | null;
  /** Groups only; null before 10 units and 3 events per arm, without dated figures, and for a difference of differences. */
  readonly sequence: SequenceReading | null;
  readonly covariate: CovariateReading | null;
  readonly differenceInDifferences: DifferenceInDifferencesReading | null;
  /** Series only. */
  readonly chart: SeriesChart | null;
}
