/**
 * What one reading holds, by the shape of its measure. Events, totals and n are whole; `events <= total`; `sd >= 0`;
 * an exposure is any positive number (weeks, hours, thousands of people), which events may exceed. The `covariate` of
 * one person's value is the same person's figure from before the start; absent when it is not known.
 */
export type Figures =
  | { readonly kind: 'events'; readonly events: number; readonly total: number }
  | { readonly kind: 'rate'; readonly events: number; readonly exposure: number }
  | { readonly kind: 'value'; readonly value: number; readonly covariate?: number }
  | { readonly kind: 'summary'; readonly n: number; readonly mean: number; readonly sd: number };

/** One reading of one measure. */
export interface Reading {
  /** Name of the measure in the plan. */
  readonly measure: string;
  /** Name of the arm in the plan; in a before/after design the day tells which. */
  readonly arm: string;
  /** Day read, or first day of the period, `YYYY-MM-DD`. */
  readonly observedOn: string;
  readonly figures: Figures;
  /** One person's value of a `mean` measure: several may share a day. All other readings are alone in theirs. */
  readonly isIndividual: boolean;
  readonly note: string | null;
}
