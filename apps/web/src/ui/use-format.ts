import { useMemo } from 'react';
import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import { dayToDate, formatFor } from '@levain/domain/text/format.js';
import { useLanguage } from '../i18n/language-provider.js';

export type InstantStyle = 'day' | 'instant';

const DAY_MS = 86_400_000;
const RELATIVE_STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Under a minute: "now", not "this minute". */
const NOW = ['second', 120_000] as const;

function relativeFrom(formatter: Intl.RelativeTimeFormat, now: number, value: string): string {
  const distance = (value.length === 10 ? dayToDate(value) : new Date(value)).getTime() - now;
  const [unit, size] = RELATIVE_STEPS.find(([, step]) => Math.abs(distance) >= step) ?? NOW;
  return formatter.format(Math.round(distance / size), unit);
}

export function createFormat(language: Locale) {
  const locale = FORMAT_LOCALE[language];
  const written = formatFor(language);
  const dayShort = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const wholeMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    ...written,
    dayShort: (value: string) => dayShort.format(dayToDate(value)),
    month: (value: string) => month.format(dayToDate(value)),
    wholeMonth: (value: string) => wholeMonth.format(dayToDate(value)),
    instant: (value: string) => instant.format(new Date(value)),
    relative: (value: string, now: number = Date.now()) => relativeFrom(relative, now, value),
  };
}

export type Format = ReturnType<typeof createFormat>;

/** Numbers and dates in the language of the screen. */
export function useFormat(): Format {
  const { locale } = useLanguage();
  return useMemo(() => createFormat(locale), [locale]);
}
