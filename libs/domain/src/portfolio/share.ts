import { wilson } from '../statistics/proportions.js';

/** Of fewer cases than this no share is said: the counts are. */
export const SHARE_MINIMUM = 5;

/** `part` of `whole` cases; the share and its 95 % interval (fractions 0..1) are null below {@link SHARE_MINIMUM}. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * A share of a portfolio with the interval of Wilson (JASA 22, 1927): a dozen experiments say little of the next ones, and the interval
 * says how little. Counts are whole, 0 <= part <= whole; no share has a target.
 */
export function shareOf(part: number, whole: number, alpha = 0.05): Share {
  if (whole < SHARE_MINIMUM) return { part, whole, rate: null, low: null, high: null };
  const { low, high } = wilson({ events: part, total: whole }, alpha);
  return { part, whole, rate: part / whole, low, high };
}
