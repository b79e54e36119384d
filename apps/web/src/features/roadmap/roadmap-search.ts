import { ROADMAP_KINDS } from '@levain/domain/roadmap/roadmap.js';
import * as z from 'zod/mini';

const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined);
const id = z.catch(z.optional(z.string()), undefined);

/** What the roadmap is narrowed to lives in the address. */
export const roadmapSearch = z.object({
  from: day,
  to: day,
  department: id,
  project: id,
  kind: z.catch(z.optional(z.enum(ROADMAP_KINDS)), undefined),
});

export type RoadmapSearch = z.infer<typeof roadmapSearch>;

export const NO_FILTERS: RoadmapSearch = {
  ...{ from: undefined, to: undefined, department: undefined, project: undefined, kind: undefined },
};

export const isNarrowed = (search: RoadmapSearch): boolean =>
  Object.values(search).some((value) => value !== undefined);
