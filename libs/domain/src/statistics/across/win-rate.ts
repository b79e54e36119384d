import type { Verdict } from '../../evaluations/verdicts.js';
import { wilson } from '../proportions.js';

/** Fewer evaluated experiments than this make no rate. */
export const WIN_RATE_MINIMUM = 5;

/** `confirmed` of `evaluated`; the rate and its 95 % interval (fractions) are null below {@link WIN_RATE_MINIMUM}. */
export interface WinRate {
  readonly confirmed: number;
  readonly evaluated: number;
  readonly abandoned: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * How many experiments of a group were confirmed, of how many have each verdict. `notEnoughEvidence` stays in the denominator: leaving it out would
 * flatter. `abandoned` does not count: that test was never read to its end. Interval of Wilson (JASA 22, 1927). There is no target for this figure: a rate that everyone wants high is
 * reached by testing what is already known.
 */
export function winRate(verdicts: Readonly<Partial<Record<Verdict, number>>>, alpha = 0.05): WinRate {
  const { confirmed = 0, refuted = 0, noDifference = 0, notEnoughEvidence = 0, abandoned = 0 } = verdicts;
  const evaluated = confirmed + refuted + noDifference + notEnoughEvidence;
  const counts = { confirmed, evaluated, abandoned };
  if (evaluated < WIN_RATE_MINIMUM) return { ...counts, rate: null, low: null, high: null };
  const { low, high } = wilson({ events: confirmed, total: evaluated }, alpha);
  return { ...counts, rate: confirmed / evaluated, low, high };
}
