import { useMemo } from 'react';
import type { Locale } from '@levain/domain/locale.js';
import type { MetricShape } from '@levain/domain/plans/plan.js';
import { useLanguage } from '../i18n/language-provider.js';
import { FORMAT_LOCALE } from '@levain/domain/locale.js';

export type InstantStyle = 'day' | 'instant';

export interface ValueKind {
  readonly shape?: MetricShape | undefined;
  readonly unit?: string | null | undefined;
}

const NO_BREAK = '\u00a0';
const DAY_MS = 86_400_000;
const RELATIVE_STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** A day has no hour and no time zone: it is read at noon UTC and written in UTC. */
export function dayToDate(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00Z`);
}

/** Under a minute: "now", not "this minute". */
const NOW = ['second', 120_000] as const;

function relativeFrom(formatter: Intl.RelativeTimeFormat, now: number, value: string): string {
  const distance = (value.length === 10 ? dayToDate(value) : new Date(value)).getTime() - now;
  const [unit, size] = RELATIVE_STEPS.find(([, step]) => Math.abs(distance) >= step) ?? NOW;
  return formatter.format(Math.round(distance / size), unit);
}

/** Enough digits to tell figures apart, no more. */
function digitsFor(value: number): number {
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3;
}

function numberFormats(locale: string) {
  const cache = new Map<string, Intl.NumberFormat>();
  return (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = cache.get(key) ?? new Intl.NumberFormat(locale, options);
    cache.set(key, known);
    return known;
  };
}

export function createFormat(language: Locale) {
  const locale = FORMAT_LOCALE[language];
  const numbers = numberFormats(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayShort = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const wholeMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number, digits = digitsFor(value)) =>
    numbers({ maximumFractionDigits: digits }).format(value);
  const percent = (value: number, digits = digitsFor(value * 100)) => {
    const text = numbers({ maximumFractionDigits: digits }).format(value * 100);
    return language === 'fr' ? `${text}${NO_BREAK}%` : `${text}%`;
  };
  const withUnit = (text: string, unit: string | null | undefined) =>
    unit ? `${text}${NO_BREAK}${unit}` : text;
  const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '');
  return {
    number,
    percent,
    /** A value of a measure: proportions as percentages, the rest with its unit. */
    value: (value: number, { shape, unit }: ValueKind = {}) =>
      shape === 'proportion' ? percent(value) : withUnit(number(value), unit),
    /** A difference, always signed; a difference of proportions is in points. */
    difference: (value: number, { shape, unit }: ValueKind = {}) =>
      shape === 'proportion'
        ? `${sign(value)}${number(Math.abs(value) * 100)}${NO_BREAK}points`
        : withUnit(`${sign(value)}${number(Math.abs(value))}`, unit),
    /** A relative change, always signed. */
    signedPercent: (value: number) => `${sign(value)}${percent(Math.abs(value))}`,
    // French says "1er mars", which Intl does not.
    day: (value: string) => day.format(dayToDate(value)).replace(/^1 /, language === 'fr' ? '1er ' : '1 '),
    dayShort: (value: string) => dayShort.format(dayToDate(value)),
    month: (value: string) => month.format(dayToDate(value)),
    wholeMonth: (value: string) => wholeMonth.format(dayToDate(value)),
    instant: (value: string) => instant.format(new Date(value)),
    relative: (value: string, now: number = Date.now()) => relativeFrom(relative, now, value),
    list: (items: readonly string[]) => list.format(items),
  };
}

export type Format = ReturnType<typeof createFormat>;

/** Numbers and dates in the language of the screen. */
export function useFormat(): Format {
  const { locale } = useLanguage();
  return useMemo(() => createFormat(locale), [locale]);
}
