import * as z from 'zod/mini';

/** Which requests are shown lives in the URL; nothing: those that wait, then those that were answered. */
export const ASK_VIEWS = ['forMe', 'mine', 'withdrawn'] as const;

export const asksSearch = z.object({
  which: z.catch(z.optional(z.enum(ASK_VIEWS)), undefined),
});

export type AsksSearch = z.infer<typeof asksSearch>;
