/** What leadership answers to a request for a decision: yes, no, or a question back. */
export const ASK_ANSWERS = ['yes', 'no', 'ask'] as const;

/** One of {@link ASK_ANSWERS}. */
export type AskAnswer = (typeof ASK_ANSWERS)[number];
