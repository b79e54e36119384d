import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { CALL_ROLES, type ParticipationRole } from '../participations/roles.js';
import { readTerms, type Terms, type TermsInput } from '../participations/terms.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';

/** Characters of what is looked for. */
export const WANTED_MAX = 500;

/** People one call may look for. */
export const SEATS_MAX = 50;

/** Topics one call may name. */
export const CALL_TOPICS_MAX = 5;

/** Characters of a volunteer's word, and of the answer's reason. */
export const WORD_MAX = 500;

/** What the form of a call holds. */
export interface CallInput extends TermsInput {
  readonly role?: string | null;
  readonly wanted?: string | null;
  readonly place?: string | null;
  readonly seats?: number | null;
}

/** An open call of an experiment: what is looked for, of how many people, until when. */
export interface CallDraft {
  readonly role: ParticipationRole;
  readonly wanted: string;
  readonly place: string | null;
  readonly seats: number;
  readonly terms: Terms & { readonly until: string };
}

/**
 * A call as it is kept. Refuses a closed experiment, a private draft (`EXPERIMENT_PRIVATE`: nobody could see it), a role that is
 * asked of one person (`CHOICE_UNKNOWN`), no sentence of what is looked for, seats that are not 1 to {@link SEATS_MAX}, what
 * {@link readTerms} refuses, and no last day (`TERMS_END_MISSING`): a call ends.
 */
export function draftCall(
  facts: { readonly isClosed: boolean; readonly isDraft: boolean },
  input: CallInput,
  today: string,
): Result<CallDraft> {
  const refusals: Refusal[] = [];
  if (facts.isClosed) refusals.push(refusal('EXPERIMENT_CLOSED'));
  if (facts.isDraft) refusals.push(refusal('EXPERIMENT_PRIVATE'));
  const role = requiredChoice(refusals, 'role', input.role, CALL_ROLES);
  const wanted = requiredText(refusals, 'wanted', input.wanted, { max: WANTED_MAX });
  const place = optionalText(refusals, 'place', input.place, LINE_MAX);
  const seats = input.seats ?? 1;
  if (!(Number.isInteger(seats) && seats >= 1 && seats <= SEATS_MAX))
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', 'seats', { min: 1, max: SEATS_MAX }));
  const terms = readTerms(refusals, input, { role, today });
  if (terms.until === null && !refusals.some(({ field }) => field === 'until'))
    refusals.push(refusal('TERMS_END_MISSING', 'until'));
  return unlessRefused(refusals, () => ({
    ...{ role: role!, wanted, place, seats },
    terms: { ...terms, until: terms.until! },
  }));
}

/** Where a call stands. */
export const CALL_STANDINGS = ['open', 'full', 'past', 'closed'] as const;

/** One of {@link CALL_STANDINGS}. */
export type CallStanding = (typeof CALL_STANDINGS)[number];

/** What the standing of a call depends on. */
export interface CallFacts {
  readonly closedAt: string | Date | null;
  readonly experimentClosed: boolean;
  readonly until: string;
  readonly seats: number;
  readonly accepted: number;
}

/** Closed by hand or with its experiment; else full once as many were accepted as it looked for; else past after its last day. */
export function callStanding(call: CallFacts, today: string): CallStanding {
  if (call.closedAt !== null || call.experimentClosed) return 'closed';
  if (call.accepted >= call.seats) return 'full';
  return call.until < today ? 'past' : 'open';
}

/** Where a volunteer stands. */
export const VOLUNTEER_STATUSES = ['waiting', 'accepted', 'declined', 'withdrawn'] as const;

/** One of {@link VOLUNTEER_STATUSES}. */
export type VolunteerStatus = (typeof VOLUNTEER_STATUSES)[number];

/**
 * Somebody offers themselves, with a word. Refuses a call that is not open (`CALL_NOT_OPEN`), someone who is in the experiment or
 * was asked (`ALREADY_PARTICIPATING`), and someone who offered before and was not answered, or was (`ALREADY_VOLUNTEERED`);
 * whoever withdrew may offer again.
 */
export function volunteer(
  facts: {
    readonly standing: CallStanding;
    readonly isInIt: boolean;
    readonly before: VolunteerStatus | null;
  },
  word: string | null | undefined,
): Result<{ readonly word: string | null }> {
  const refusals: Refusal[] = [];
  if (facts.standing !== 'open')
    refusals.push(refusal('CALL_NOT_OPEN', undefined, { standing: facts.standing }));
  if (facts.isInIt) refusals.push(refusal('ALREADY_PARTICIPATING'));
  else if (facts.before !== null && facts.before !== 'withdrawn')
    refusals.push(refusal('ALREADY_VOLUNTEERED'));
  const text = optionalText(refusals, 'word', word, WORD_MAX);
  return unlessRefused(refusals, () => ({ word: text }));
}

/**
 * A volunteer gets an answer with a reason, yes or no (`ANSWER_REASON_MISSING`), once (`VOLUNTEER_ANSWERED`). A yes needs a call
 * that is open; a no may also come after its end.
 */
export function answerVolunteer(
  facts: { readonly standing: CallStanding; readonly status: VolunteerStatus },
  given: { readonly accept: boolean; readonly reason?: string | null },
): Result<{ readonly status: 'accepted' | 'declined'; readonly reason: string }> {
  if (facts.status !== 'waiting') return refuse('VOLUNTEER_ANSWERED', undefined, { answer: facts.status });
  const refusals: Refusal[] = [];
  if (given.accept && facts.standing !== 'open')
    refusals.push(refusal('CALL_NOT_OPEN', undefined, { standing: facts.standing }));
  const reason = requiredText(refusals, 'reason', given.reason, {
    max: WORD_MAX,
    code: 'ANSWER_REASON_MISSING',
  });
  return unlessRefused(refusals, () => ({ status: given.accept ? 'accepted' : 'declined', reason }));
}

/** Takes back an offer that was not answered (`VOLUNTEER_ANSWERED`). */
export function withdrawOffer(status: VolunteerStatus): Result<{ readonly status: 'withdrawn' }> {
  return status === 'waiting'
    ? { ok: true, value: { status: 'withdrawn' } }
    : refuse('VOLUNTEER_ANSWERED', undefined, { answer: status });
}

/** Closes a call before its end. Refuses one that is closed already (`CALL_NOT_OPEN`). */
export function closeCall(call: CallFacts): Result<null> {
  return call.closedAt === null && !call.experimentClosed
    ? { ok: true, value: null }
    : refuse('CALL_NOT_OPEN', undefined, { standing: 'closed' });
}
