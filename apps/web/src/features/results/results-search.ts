import { READING_LEVELS } from '@levain/domain/boards/questions.js';
import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import * as z from 'zod/mini';

const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined);
const id = z.catch(z.optional(z.string()), undefined);

/** What the results are narrowed to lives in the URL, under the same names as on the board. */
export const resultsSearch = z.object({
  from: day,
  to: day,
  department: id,
  project: id,
  goal: id,
  /** How it is read: of a board that was saved so. */
  level: z.catch(z.optional(z.enum(READING_LEVELS)), undefined),
  activity: z.catch(z.optional(z.enum(ACTIVITIES)), undefined),
});

export type ResultsSearch = z.infer<typeof resultsSearch>;
