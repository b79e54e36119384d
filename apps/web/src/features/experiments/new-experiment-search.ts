import * as z from 'zod/mini';

const id = z.catch(z.optional(z.string()), undefined);

/** What the new experiment starts from: global ids. */
export const newExperimentSearch = z.object({ hypothesis: id, prototype: id, project: id });
