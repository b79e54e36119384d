/** Changes whenever the same question may give another answer. Kept with every plan. */
export const PLANNING_VERSION = '1.0.0';

/** How a size was found: people compared between groups, or one figure followed over time. */
export const PLANNING_METHODS = ['proportions', 'means', 'rates', 'series'] as const;
export type PlanningMethod = (typeof PLANNING_METHODS)[number];

/** What a reader of the answer must keep in mind. Parameters are listed beside each. */
export const PLANNING_WARNINGS = [
  'CLUSTER_CORRELATION_ASSUMED', // icc: how alike people of one team are was not said
  'FEW_CLUSTERS', //                clusters, minimum (per arm)
  'AUTOCORRELATION_ASSUMED', //     autocorrelation: how long a swing lasts was not said
  'SPREAD_FROM_COUNTS', //          spread: chance alone; real life swings more
  'BASELINE_ASSUMED', //            periods: how far back the figures go was not said
  'BASELINE_TOO_SHORT_TO_DECIDE', //periods, minimum
  'SHORT_HISTORY', //               periods: the spread comes from few figures
  'SEVERAL_VARIANTS', //            comparisons: each is held to a stricter level
  'WHOLE_WEEKS', //                 weeks: fewer would do, but no cycle of the week would be whole twice
] as const;
export type PlanningWarning = (typeof PLANNING_WARNINGS)[number];

/** What to do when the time at hand does not answer the question. Parameters are listed beside each. */
export const WAYS_OUT = [
  'biggerChange', //     effect: the smallest change that 26 weeks would show
  'overTimeDesign', //   follow the figure of everyone over time instead of comparing groups
  'continuousMetric', // measure how much instead of whether
  'covariate', //        correlation: with a figure of the same people from before, at least this alike
  'longerBaseline', //   periods: with this many periods of figures from before
] as const;
export type WayOut = (typeof WAYS_OUT)[number];
