import { refusal, type Refusal } from '../refusal.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS = 86_400_000;

/** A day that exists, `YYYY-MM-DD`, from 1900 to 2199; else null. Months count from 1. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysIn(year, month))) return null;
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;
}

const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));
const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : DAYS_IN[month - 1]!;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. Such days compare as text. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** The day so many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS);
}

/** A day or null. Adds `DATE_INVALID` when the text is not a day that exists. */
export function optionalDay(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
): string | null {
  const text = (value ?? '').trim();
  if (text === '') return null;
  if (isDay(text)) return text;
  refusals.push(refusal('DATE_INVALID', field));
  return null;
}

/** As {@link optionalDay}, and adds `DATE_REQUIRED` when nothing was given; gives '' once refused. */
export function requiredDay(refusals: Refusal[], field: string, value: string | null | undefined): string {
  const before = refusals.length;
  const day = optionalDay(refusals, field, value);
  if (day === null && refusals.length === before) refusals.push(refusal('DATE_REQUIRED', field));
  return day ?? '';
}

/** As {@link requiredDay}, and adds `DATE_IN_FUTURE` when the day is after `today`. */
export function requiredPastDay(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
  today: string,
): string {
  const day = requiredDay(refusals, field, value);
  if (day > today) refusals.push(refusal('DATE_IN_FUTURE', field, { date: day }));
  return day;
}
