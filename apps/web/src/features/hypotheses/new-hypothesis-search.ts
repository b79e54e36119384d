import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);

/** What the new hypothesis starts from: global ids, and a sentence typed elsewhere. */
export const newHypothesisSearch = z.object({ project: text, prototype: text, sentence: text });
