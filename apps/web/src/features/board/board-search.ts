import { DECISION_KINDS } from '@levain/domain/decisions/decision-kinds.js';
import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { STAGES } from '@levain/domain/experiments/stages.js';
import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { TRAITS } from '@levain/domain/portfolio/figures.js';
import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);
const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined);

/** The filters of the board live in the URL, so that a view can be sent. What cannot be read is left out. */
export const boardSearch = z.object({
  view: z.catch(z.optional(z.enum(['board', 'list', 'timeline'])), undefined),
  q: text,
  stages: z.catch(z.optional(z.array(z.enum(STAGES))), undefined),
  verdicts: z.catch(z.optional(z.array(z.enum(VERDICTS))), undefined),
  decisions: z.catch(z.optional(z.array(z.enum(DECISION_KINDS))), undefined),
  activity: z.catch(z.optional(z.enum(ACTIVITIES)), undefined),
  department: text,
  owner: text,
  project: text,
  from: day,
  to: day,
  goal: text,
  quarter: text,
  trait: z.catch(z.optional(z.enum(TRAITS)), undefined),
});

export type BoardSearch = z.infer<typeof boardSearch>;
