import { addDays } from '../time/day.js';

/**
 * What stands on the roadmap: `test` from its start to its stop; `ask` the day a decision is due; `task` the day it is for;
 * `goal` its horizon; `pack` the day of a board pack; `benchmark` the day one asks to be looked at again.
 */
export const ROADMAP_KINDS = ['test', 'ask', 'task', 'goal', 'pack', 'benchmark'] as const;

/** One of {@link ROADMAP_KINDS}. */
export type RoadmapKind = (typeof ROADMAP_KINDS)[number];

/** `planned` it has not begun; `open` it runs, or waits; `over` it ended, was answered, done, reached, given up or frozen. */
export const ROADMAP_STATES = ['planned', 'open', 'over'] as const;

/** One of {@link ROADMAP_STATES}. */
export type RoadmapState = (typeof ROADMAP_STATES)[number];

/** Whose dates a calendar holds: those of the member, or all that the member may see. */
export const CALENDAR_SCOPES = ['mine', 'workspace'] as const;

/** One of {@link CALENDAR_SCOPES}. */
export type CalendarScope = (typeof CALENDAR_SCOPES)[number];

/** Days, both included. */
export interface RoadmapWindow {
  readonly from: string;
  readonly to: string;
}

/** Days that the roadmap shows unless asked otherwise: about three months back, nine ahead. */
const BACK = 92;
const AHEAD = 274;
/** A longer window is cut: nobody reads more at once. */
const LONGEST = 1_100;

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The window to read: what was asked for, completed around `today`, at most three years long; the wrong way round gives a day. */
export function roadmapWindow(
  today: string,
  { from, to }: { readonly from?: string | null; readonly to?: string | null } = {},
): RoadmapWindow {
  const start = from ?? firstOfMonth(addDays(to && to < today ? to : today, -BACK));
  const wanted = to ?? addDays(start > today ? start : today, AHEAD);
  const latest = addDays(start, LONGEST);
  const end = wanted > latest ? latest : wanted;
  return { from: start, to: end < start ? start : end };
}

/** Where a span lies in a window, in per cent of its width; what sticks out is cut. A day is as wide as a day. */
export function placeInWindow(
  { from, to }: RoadmapWindow,
  span: { readonly startsOn: string; readonly endsOn: string },
): { readonly start: number; readonly width: number } {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const first = Math.max(0, dayNumber(span.startsOn) - dayNumber(from));
  const last = Math.min(days, dayNumber(span.endsOn) - dayNumber(from) + 1);
  return { start: (first / days) * 100, width: (Math.max(0, last - first) / days) * 100 };
}

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** The Monday of the week of a day. */
export function weekOf(day: string): string {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** The first days of the months of a window, its own month first. */
export function monthsOf({ from, to }: RoadmapWindow): readonly string[] {
  const months: string[] = [];
  for (let month = firstOfMonth(from); month <= to; month = firstOfMonth(addDays(month, 31)))
    months.push(month);
  return months;
}
