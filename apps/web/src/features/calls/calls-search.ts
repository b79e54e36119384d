import * as z from 'zod/mini';

const id = z.catch(z.optional(z.string()), undefined);

/** The filters live in the address: what cannot be read is left out. */
export const callsSearch = z.object({ topic: id, department: id });
