import { scopeSearchOf } from '../scope/scope-search.js';
import type { SavedBoardShown } from './saved-board-parts.js';

/** Where a saved board opens: narrowed as it was, read as it was, as far back from today as it was from the day it was saved. */
export const addressOf = ({ scope, level, period }: SavedBoardShown) => ({
  ...scopeSearchOf(scope),
  ...{ period, level },
});
