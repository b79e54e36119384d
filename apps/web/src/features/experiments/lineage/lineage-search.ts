import * as z from 'zod/mini';

/** As a picture or as an outline. */
export const lineageSearch = z.object({
  drawn: z.catch(z.optional(z.enum(['tree', 'outline'])), undefined),
});

/** The other experiment, by its number. */
export const compareSearch = z.object({
  with: z.catch(z.optional(z.number().check(z.gte(1), z.multipleOf(1))), undefined),
});
