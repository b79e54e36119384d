import { QUESTIONS, type Question } from '../boards/questions.js';
import { LOCALES, type Locale } from '../locale.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { chosenWords } from '../text/chosen-words.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { addDays, requiredDay } from '../time/day.js';
import { oneLine } from '../text/one-line.js';

/**
 * What readers outside may be shown beside the sentences: `figures` (measures, targets, observations, signals, forecasts), `money` (what it
 * cost and brought back), `departments` (where it happens), `learnings` (what was learned and why it was decided, in people's own words).
 * There is no field for people: nobody is ever named.
 */
export const SHARED_FIELDS = ['figures', 'money', 'departments', 'learnings'] as const;

/** One of {@link SHARED_FIELDS}. */
export type SharedField = (typeof SHARED_FIELDS)[number];

/** Days a link for readers outside may stay open. */
export const SHARE_DAYS = 365;

/** What is shown to readers outside, how it is introduced, and until which day (`YYYY-MM-DD`, included). */
export interface ShareLinkDraft {
  readonly title: string;
  /** In plain language: what these readers need to know first. */
  readonly introduction: string;
  readonly locale: Locale;
  /** In the order of {@link QUESTIONS}. */
  readonly questions: readonly Question[];
  readonly fields: readonly SharedField[];
  readonly until: string;
}

/** What the form of a link holds; what it tells of was found before. */
export interface ShareLinkInput {
  readonly title?: string | null;
  readonly introduction?: string | null;
  readonly locale?: string | null;
  readonly questions?: readonly string[] | null;
  readonly fields?: readonly string[] | null;
  readonly until?: string | null;
}

/**
 * A link for readers outside. Refuses a missing title or introduction, no question at all (`CHOICE_REQUIRED` at `questions`), a last day
 * before `today` (`DATE_PAST`) or more than {@link SHARE_DAYS} days away (`DATE_TOO_FAR`).
 */
export function draftShareLink(input: ShareLinkInput, today: string): Result<ShareLinkDraft> {
  const refusals: Refusal[] = [];
  const title = requiredText(refusals, 'title', oneLine(input.title), { max: LINE_MAX });
  const introduction = requiredText(refusals, 'introduction', input.introduction, { max: 2000 });
  const questions = chosenWords(refusals, 'questions', input.questions ?? [], QUESTIONS);
  if ((input.questions ?? []).length === 0) refusals.push(refusal('CHOICE_REQUIRED', 'questions'));
  const fields = chosenWords(refusals, 'fields', input.fields ?? [], SHARED_FIELDS);
  const locale = requiredChoice(refusals, 'locale', input.locale, LOCALES);
  const until = requiredDay(refusals, 'until', input.until);
  const last = addDays(today, SHARE_DAYS);
  if (until !== '' && until < today) refusals.push(refusal('DATE_PAST', 'until', { date: until }));
  if (until > last) refusals.push(refusal('DATE_TOO_FAR', 'until', { date: last }));
  return unlessRefused(refusals, () => ({ title, introduction, locale: locale!, questions, fields, until }));
}

/** Where a link stands. */
export const SHARE_STATES = ['open', 'expired', 'revoked'] as const;

/** One of {@link SHARE_STATES}. */
export type ShareState = (typeof SHARE_STATES)[number];

/** Where a link stands on a day; its last day counts. */
export function shareState(
  link: { readonly until: string; readonly isRevoked: boolean },
  today: string,
): ShareState {
  if (link.isRevoked) return 'revoked';
  return link.until < today ? 'expired' : 'open';
}
