import { FORMAT_LOCALE, type Locale } from '../locale.js';
import type { MetricShape } from '../plans/plan.js';

/** What a value is of: a proportion is written as a percentage, anything else with its unit. */
export interface ValueKind {
  readonly shape?: MetricShape | undefined;
  readonly unit?: string | null | undefined;
}

/** A no-break space, as French wants it before a unit and a percent sign. */
export const NO_BREAK = '\u00a0';

/** A day has no hour and no time zone: it is read at noon UTC and written in UTC. */
export function dayToDate(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00Z`);
}

/** Enough digits to tell figures apart, no more. */
export function digitsFor(value: number): number {
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

/** Numbers, money, days and lists as a language writes them. */
function createFormat(language: Locale) {
  const locale = FORMAT_LOCALE[language];
  const numbers = numberFormats(locale);
  const plurals = [0, 1, 2, 3].map(
    (digits) => new Intl.PluralRules(locale, { maximumFractionDigits: digits }),
  );
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number, digits = digitsFor(value)) =>
    numbers({ maximumFractionDigits: digits }).format(value);
  const percent = (value: number, digits = digitsFor(value * 100)) => {
    const text = numbers({ maximumFractionDigits: digits }).format(value * 100);
    return language === 'fr' ? `${text}${NO_BREAK}%` : `${text}%`;
  };
  // As each language counts: below two is singular in French, in English one alone is.
  const points = (size: number) => (plurals[digitsFor(size)]!.select(size) === 'one' ? 'point' : 'points');
  const withUnit = (text: string, unit: string | null | undefined) =>
    unit ? `${text}${NO_BREAK}${unit}` : text;
  const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '');
  return {
    number,
    /** A fraction as a percentage. */
    percent,
    /** A value of a measure: proportions as percentages, the rest with its unit. */
    value: (value: number, { shape, unit }: ValueKind = {}) =>
      shape === 'proportion' ? percent(value) : withUnit(number(value), unit),
    /** A difference, always signed; a difference of proportions is in points. */
    difference: (value: number, { shape, unit }: ValueKind = {}) =>
      shape === 'proportion'
        ? `${sign(value)}${number(Math.abs(value) * 100)}${NO_BREAK}${points(Math.abs(value) * 100)}`
        : withUnit(`${sign(value)}${number(Math.abs(value))}`, unit),
    /** A relative change, always signed. */
    signedPercent: (value: number) => `${sign(value)}${percent(Math.abs(value))}`,
    /** An amount with its currency (ISO 4217), cents only where there are some. */
    money: (value: number, currency: string) => {
      const minimumFractionDigits = Number.isInteger(value) ? 0 : 2;
      return numbers({ style: 'currency', currency, minimumFractionDigits, maximumFractionDigits: 2 }).format(
        value,
      );
    },
    // French says "1er mars", which Intl does not.
    day: (value: string) => days.format(dayToDate(value)).replace(/^1 /, language === 'fr' ? '1er ' : '1 '),
    list: (items: readonly string[]) => lists.format(items),
  };
}

/** How figures are written in a language. */
export type TextFormat = ReturnType<typeof createFormat>;

const FORMATS = new Map<Locale, TextFormat>();

/** Numbers, money, days and lists in a language; pure `Intl`, the same on the server and on the screen. */
export function formatFor(language: Locale): TextFormat {
  const known = FORMATS.get(language) ?? createFormat(language);
  FORMATS.set(language, known);
  return known;
}
