import * as z from 'zod/mini';

/** Which feedback is shown lives in the URL; nothing: what waits, then what was answered. */
export const FEEDBACK_VIEWS = ['forMe', 'mine'] as const;

export const feedbackSearch = z.object({
  which: z.catch(z.optional(z.enum(FEEDBACK_VIEWS)), undefined),
  department: z.catch(z.optional(z.string()), undefined),
});

export type FeedbackSearch = z.infer<typeof feedbackSearch>;
