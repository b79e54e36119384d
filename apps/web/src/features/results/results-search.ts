import { READING_LEVELS } from '@levain/domain/boards/questions.js';
import * as z from 'zod/mini';
import { scopeSearch } from '../../ui/scope/scope-search.js';

export const resultsSearch = z.extend(scopeSearch, {
  /** How it is read: of a board that was saved so. */
  level: z.catch(z.optional(z.enum(READING_LEVELS)), undefined),
});

export type ResultsSearch = z.infer<typeof resultsSearch>;
