import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);

/** What the library is narrowed to lives in the address, so that a view can be sent. What cannot be read is left out. */
export const learningsSearch = z.object({
  q: text,
  shelf: z.catch(z.optional(z.enum(['deadEnds', 'contested'])), undefined),
  department: text,
  project: text,
  activity: z.catch(z.optional(z.enum(ACTIVITIES)), undefined),
  verdict: z.catch(z.optional(z.enum(VERDICTS)), undefined),
  grade: z.catch(z.optional(z.number().check(z.gte(1), z.lte(5), z.multipleOf(1))), undefined),
});

export type LearningsSearch = z.infer<typeof learningsSearch>;

/** The filters, as the API takes them. */
export function filterOf(search: LearningsSearch) {
  return {
    departmentId: search.department ?? null,
    projectId: search.project ?? null,
    activity: search.activity ?? null,
    verdict: search.verdict ?? null,
    grade: search.grade ?? null,
    deadEnds: search.shelf === 'deadEnds',
    contested: search.shelf === 'contested',
  };
}

/** All of them undone; the words that are looked for and the view stay. */
export const NO_FILTERS = {
  department: undefined,
  project: undefined,
  activity: undefined,
  verdict: undefined,
  grade: undefined,
} satisfies Partial<LearningsSearch>;

export const activeFilters = (search: LearningsSearch): number =>
  Object.keys(NO_FILTERS).filter((name) => search[name as keyof typeof NO_FILTERS] !== undefined).length;
