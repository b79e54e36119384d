import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import * as z from 'zod/mini';

const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined);
const id = z.catch(z.optional(z.string()), undefined);

/** What the boards of leadership are narrowed to lives in the URL, under the same names as on the board of experiments. */
export const scopeSearch = z.object({
  from: day,
  to: day,
  department: id,
  project: id,
  goal: id,
  activity: z.catch(z.optional(z.enum(ACTIVITIES)), undefined),
});

export type ScopeSearch = z.infer<typeof scopeSearch>;
export type KeptScope = ReturnType<typeof boardScope>;

/** What the address says, as the API is asked. */
export function boardScope({ department, project, goal, activity, from, to }: ScopeSearch) {
  return {
    departmentId: department ?? null,
    projectId: project ?? null,
    goalId: goal ?? null,
    activity: activity ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}

/** The same the other way round, for a link to a board that was kept. */
export function scopeSearchOf(scope: KeptScope): ScopeSearch {
  const { departmentId, projectId, goalId, activity, from, to } = scope;
  return {
    ...(departmentId && { department: departmentId }),
    ...(projectId && { project: projectId }),
    ...(goalId && { goal: goalId }),
    ...(activity && { activity }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** The scope alone, for a link to another board. */
export function scopeOf({ department, project, goal, activity, from, to }: ScopeSearch): ScopeSearch {
  return { department, project, goal, activity, from, to };
}

export const isNarrowed = (search: ScopeSearch): boolean =>
  Object.values(scopeOf(search)).some((value) => value !== undefined);
