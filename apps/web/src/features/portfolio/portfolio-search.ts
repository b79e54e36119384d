import { GROUPINGS } from '@levain/domain/portfolio/figures.js';
import * as z from 'zod/mini';
import { scopeSearch } from '../../ui/scope/scope-search.js';

/** Columns that the groups may be sorted by: how much, how long, never how well. */
export const SORTS = ['name', 'experiments', 'running', 'medianDays', 'spent'] as const;

export type Sort = (typeof SORTS)[number];

/** The scope as on the results, what the portfolio is grouped by, and how the groups are sorted. */
export const portfolioSearch = z.extend(scopeSearch, {
  by: z.catch(z.optional(z.enum(GROUPINGS)), undefined),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
});

export type PortfolioSearch = z.infer<typeof portfolioSearch>;
