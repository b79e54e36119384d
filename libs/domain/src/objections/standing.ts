import { addDays, daysBetween } from '../time/day.js';
import type { Liveness } from './objection.js';

/** Calendar days within which a resistance is answered; the day after the last of them it is late. */
export const ANSWER_DAYS = 7;

/** Calendar days during which its author may re-open an answered resistance; then it is closed. */
export const REOPEN_DAYS = 30;

/** Where a resistance stands. */
export const OBJECTION_STANDINGS = ['waiting', 'late', 'answered', 'closed', 'withdrawn'] as const;

/** One of {@link OBJECTION_STANDINGS}. */
export type ObjectionStanding = (typeof OBJECTION_STANDINGS)[number];

/** The days of a resistance, `YYYY-MM-DD`. */
export interface ObjectionDays {
  /** Since when somebody waits: the day it was raised, or re-opened. */
  readonly waitsSince: string;
  /** The day of the answer that stands; null while none does. */
  readonly answeredOn: string | null;
  readonly withdrawnOn: string | null;
}

/** Where it stands on a day, with the days that say so. */
export type Standing =
  | { readonly kind: 'waiting'; readonly days: number; readonly dueOn: string }
  | { readonly kind: 'late'; readonly days: number; readonly dueOn: string; readonly lateSince: string }
  | { readonly kind: 'answered'; readonly since: string; readonly reopenUntil: string }
  | { readonly kind: 'closed'; readonly since: string }
  | { readonly kind: 'withdrawn'; readonly since: string };

/**
 * Where a resistance stands on a day: waiting for {@link ANSWER_DAYS} days, late from the day after, answered for
 * {@link REOPEN_DAYS} days in which its author may say that the answer does not do, closed after them; or taken back.
 */
export function standingOf({ waitsSince, answeredOn, withdrawnOn }: ObjectionDays, today: string): Standing {
  if (withdrawnOn) return { kind: 'withdrawn', since: withdrawnOn };
  if (answeredOn) {
    const reopenUntil = addDays(answeredOn, REOPEN_DAYS);
    if (today > reopenUntil) return { kind: 'closed', since: addDays(reopenUntil, 1) };
    return { kind: 'answered', since: answeredOn, reopenUntil };
  }
  const dueOn = addDays(waitsSince, ANSWER_DAYS);
  const days = Math.max(0, daysBetween(waitsSince, today));
  if (today <= dueOn) return { kind: 'waiting', days, dueOn };
  return { kind: 'late', days, dueOn, lateSince: addDays(dueOn, 1) };
}

/** What may still be done with it depends on whether it lives. */
export function livenessOf(standing: Standing): Liveness {
  return standing.kind === 'withdrawn' || standing.kind === 'closed' ? standing.kind : 'living';
}
