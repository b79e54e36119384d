import { PERIODS } from '@levain/domain/boards/period.js';
import { READING_LEVELS } from '@levain/domain/boards/questions.js';
import * as z from 'zod/mini';
import { scopeSearch } from '../../ui/scope/scope-search.js';

export const resultsSearch = z.extend(scopeSearch, {
  /** How far back what happened is told, in a relative word; as usual when absent. */
  period: z.catch(z.optional(z.enum(PERIODS)), undefined),
  /** How it is read: of a board that was saved so. */
  level: z.catch(z.optional(z.enum(READING_LEVELS)), undefined),
});

export type ResultsSearch = z.infer<typeof resultsSearch>;
