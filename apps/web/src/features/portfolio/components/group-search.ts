import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { scopeOf, type ScopeSearch } from '../../../ui/scope/scope-search.js';

/** What narrows the board to a group of the portfolio; null when no filter names it. */
export function groupSearch(by: Grouping, key: string | null, search: ScopeSearch) {
  if (key === null) return null;
  const scope = scopeOf(search);
  if (by === 'quarter') return { ...scope, quarter: key };
  if (by === 'activity') return { ...scope, activity: ACTIVITIES.find((each) => each === key) };
  return { ...scope, [by]: key };
}
