import { READING_LEVELS, type ReadingLevel } from '../boards/questions.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { addDays } from '../time/day.js';

/** How often a digest is written: every Monday, or every first day of a month. */
export const RHYTHMS = ['weekly', 'monthly'] as const;

/** One of {@link RHYTHMS}. */
export type Rhythm = (typeof RHYTHMS)[number];

/** The hour of the morning, where its reader is, at which a digest goes out. */
export const DIGEST_HOUR = 7;

/** What somebody is written regularly. */
export interface Digest {
  readonly rhythm: Rhythm;
  readonly level: ReadingLevel;
  /** An IANA name, such as `Europe/Paris`. */
  readonly timeZone: string;
}

/** What the form of a digest holds; whom it is for and what it tells of was found before. */
export interface DigestInput {
  readonly rhythm?: string | null;
  readonly level?: string | null;
  readonly timeZone?: string | null;
}

/** A digest to write. Refuses a rhythm or a reading level outside the lists, and a time zone nobody knows (`TIME_ZONE_UNKNOWN`). */
export function draftDigest(input: DigestInput): Result<Digest> {
  const refusals: Refusal[] = [];
  const rhythm = requiredChoice(refusals, 'rhythm', input.rhythm, RHYTHMS);
  const level = requiredChoice(refusals, 'level', input.level, READING_LEVELS);
  const timeZone = input.timeZone ?? '';
  if (!isTimeZone(timeZone)) {
    refusals.push(refusal('TIME_ZONE_UNKNOWN', 'timeZone', { value: timeZone.slice(0, 50) }));
  }
  return unlessRefused(refusals, () => ({ rhythm: rhythm!, level: level!, timeZone }));
}

function isTimeZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** What a clock on the wall of a time zone shows at an instant, as if it were UTC: milliseconds. */
function wall(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)!.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** The day where the reader is, `YYYY-MM-DD`. */
export function localDay(instant: Date, timeZone: string): string {
  return new Date(wall(instant.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** The morning of a day in a time zone. Twice: the clock may change between the guess and the morning. */
function morningOf(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T0${DIGEST_HOUR}:00:00Z`);
  const guess = wanted - (wall(wanted, timeZone) - wanted);
  return new Date(guess - (wall(guess, timeZone) - wanted));
}

/** The first morning after an instant on which a digest of this rhythm goes out: a Monday, or the first day of a month. */
export function nextMorning({ rhythm, timeZone }: Pick<Digest, 'rhythm' | 'timeZone'>, after: Date): Date {
  for (let day = localDay(after, timeZone); ; day = addDays(day, 1)) {
    const isDay = rhythm === 'monthly' ? day.endsWith('-01') : new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
    if (!isDay) continue;
    const morning = morningOf(day, timeZone);
    if (morning > after) return morning;
  }
}
