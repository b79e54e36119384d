import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { requiredText } from '../text/required-text.js';
import { dayToCome, FEEDBACK_WORD_MAX, WITHDRAWN_CODE } from './feedback.js';
import {
  FEEDBACK_ANSWERS,
  type FeedbackAnswer,
  type FeedbackKind,
  type FeedbackState,
} from './feedback-state.js';

/** Feedback as its answer depends on it. */
export interface AnswerableFeedback {
  readonly kind: FeedbackKind;
  readonly state: FeedbackState;
}

/** Another department, as passing on to it depends on it. */
export interface NextDepartment {
  /** Whether this feedback was there before: it does not go in circles. */
  readonly hadIt: boolean;
  /** Whether the same words wait there already, handed over by somebody else. */
  readonly waitsThere: boolean;
}

/** What the form of an answer holds, but the other department, which was found before. */
export interface FeedbackAnswerInput {
  readonly answer?: string | null;
  readonly reason?: string | null;
  /** `YYYY-MM-DD`: by when, of what is taken on. */
  readonly actOn?: string | null;
}

/** An answer as it is kept. */
export interface GivenFeedbackAnswer {
  readonly answer: FeedbackAnswer;
  /** What is done; why not; why the other department. */
  readonly reason: string;
  /** By when; null for all but `taken`. */
  readonly actOn: string | null;
}

/** Whether feedback waits for its answer. Refuses one that was answered (`FEEDBACK_ANSWERED`), and what was taken back. */
export function mayBeAnswered({ kind, state }: AnswerableFeedback): Result<null> {
  if (state === 'withdrawn') return refuse(WITHDRAWN_CODE[kind]);
  return state === 'waiting' ? { ok: true, value: null } : refuse('FEEDBACK_ANSWERED');
}

const REASON_CODES = {
  taken: 'TEXT_REQUIRED',
  explained: 'ANSWER_REASON_MISSING',
  passedOn: 'TEXT_REQUIRED',
} as const satisfies Record<FeedbackAnswer, Refusal['code']>;

/**
 * What a department answers: `taken` says what is done and by when, `explained` why nothing is (`ANSWER_REASON_MISSING`), `passedOn`
 * to which other department and why. Refuses what {@link mayBeAnswered} refuses; a department that had it before
 * (`FEEDBACK_HAD_BEFORE`) or where it waits already (`FEEDBACK_WAITS_THERE`); a day that is past (`DUE_DATE_PAST`) or more than a year
 * ahead (`DATE_TOO_FAR`); and whatever is missing, in the order of the form.
 */
export function answerFeedback(
  facts: {
    readonly today: string;
    readonly feedback: AnswerableFeedback;
    /** Null when no department was chosen; only looked at for `passedOn`. */
    readonly next: NextDepartment | null;
  },
  input: FeedbackAnswerInput,
): Result<GivenFeedbackAnswer> {
  const open = mayBeAnswered(facts.feedback);
  if (!open.ok) return open;
  const refusals: Refusal[] = [];
  const answer = requiredChoice(refusals, 'answer', input.answer, FEEDBACK_ANSWERS);
  if (answer === 'passedOn') refuseNext(refusals, facts.next);
  const code = answer ? REASON_CODES[answer] : 'TEXT_REQUIRED';
  const reason = requiredText(refusals, 'reason', input.reason, { max: FEEDBACK_WORD_MAX, code });
  const actOn = answer === 'taken' ? dayToCome(refusals, 'actOn', input.actOn, facts.today) : null;
  return unlessRefused(refusals, () => ({ answer: answer!, reason, actOn }));
}

function refuseNext(refusals: Refusal[], next: NextDepartment | null): void {
  if (!next) refusals.push(refusal('CHOICE_REQUIRED', 'departmentId'));
  else if (next.hadIt) refusals.push(refusal('FEEDBACK_HAD_BEFORE', 'departmentId'));
  else if (next.waitsThere) refusals.push(refusal('FEEDBACK_WAITS_THERE', 'departmentId'));
}
