import type { AskAnswer } from './ask-answers.js';

/**
 * Where a question stands: it waits for leadership; leadership asked back and waits for whoever asked; it is answered by yes or no;
 * whoever asked said what came of the answer, or took the question back.
 */
export const ASK_STATES = ['waiting', 'askedBack', 'answered', 'closed', 'withdrawn'] as const;

/** One of {@link ASK_STATES}. */
export type AskState = (typeof ASK_STATES)[number];

/** The state after each answer. */
export const STATE_AFTER: Readonly<Record<AskAnswer, AskState>> = {
  yes: 'answered',
  no: 'answered',
  ask: 'askedBack',
};

/** Whether a decision is still to come: leadership's turn, or that of whoever asked. */
export const isOpenAsk = (state: AskState): boolean => state === 'waiting' || state === 'askedBack';

/** Whether its day is over and it still waits for its answer, whosever turn it is; the day itself is in time. */
export const isOverdueAsk = (
  ask: { readonly state: AskState; readonly dueOn: string },
  today: string,
): boolean => isOpenAsk(ask.state) && ask.dueOn < today;
