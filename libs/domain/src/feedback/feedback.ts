import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredText } from '../text/required-text.js';
import { addDays, requiredDay } from '../time/day.js';
import type { FeedbackKind } from './feedback-state.js';

/** Characters of the word that goes with feedback, and of an answer's reason. */
export const FEEDBACK_WORD_MAX = 1000;

/** Days ahead within which an answer may be wished, or something promised. */
export const FEEDBACK_WITHIN_DAYS = 366;

/** Most referents of one department: beyond, nobody feels asked. */
export const REFERENTS_MAX = 5;

/** What was said, as the handing over depends on it. */
export interface HandedSubject {
  readonly kind: FeedbackKind;
  /** Whether it was said in an experiment; what speaks of a hypothesis or a project alone has nobody who hands it over. */
  readonly isInExperiment: boolean;
  /** Whether that experiment is a private draft, which whoever answers could not read. */
  readonly isPrivate: boolean;
  readonly isWithdrawn: boolean;
}

/** What the form of handing over holds, but the department, which was found before. */
export interface FeedbackInput {
  readonly word?: string | null;
  /** `YYYY-MM-DD`. */
  readonly wishedOn?: string | null;
}

/** Feedback as it is handed over. */
export interface HandedFeedback {
  /** Why this department. */
  readonly word: string;
  /** By when an answer is wished. */
  readonly wishedOn: string;
}

/** Why what was taken back is neither handed over nor answered. */
export const WITHDRAWN_CODE = {
  testimony: 'TESTIMONY_WITHDRAWN',
  objection: 'OBJECTION_WITHDRAWN',
} as const satisfies Record<FeedbackKind, Refusal['code']>;

/**
 * Hands what was said in an experiment to a department: a word on why, and the day by which an answer is wished. Refuses what was
 * said outside an experiment (`FEEDBACK_OUTSIDE_EXPERIMENT`), in a private draft (`EXPERIMENT_PRIVATE`: whoever answers could not
 * read it), or was taken back; a department where it waits already (`FEEDBACK_WAITS_THERE`); a day that is past (`DUE_DATE_PAST`) or
 * more than a year ahead (`DATE_TOO_FAR`); and whatever is missing, in the order of the form.
 */
export function handFeedback(
  facts: {
    readonly today: string;
    readonly subject: HandedSubject;
    /** Null when no department was chosen. */
    readonly department: { readonly waitsThere: boolean } | null;
  },
  input: FeedbackInput,
): Result<HandedFeedback> {
  const refusals = refusedSubject(facts.subject);
  if (!facts.department) refusals.push(refusal('CHOICE_REQUIRED', 'departmentId'));
  if (facts.department?.waitsThere) refusals.push(refusal('FEEDBACK_WAITS_THERE', 'departmentId'));
  const word = requiredText(refusals, 'word', input.word, { max: FEEDBACK_WORD_MAX });
  const wishedOn = dayToCome(refusals, 'wishedOn', input.wishedOn, facts.today);
  return unlessRefused(refusals, () => ({ word, wishedOn }));
}

function refusedSubject({ kind, isInExperiment, isPrivate, isWithdrawn }: HandedSubject): Refusal[] {
  if (!isInExperiment) return [refusal('FEEDBACK_OUTSIDE_EXPERIMENT', 'aboutId')];
  return [
    ...(isPrivate ? [refusal('EXPERIMENT_PRIVATE', 'aboutId')] : []),
    ...(isWithdrawn ? [refusal(WITHDRAWN_CODE[kind], 'aboutId')] : []),
  ];
}

/** A day from `today` on, at most {@link FEEDBACK_WITHIN_DAYS} ahead; '' once refused. */
export function dayToCome(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
  today: string,
): string {
  const day = requiredDay(refusals, field, value);
  const last = addDays(today, FEEDBACK_WITHIN_DAYS);
  if (day && day < today) refusals.push(refusal('DUE_DATE_PAST', field, { date: day }));
  if (day > last) refusals.push(refusal('DATE_TOO_FAR', field, { date: last }));
  return day;
}
