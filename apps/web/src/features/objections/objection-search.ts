import { OBJECTION_KINDS } from '@levain/domain/objections/objection.js';
import { MAP_STEPS } from '@levain/domain/objections/resistance-map.js';
import { OBJECTION_STANDINGS } from '@levain/domain/objections/standing.js';
import * as z from 'zod/mini';

const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined);

/** What in the address stands for the whole organisation, where departments are named by their ids. */
export const ORGANISATION = 'organisation';

/** The map, what it is narrowed to and the cell that is open live in the URL. */
export const objectionSearch = z.object({
  step: z.catch(z.optional(z.enum(MAP_STEPS)), undefined),
  kind: z.catch(z.optional(z.enum(OBJECTION_KINDS)), undefined),
  standing: z.catch(z.optional(z.enum(OBJECTION_STANDINGS)), undefined),
  department: z.catch(z.optional(z.string()), undefined),
  from: day,
  to: day,
});

export type ObjectionSearch = z.infer<typeof objectionSearch>;
