import * as z from 'zod/mini';

const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined);
const id = z.catch(z.optional(z.string()), undefined);

export const resultsSearch = z.object({ from: day, to: day, department: id, project: id });
