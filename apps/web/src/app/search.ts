import { isOwnPath } from '@levain/domain/members/own-path.js';
import * as z from 'zod/mini';

/** A filter typed by hand or kept in a bookmark is never an error: what cannot be read is left out. */
export const textSearch = z.object({ q: z.catch(z.optional(z.string()), undefined) });

export const signInSearch = z.object({
  /** Where to go once signed in: a path of ours, never an address. */
  next: z.catch(z.optional(z.string().check(z.refine(isOwnPath))), undefined),
  /** Why the identity provider let nobody in. */
  refused: z.catch(z.optional(z.string()), undefined),
});

export const invitationSearch = z.object({ refused: z.catch(z.optional(z.string()), undefined) });
