import * as z from 'zod/mini';

const id = z.catch(z.optional(z.string()), undefined);

/** What the new prototype is derived from: global ids. */
export const newPrototypeSearch = z.object({ benchmark: id, project: id });
