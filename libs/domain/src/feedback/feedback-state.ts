/**
 * What a department answers: we act on it; no, and why; another department is better placed. There is no fourth: feedback that was
 * handed over is never left without an answer.
 */
export const FEEDBACK_ANSWERS = ['taken', 'explained', 'passedOn'] as const;

/** One of {@link FEEDBACK_ANSWERS}. */
export type FeedbackAnswer = (typeof FEEDBACK_ANSWERS)[number];

/** Where feedback stands at a department: it waits, it is answered, or what was said was taken back before an answer came. */
export const FEEDBACK_STATES = ['waiting', ...FEEDBACK_ANSWERS, 'withdrawn'] as const;

/** One of {@link FEEDBACK_STATES}. */
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** What is handed over: what somebody said or did, or a reason not to. */
export const FEEDBACK_KINDS = ['testimony', 'objection'] as const;

/** One of {@link FEEDBACK_KINDS}. */
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** Where it stands, from its answer and from what became of what was said. An answer given before stays. */
export function feedbackStateOf(feedback: {
  readonly answer: FeedbackAnswer | null;
  readonly isWithdrawn: boolean;
}): FeedbackState {
  return feedback.answer ?? (feedback.isWithdrawn ? 'withdrawn' : 'waiting');
}

/** Whether the wished day (`YYYY-MM-DD`) is over and it still waits; the day itself is in time. */
export function isOverdueFeedback(
  feedback: { readonly state: FeedbackState; readonly wishedOn: string },
  today: string,
): boolean {
  return feedback.state === 'waiting' && feedback.wishedOn < today;
}
