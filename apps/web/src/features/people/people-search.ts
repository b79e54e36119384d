import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);

/** Whom the directory shows; in the address, so that a view can be sent. */
export const peopleSearch = z.object({
  q: text,
  department: text,
  topic: text,
  who: z.catch(z.optional(z.enum(['relays', 'left'])), undefined),
});

export type PeopleFilters = z.infer<typeof peopleSearch>;
