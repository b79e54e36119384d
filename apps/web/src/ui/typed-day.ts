import { dayOf } from '@levain/domain/time/day.js';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/;

/** A day as people here write it, day first, or as computers do; `YYYY-MM-DD`, else null. Two digits are this century. */
export function typedDay(text: string): string | null {
  const typed = text.trim();
  const iso = ISO.exec(typed);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = DAY_FIRST.exec(typed);
  if (!parts) return null;
  const year = Number(parts[3]);
  return dayOf(year < 100 ? 2000 + year : year, Number(parts[2]), Number(parts[1]));
}

/** `31/12/2026`. */
export function shownDay(day: string): string {
  return day.split('-').reverse().join('/');
}
