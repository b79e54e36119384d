import type { MemberRole } from '../members/role.js';
import { addDays } from '../time/day.js';

/** Days of the history of what a person was asked. */
export const SOLICITATION_DAYS = 90;

/** A person asked this often within so many days is asked too often: said to whoever is about to ask again. */
export const ASKED_OFTEN = { times: 3, days: 30 } as const;

/** The first day of the history. */
export const solicitationsSince = (today: string): string => addDays(today, -SOLICITATION_DAYS);

/** How many times a person was asked within the last {@link ASKED_OFTEN} days, given the day of each asking. */
export function timesAskedLately(askedOn: readonly string[], today: string): number {
  const since = addDays(today, -ASKED_OFTEN.days);
  return askedOn.filter((day) => day > since && day <= today).length;
}

/** Whether asking once more is worth a warning; never a refusal. */
export const isAskedOften = (times: number): boolean => times >= ASKED_OFTEN.times;

const INVITERS: readonly MemberRole[] = ['lead', 'coordinator', 'admin'];

/** A person's load and what they were asked: their own, and read by those who invite, before they ask. */
export function maySeeLoad(
  viewer: { readonly personId: string; readonly role: MemberRole },
  personId: string,
): boolean {
  return viewer.personId === personId || INVITERS.includes(viewer.role);
}
