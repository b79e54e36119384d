import { refusal, type Refusal } from '../refusal.js';
import { addDays, daysBetween } from '../time/day.js';
import type { HoursPer } from './terms.js';

/** Hours asked of a person from one day to another, both included; `YYYY-MM-DD`. */
export interface Commitment {
  readonly hours: number;
  readonly hoursPer: HoursPer;
  readonly from: string;
  readonly until: string;
  /** Accepted, or asked and not answered yet. */
  readonly status: 'invited' | 'accepted';
}

/** What a person said of their own time. A null cap is no limit; they want to be left alone until `pausedUntil`, included. */
export interface LoadLimit {
  readonly monthlyHours: number | null;
  readonly pausedUntil: string | null;
}

/** The hours of one month, `YYYY-MM`. */
export interface MonthLoad {
  readonly month: string;
  readonly accepted: number;
  readonly asked: number;
  readonly total: number;
}

/** The month in which a person would be asked for more than they allow. */
export interface OverCap {
  readonly kind: 'overCap';
  readonly month: string;
  /** Hours of that month, what is asked now included. */
  readonly hours: number;
  readonly cap: number;
}

/** The person asked to be left alone for now. */
export interface Paused {
  readonly kind: 'paused';
  readonly until: string;
}

/** Why asking this is more than the person allows. */
export type LoadAlert = OverCap | Paused;

/** The months looked at for one invitation: a year and the month it began in. */
const MONTHS_MOST = 13;

/** Sums of shares of hours differ in their last digits: less than this is no excess. */
const TOLERANCE = 1e-6;

const monthOf = (day: string): string => day.slice(0, 7);
const lastDayOf = (month: string): string => addDays(`${nextMonth(month)}-01`, -1);

function nextMonth(month: string): string {
  return monthOf(addDays(`${month}-28`, 4));
}

/**
 * The hours of a commitment that fall in a month. Hours asked in all are spread evenly over its days, weekends included: the
 * month gets the share of its days. Hours asked by month count for the share of that month's days that it covers.
 */
export function hoursInMonth(commitment: Commitment, month: string): number {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  const from = commitment.from > first ? commitment.from : first;
  const until = commitment.until < last ? commitment.until : last;
  const covered = daysBetween(from, until) + 1;
  if (covered <= 0) return 0;
  const whole =
    commitment.hoursPer === 'total'
      ? daysBetween(commitment.from, commitment.until) + 1
      : daysBetween(first, last) + 1;
  return (commitment.hours * covered) / whole;
}

/** The hours of a person in a month, over everything that they accepted and that they are asked. */
export function monthLoad(commitments: readonly Commitment[], month: string): MonthLoad {
  const sum = (status: Commitment['status']) =>
    commitments
      .filter((each) => each.status === status)
      .reduce((hours, each) => hours + hoursInMonth(each, month), 0);
  const [accepted, asked] = [sum('accepted'), sum('invited')];
  return { month, accepted, asked, total: accepted + asked };
}

/**
 * Whether one more commitment goes beyond what the person allows: null when it does not. A pause that is not over when it begins
 * comes first, even where no hours are asked (`more` null: `today` is looked at). Else the first month, of those it spans, in
 * which all the hours together are above the cap.
 */
export function loadAlert(
  limit: LoadLimit,
  commitments: readonly Commitment[],
  { more, today }: { readonly more: Commitment | null; readonly today: string },
): LoadAlert | null {
  const begins = more && more.from > today ? more.from : today;
  if (limit.pausedUntil !== null && limit.pausedUntil >= begins)
    return { kind: 'paused', until: limit.pausedUntil };
  if (more === null || limit.monthlyHours === null) return null;
  let month = monthOf(begins);
  for (let looked = 0; looked < MONTHS_MOST && month <= monthOf(more.until); looked += 1) {
    const { total } = monthLoad([...commitments, more], month);
    if (total > limit.monthlyHours + TOLERANCE)
      return { kind: 'overCap', month, hours: roundHours(total), cap: limit.monthlyHours };
    month = nextMonth(month);
  }
  return null;
}

/** Hours as they are said: to the tenth. */
export const roundHours = (hours: number): number => Math.round(hours * 10) / 10;

/** Hours left this month below the cap, never below 0, none during a pause; null without a cap. */
export function roomThisMonth(
  limit: LoadLimit,
  commitments: readonly Commitment[],
  today: string,
): number | null {
  if (limit.pausedUntil !== null && limit.pausedUntil >= today) return 0;
  if (limit.monthlyHours === null) return null;
  return roundHours(Math.max(0, limit.monthlyHours - monthLoad(commitments, monthOf(today)).total));
}

/** Who goes beyond a limit: whoever asks, or the person themselves. */
export type LoadSide = 'asking' | 'answering';

/**
 * Going beyond a person's limit is said by the one who does it, each time: the inviter acknowledges it (`LOAD_OVER_CAP`,
 * `PERSON_PAUSED`), the person accepts above their own limit (`OWN_LOAD_OVER_CAP`, `OWN_PAUSE`). Null when there is nothing to
 * say, or when it was said.
 */
export function refuseUnsaid(alert: LoadAlert | null, said: boolean, side: LoadSide): Refusal | null {
  if (alert === null || said) return null;
  const field = side === 'asking' ? 'overLimitAcknowledged' : 'acceptAboveLimit';
  if (alert.kind === 'paused') {
    return refusal(side === 'asking' ? 'PERSON_PAUSED' : 'OWN_PAUSE', field, { date: alert.until });
  }
  const { hours, cap, month } = alert;
  return refusal(side === 'asking' ? 'LOAD_OVER_CAP' : 'OWN_LOAD_OVER_CAP', field, { hours, cap, month });
}
