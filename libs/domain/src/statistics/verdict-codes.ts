/** What the frozen rule can conclude (`abandoned` is a person's act, never the rule's). */
export const RULE_VERDICTS = ['confirmed', 'refuted', 'noDifference', 'notEnoughEvidence'] as const;
export type RuleVerdict = (typeof RULE_VERDICTS)[number];

/** Said beside the verdict. */
export const VERDICT_TAGS = [
  'mweProven', //      the whole interval is beyond the minimum worthwhile effect
  'harmful', //        the whole interval is on the wrong side of zero
  'promising', //      the figures point the right way but the design cannot confirm
  'consistentWith', // one series: "consistent with", never "caused by"
] as const;
export type VerdictTag = (typeof VERDICT_TAGS)[number];

/** Why this verdict, or why none. */
export const VERDICT_REASONS = [
  // no verdict
  'NO_OUTCOME_ANALYSIS',
  'DATA_INVALID', //                measureId
  'BELOW_MINIMUM', //               measureId
  'PLANNED_END_NOT_REACHED',
  'SEQUENCE_SHOWS_BETTER', //       low, high: what is already sure while the test runs
  'SEQUENCE_SHOWS_WORSE', //        low, high
  'SEQUENCE_SHOWS_NO_WORTHWHILE_GAIN', // high, minimum
  // verdicts
  'EFFECT_BETTER_THAN_ZERO', //     low, high
  'EFFECT_BEYOND_MINIMUM_WORTHWHILE', // low, minimum
  'EFFECT_SMALLER_THAN_WORTHWHILE', // high, minimum
  'EFFECT_WITHIN_WORTHWHILE_BAND', // low, high, minimum
  'EFFECT_WORSE_THAN_ZERO', //      low, high
  'INTERVAL_TOO_WIDE', //           low, high, minimum
  'NO_INTERVAL',
  'MINIMUM_NOT_REACHED_AT_STOP', // measureId
  'MINIMUM_WORTHWHILE_EFFECT_MISSING',
  'ENDED_EARLY_BY_SEQUENCE', //     on, stopDate: judged by the interval that holds at any time
  'ENDED_EARLY_UNDECIDABLE', //     on, stopDate: no interval that holds before the planned end
  'MINIMUM_TIME_NOT_REACHED', //    days: a full cycle of activity is needed to confirm
  'HARD_STOP_REACHED', //           twice the planned time is over: no more is awaited
  // downgrades
  'DESIGN_CANNOT_CONFIRM', //       grade
  'BASELINE_UNSTABLE',
  'PLACEBO_MOVED',
  'SENSITIVITY_FLIPS', //           check
  // others
  'BEST_OF_VARIANTS', //            armId, comparisons
  'OTHER_OUTCOMES_REPORTED', //     outcomes: they inform, the first one decides
] as const;
export type VerdictReason = (typeof VERDICT_REASONS)[number];

/** `unproven`: harm beyond the margin is not excluded. `notMeasured`: no interval to judge by. */
export const GUARDRAIL_STATUSES = ['safe', 'breached', 'unproven', 'notMeasured'] as const;
export type GuardrailStatus = (typeof GUARDRAIL_STATUSES)[number];
