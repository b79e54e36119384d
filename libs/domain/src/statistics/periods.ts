import type { Periodicity } from '../plans/plan.js';
import type { AnalysisReason, AnalysisWarning, Coded } from './analysis-codes.js';
import type { LevelPoint } from './analysis-input.js';
import type { Phase } from './series-chart.js';

/** One period of a regular calendar, in order; null when no figure was given. */
export interface Period {
  readonly on: string;
  /** Counts true periods from the first. */
  readonly index: number;
  readonly value: number | null;
  /** Denominator of the figure, where it has one. */
  readonly total: number | null;
  readonly phase: Phase;
}

/** A series laid on its calendar, with what was left out and what is wrong with it. */
export interface Periods {
  readonly periods: readonly Period[];
  readonly missing: number;
  readonly expected: number;
  /** Periods in a year, open weekdays only. */
  readonly perYear: number;
  readonly reasons: readonly Coded<AnalysisReason>[];
  readonly warnings: readonly Coded<AnalysisWarning>[];
}

/** What laying out needs to know. */
export interface Calendar {
  readonly periodicity: Periodicity;
  readonly changeDate: string | null;
  readonly now: string;
  /** Figures of periods that begin after it came too late to count. */
  readonly stopDate: string | null;
  /** Periods set aside from the change on, the one in which it happened included; 0 sets aside only that one, when it began before. */
  readonly transitionPeriods?: number;
  /** Last day that should carry figures, once it is past: whole periods without any up to it are missing too. */
  readonly endedOn?: string | null;
}

const DAY = 86_400_000;
/** A weekday with figures in fewer than one week in five is not part of the calendar. */
const OPEN_SHARE = 0.2;
/** Above this share of missing periods a series cannot be judged. */
export const MISSING_LIMIT = 0.2;

/** Days since 1970 of a `YYYY-MM-DD`, or null when it is not a day of the calendar. */
export function dayNumber(on: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return null;
  const time = Date.parse(`${on}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return isoDay(time / DAY) === on ? time / DAY : null;
}

const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;
const monthOf = (on: string): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;

/** Last day of the period that begins on `on`; a month ends with its calendar month. */
function lastDay(on: string, day: number, periodicity: Periodicity): number {
  if (periodicity === 'day') return day;
  if (periodicity === 'week') return day + 6;
  const next = monthOf(on) + 1;
  return Date.UTC(Math.floor(next / 12), next % 12, 1) / DAY - 1;
}

interface Dated {
  readonly on: string;
  readonly day: number;
  readonly value: number | null;
  readonly total: number | null;
}

/**
 * Lays figures on their calendar: sorts them, leaves out the period that is still running, those after the stop date
 * and the one in which the change happened, fills missing periods with null, and takes weekdays that never carry a figure for closed. Two figures in one
 * period, or a date that is none, are errors; more than a fifth of the periods missing between the first and the last
 * figure makes the series unreadable. Periods missing at its end are counted and warned of.
 */
export function layOut(points: readonly LevelPoint[], calendar: Calendar): Periods {
  const now = dayNumber(calendar.now) ?? 0;
  const reasons: Coded<AnalysisReason>[] = [];
  const warnings: Coded<AnalysisWarning>[] = [];
  const dated: Dated[] = [];
  const running: string[] = [];
  const late: string[] = [];
  for (const point of points) {
    const day = dayNumber(point.on);
    if (day === null) reasons.push({ code: 'INVALID_DATE', parameters: { on: point.on } });
    else if (calendar.stopDate !== null && point.on > calendar.stopDate) late.push(point.on);
    else if (lastDay(point.on, day, calendar.periodicity) <= now)
      dated.push({ on: point.on, day, value: point.value, total: point.total ?? null });
    else if (point.value !== null) running.push(point.on);
  }
  warnOfExcluded(warnings, 'PARTIAL_PERIOD_EXCLUDED', running);
  warnOfExcluded(warnings, 'AFTER_STOP_DATE_EXCLUDED', late);
  dated.sort((a, b) => a.day - b.day);
  const open = openWeekdays(dated, calendar.periodicity);
  if (open.size < 7) warnings.push({ code: 'CLOSED_WEEKDAYS', parameters: { weekdays: 7 - open.size } });
  const kept = dated.filter(({ value, day }) => value !== null || open.has(weekday(day)));
  const placed = setAside(place(kept, calendar, open, reasons), calendar.transitionPeriods ?? 0);
  const aside = placed.filter(({ phase }) => phase === 'transition');
  if (aside[0]) {
    const parameters = { on: aside[0].on, periods: aside.length };
    warnings.push({ code: 'CHANGE_PERIOD_EXCLUDED', parameters });
  }
  const last = placed[placed.length - 1];
  const known = placed.filter(({ value }) => value !== null).length;
  const span = last === undefined ? 0 : last.index + 1;
  const expected = span + (last === undefined ? 0 : missingAtTheEnd(last.on, calendar, open));
  const missing = expected - known;
  const parameters = { missing, expected };
  const unreadable = span - known > MISSING_LIMIT * span;
  if (unreadable) reasons.push({ code: 'TOO_MANY_MISSING_PERIODS', parameters });
  else if (missing > 0) warnings.push({ code: 'MISSING_PERIODS', parameters });
  const periods = unreadable ? placed : fill(placed, calendar, open);
  return { periods, missing, expected, perYear: perYear(calendar.periodicity, open.size), reasons, warnings };
}

/** Whole periods between the last figure and the end. */
function missingAtTheEnd(
  last: string,
  { endedOn, periodicity }: Calendar,
  open: ReadonlySet<number>,
): number {
  const end = dayNumber(endedOn ?? '');
  const from = dayNumber(last);
  if (end === null || from === null || end <= from) return 0;
  if (periodicity === 'month') {
    const next = new Date((end + 1) * DAY);
    return Math.max(0, next.getUTCFullYear() * 12 + next.getUTCMonth() - monthOf(last) - 1);
  }
  if (periodicity === 'week') return Math.max(0, Math.floor((end - from - 6) / 7));
  const weeks = Math.floor((end - from) / 7);
  const rest = Array.from({ length: end - from - 7 * weeks }, (_, i) => from + 7 * weeks + 1 + i);
  return weeks * open.size + rest.filter((day) => open.has(weekday(day))).length;
}

/** The periods in which the change settles in: neither before nor after. */
function setAside(placed: readonly Period[], window: number): readonly Period[] {
  const start = placed.find(({ phase }) => phase !== 'before')?.index ?? Infinity;
  return placed.map((period) =>
    period.phase === 'after' && period.index < start + window ? { ...period, phase: 'transition' } : period,
  );
}

function warnOfExcluded(
  warnings: Coded<AnalysisWarning>[],
  code: 'PARTIAL_PERIOD_EXCLUDED' | 'AFTER_STOP_DATE_EXCLUDED',
  dates: readonly string[],
): void {
  const on = [...dates].sort()[0];
  if (on !== undefined) warnings.push({ code, parameters: { on, periods: dates.length } });
}

function perYear(periodicity: Periodicity, openDays: number): number {
  if (periodicity === 'month') return 12;
  return (365.25 / 7) * (periodicity === 'week' ? 1 : openDays);
}

function openWeekdays(dated: readonly Dated[], periodicity: Periodicity): Set<number> {
  const first = dated[0]?.day ?? 0;
  const weeks = ((dated[dated.length - 1]?.day ?? 0) - first + 1) / 7;
  const every = [0, 1, 2, 3, 4, 5, 6];
  if (periodicity !== 'day' || weeks < 2) return new Set(every);
  const filled = dated.filter(({ value }) => value !== null);
  return new Set(
    every.filter((d) => filled.filter(({ day }) => weekday(day) === d).length >= OPEN_SHARE * weeks),
  );
}

function place(
  dated: readonly Dated[],
  calendar: Calendar,
  open: ReadonlySet<number>,
  reasons: Coded<AnalysisReason>[],
): Period[] {
  const start = dated[0];
  const change = calendar.changeDate === null ? null : dayNumber(calendar.changeDate);
  const seen = new Set<number>();
  return dated.flatMap(({ on, day, value, total }) => {
    if (start === undefined || (!open.has(weekday(day)) && calendar.periodicity === 'day')) return [];
    const index = indexOf(start, { on, day }, calendar.periodicity, open);
    if (seen.has(index)) {
      reasons.push({ code: 'DUPLICATE_PERIOD', parameters: { on } });
      return [];
    }
    seen.add(index);
    const phase = phaseOf(day, lastDay(on, day, calendar.periodicity), change);
    return [{ on, index, value, total, phase }];
  });
}

function indexOf(
  start: { on: string; day: number },
  at: { on: string; day: number },
  periodicity: Periodicity,
  open: ReadonlySet<number>,
): number {
  if (periodicity === 'month') return monthOf(at.on) - monthOf(start.on);
  const days = at.day - start.day;
  if (periodicity === 'week') return Math.round(days / 7);
  const rest = Array.from({ length: days % 7 }, (_, i) => start.day + i);
  return Math.floor(days / 7) * open.size + rest.filter((day) => open.has(weekday(day))).length;
}

function phaseOf(first: number, last: number, change: number | null): Phase {
  if (change === null || last < change) return 'before';
  return first >= change ? 'after' : 'transition';
}

/** Puts a null wherever the calendar expects a figure; only reached when at most a fifth is missing. */
function fill(placed: readonly Period[], calendar: Calendar, open: ReadonlySet<number>): Period[] {
  const change = calendar.changeDate === null ? null : dayNumber(calendar.changeDate);
  return placed.flatMap((period, position) => {
    const previous = placed[position - 1];
    const gap: Period[] = [];
    let on = previous?.on ?? period.on;
    for (let index = (previous?.index ?? period.index) + 1; index < period.index; index += 1) {
      on = following(on, calendar.periodicity, open);
      const day = dayNumber(on) ?? 0;
      gap.push({
        on,
        index,
        value: null,
        total: null,
        phase: phaseOf(day, lastDay(on, day, calendar.periodicity), change),
      });
    }
    return [...gap, period];
  });
}

function following(on: string, periodicity: Periodicity, open: ReadonlySet<number>): string {
  if (periodicity === 'month') {
    const next = monthOf(on) + 1;
    return new Date(Date.UTC(Math.floor(next / 12), next % 12, 1)).toISOString().slice(0, 10);
  }
  let day = (dayNumber(on) ?? 0) + (periodicity === 'week' ? 7 : 1);
  while (periodicity === 'day' && !open.has(weekday(day))) day += 1;
  return isoDay(day);
}
