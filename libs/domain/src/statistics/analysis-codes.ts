/**
 * Every code an {@link Analysis} may carry. The screens word each of them in French and in English, so a code
 * that is added here without its words breaks the build of the catalogues.
 */

/** The methods of this release. `none`: no method could be applied; `reasons` say why. */
export const ANALYSIS_METHODS = [
  'twoProportions',
  'twoMeans',
  'twoRates',
  'pairedMeans',
  'pairedProportions',
  'differenceInDifferences',
  'interruptedTimeSeries',
  'comparativeTimeSeries',
  'none',
] as const;
export type AnalysisMethod = (typeof ANALYSIS_METHODS)[number];

/** Whether the figures can be read: `insufficientData` = too early or too few, `invalidData` = they contradict themselves. */
export const ANALYSIS_STATUSES = ['ok', 'insufficientData', 'invalidData'] as const;
export type AnalysisStatus = (typeof ANALYSIS_STATUSES)[number];

/** Why a status is not `ok`, or why a member is null. Parameters are listed beside each. */
export const ANALYSIS_REASONS = [
  // Too early, too few: status insufficientData
  'NO_DATA', //                       nothing was measured
  'ARM_EMPTY', //                     armId
  'ARM_MISSING', //                   role: no arm or no data for that role
  'BELOW_PLANNED_MINIMUM', //         armId, units, minimum
  'BASELINE_TOO_SHORT', //            periods, minimum
  'AFTER_TOO_SHORT', //               periods, minimum
  'BASELINE_TOO_SHORT_TO_DECIDE', //  periods, minimum
  'CHANGE_DATE_MISSING', //           a series without the date of the change
  'PERIODICITY_MISSING', //           a series whose period is not known
  // Contradictory: status invalidData
  'SAMPLE_RATIO_MISMATCH', //         p
  'TOO_MANY_MISSING_PERIODS', //      missing, expected
  'EVENTS_EXCEED_TOTAL', //           armId (or on)
  'NEGATIVE_COUNT', //                armId (or on)
  'FRACTIONAL_COUNT', //              armId (or on)
  'NEGATIVE_SPREAD', //               armId
  'VALUE_OUT_OF_BOUNDS', //           armId or on, value
  'NOT_A_NUMBER', //                  armId or on
  'DUPLICATE_PERIOD', //              on
  'INVALID_DATE', //                  on
  'DATA_SHAPE_MISMATCH', //           expected, received
  'EXPOSURE_NOT_POSITIVE', //         armId: a rate over nothing
  'DEFINITION_CHANGED', //            on: what is measured changed under way
  // A member is null: status unaffected
  'SINGLE_OBSERVATION', //            armId: an estimate without an interval
  'SPREAD_MISSING', //                armId: a mean without a standard deviation
  'ZERO_EVENTS_EVERYWHERE', //        p null
  'ALL_EVENTS_EVERYWHERE', //         p null
  'ZERO_VARIANCE', //                 p null
  'ZERO_BASELINE', //                 relative effect null
  'BASELINE_TOO_UNCERTAIN', //        relative effect null: baseline within 3 standard errors of zero
  'PERFECT_FIT', //                   p and interval null: the model leaves no residual
  'SAMPLE_RATIO_NOT_COMPUTABLE', //   more than two arms, too few units for chi-square, too many for the exact test
] as const;
export type AnalysisReason = (typeof ANALYSIS_REASONS)[number];

/** What a reader must keep in mind; the figures stand. */
export const ANALYSIS_WARNINGS = [
  'BEFORE_PLANNED_END', //            stopDate: the interval is a preview, not decidable
  'GROUPS_NOT_RANDOM', //             groups may differ for another reason than the change
  'OTHER_CHANGES_POSSIBLE', //        one series: anything that changed at the same date has the same effect
  'TRIAL_LIMITS', //                  baselinePoints: fewer than 12 points in the baseline
  'BASELINE_UNSTABLE', //             on: special cause among the last six baseline points
  'PARTIAL_PERIOD_EXCLUDED', //       on (first), periods: not complete yet
  'ENDED_EARLY', //                   on, stopDate: the interval is the one that holds at any time
  'PAST_HARD_STOP', //                on: twice the planned time is over
  'SEQUENCE_UNTUNED', //              units: the plan gave no size, a usual one is taken
  'METHODS_DISAGREE', //              check: another reading of the same values says otherwise
  'OVERDISPERSED', //                 armId, dispersion: counts vary more than chance; the interval is widened
  'COVARIATE_INCOMPLETE', //          the figure from before is not known for everyone and is not used
  'BEFORE_CHANGE_SET_APART', //       entries: dated before the change, not counted with what followed
  'PARALLEL_TRENDS_ASSUMED', //       both groups would have moved alike without the change
  'PLACEBO_MOVED', //                 the groups already moved apart before the change
  'TREND_CHANGED', //                 estimate (per period): the trend changed with the level
  'CHANGE_TOO_SMALL_TO_SEE', //       margin, periods: so many more periods would not show the change worth having
  'AFTER_STOP_DATE_EXCLUDED', //      on (first), periods: begun after the stop date, too late to count
  'CHANGE_PERIOD_EXCLUDED', //        on (first), periods: those in which the change happened or settled in
  'MISSING_PERIODS', //               missing, expected
  'CLOSED_WEEKDAYS', //               weekdays (count): weekdays that never carry a figure are not expected
  'DAILY_PATTERN_NOT_MODELLED', //    a daily series: the week's rhythm widens the interval
  'SEASON_NOT_MODELLED', //           under two years of data: a season can pass for an effect
  'PERCENT_WITHOUT_COUNTS', //        a percentage without its numerator and denominator
  'FEW_EVENTS', //                    smallestExpected: exact test used
  'SEVERAL_VARIANTS', //              comparisons: intervals widened, p adjusted
  'SKEWED_SMALL_SAMPLE', //           armId: few and skewed values, the rank test is shown beside
  'AUTOCORRELATED', //                autocorrelation: consecutive periods resemble each other
  'CONSTANT_SERIES', //               no variation in the baseline: any other value is a signal
] as const;
export type AnalysisWarning = (typeof ANALYSIS_WARNINGS)[number];

/** How the figures were made, in the order a person would tell it. */
export const EXPLANATION_CODES = [
  'COMPARED_PROPORTIONS', //          control, variant (armId)
  'COMPARED_MEANS', //                control, variant (armId)
  'COMPARED_LEVELS', //               changeDate, before, after (periods)
  'COMPARED_DIFFERENCE_OF_SERIES', // changeDate, before, after, control, variant
  'COMPARED_RATES', //                control, variant (armId)
  'COMPARED_PAIRS', //                pairs
  'COMPARED_DIFFERENCE_IN_DIFFERENCES', // control, variant (armId), changeDate
  'INTERVAL_NEWCOMBE', //             level
  'INTERVAL_WELCH', //                level
  'INTERVAL_RATES', //                level
  'INTERVAL_PAIRED', //               level
  'INTERVAL_FOUR_CELLS', //           level: the variances of two groups, before and after, added
  'INTERVAL_SEQUENCE', //             level, plannedUnits: confidence sequence
  'INTERVAL_TIME_SERIES', //          level, autocorrelation
  'INTERVAL_BONFERRONI', //           level, comparisons
  'TEST_POOLED_Z',
  'TEST_FISHER_EXACT',
  'TEST_WELCH',
  'TEST_RATES_EXACT',
  'TEST_DISPERSION', //               dispersion: normal on the logarithm, widened
  'TEST_PAIRED_T',
  'TEST_MCNEMAR',
  'TEST_FOUR_CELLS',
  'TEST_ALWAYS_VALID',
  'COVARIATE_ADJUSTED', //            reduction (fraction of the variance)
  'TEST_TIME_SERIES',
  'P_ADJUSTED_HOLM', //               comparisons
  'SEASON_MODELLED', //               harmonics
  'SAMPLE_RATIO_CHI_SQUARE', //       p
  'SAMPLE_RATIO_EXACT', //            p
  'LIMITS_FROM_BASELINE', //          points
  'LIMITS_FROM_COUNTS', //            limits follow the number behind each figure
  'LIMITS_FITTED_TO_NEIGHBOURS', //   factor: counts alone would make them too narrow or too wide (Laney)
  'MOVING_RANGES_SCREENED', //        screened
  'LIMIT_FLOORED', //                 bound
  'LIMIT_CAPPED', //                  bound
  'EVIDENCE_GRADE', //                grade
] as const;
export type ExplanationCode = (typeof EXPLANATION_CODES)[number];

/** The other ways the same data were read, to see whether the answer holds. */
export const SENSITIVITY_CHECKS = [
  'unpooledInterval', // proportions: Wald interval instead of Newcombe (every cell >= 5)
  'miettinenNurminen', // proportions: score interval instead of Newcombe
  'riskRatio', //        proportions: p of the ratio instead of the difference
  'fisherExact', //      proportions: exact p beside the pooled z
  'mannWhitney', //      means with individual values: ranks instead of means
  'permutation', //      means with individual values: sharing the same values out again
  'logScale', //         means with individual values, all above 0, and series of 0 or more: ratios instead of differences
  'signedRanks', //      pairs: ranks of the differences
  'changeOneEarlier', // series: the change dated one period earlier, that period left out
  'changeOneLater', //   series: the change dated one period later, that period left out
] as const;
export type SensitivityCheck = (typeof SENSITIVITY_CHECKS)[number];

/** A code with the figures its sentence needs. */
export interface Coded<Code extends string> {
  readonly code: Code;
  readonly parameters: Readonly<Record<string, string | number>>;
}
