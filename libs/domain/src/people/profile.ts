import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { headerKey } from '../text/header-key.js';
import { optionalText, requiredText } from '../text/required-text.js';
import { requiredChoice } from '../text/choice.js';
import { optionalDay } from '../time/day.js';
import { oneLine } from '../text/one-line.js';

/** Who may see what a relay says of themselves: everybody of the workspace, or its coordinators and admins. */
export const PROFILE_VISIBILITIES = ['workspace', 'coordinators'] as const;

/** One of {@link PROFILE_VISIBILITIES}. */
export type ProfileVisibility = (typeof PROFILE_VISIBILITIES)[number];

/** What a person answered to being listed as a relay. Nobody is listed without having said so. */
export const PROFILE_STATUSES = ['listed', 'declined'] as const;

/** One of {@link PROFILE_STATUSES}. */
export type ProfileStatus = (typeof PROFILE_STATUSES)[number];

/** The longest text on how one helps. */
export const HELP_MAX = 600;
/** The most topics of one person. */
export const TOPICS_MAX = 12;
/** The most hours that somebody may give in a month. */
export const MONTHLY_HOURS_MAX = 80;
const TOPIC_MAX = 60;

/** What a person writes of themselves; topics are named by the caller. */
export interface ProfileInput {
  readonly help?: string | null;
  readonly visibility?: string | null;
  readonly monthlyHours?: number | null;
  readonly pausedUntil?: string | null;
}

/** A relay's own words on how they help. */
export interface Profile {
  readonly help: string | null;
  readonly visibility: ProfileVisibility;
  /** What they can give in a month; null when they set no limit. */
  readonly monthlyHours: number | null;
  /** Asked nothing before this day; null when available. */
  readonly pausedUntil: string | null;
}

/** A topic as it is kept, and the key under which it is unique. */
export interface Topic {
  readonly name: string;
  readonly key: string;
}

/**
 * A topic by its name. Refuses one that is missing, above 60 characters (`TEXT_REQUIRED`, `TEXT_TOO_LONG`) or without
 * a letter or digit (`TEXT_INVALID`). Two names that differ by case, accents or punctuation are the same topic.
 */
export function draftTopic(typed: string | null | undefined, field = 'name'): Result<Topic> {
  const refusals: Refusal[] = [];
  const name = requiredText(refusals, field, oneLine(typed), { max: TOPIC_MAX });
  const key = headerKey(name);
  if (refusals.length === 0 && key === '') refusals.push(refusal('TEXT_INVALID', field));
  return unlessRefused(refusals, () => ({ name, key }));
}

/** Adds `NUMBER_NEGATIVE`, `NUMBER_INVALID` or `VALUE_OUT_OF_BOUNDS` (above 80 hours a month) at the field. */
export function readMonthlyHours(refusals: Refusal[], hours: number | null | undefined): number | null {
  if (hours === null || hours === undefined) return null;
  const field = 'monthlyHours';
  if (!Number.isFinite(hours)) refusals.push(refusal('NUMBER_INVALID', field));
  else if (hours < 0) refusals.push(refusal('NUMBER_NEGATIVE', field));
  else if (hours > MONTHLY_HOURS_MAX)
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', field, { min: 0, max: MONTHLY_HOURS_MAX }));
  return hours;
}

/** The day a pause ends; adds `DATE_INVALID`, or `DATE_PAST` for one before `today`. */
export function readPause(
  refusals: Refusal[],
  until: string | null | undefined,
  today: string,
): string | null {
  const day = optionalDay(refusals, 'pausedUntil', until);
  if (day !== null && day < today) refusals.push(refusal('DATE_PAST', 'pausedUntil', { date: day }));
  return day;
}

/** How a person helps, as it is kept; refuses a text above 600 characters. */
export function readHelp(refusals: Refusal[], help: string | null | undefined): string | null {
  return optionalText(refusals, 'help', help, HELP_MAX);
}

/**
 * A profile as it is kept. Refuses too long a text, an unknown visibility, hours that cannot be given, a pause that
 * is over.
 */
export function draftProfile(input: ProfileInput, today: string): Result<Profile> {
  const refusals: Refusal[] = [];
  const help = readHelp(refusals, input.help);
  const visibility = requiredChoice(refusals, 'visibility', input.visibility, PROFILE_VISIBILITIES);
  const monthlyHours = readMonthlyHours(refusals, input.monthlyHours);
  const pausedUntil = readPause(refusals, input.pausedUntil, today);
  return unlessRefused(refusals, () => ({ help, visibility: visibility!, monthlyHours, pausedUntil }));
}

/** Paused: the last day of the pause is not over. */
export function isPaused(pausedUntil: string | null, today: string): boolean {
  return pausedUntil !== null && pausedUntil >= today;
}
