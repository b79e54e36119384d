import { scopeSearchOf } from '../scope/scope-search.js';
import type { SavedBoardShown } from './saved-board-parts.js';

/** Where a saved board opens: narrowed as it was, read as it was. */
export const addressOf = ({ scope, level }: SavedBoardShown) => ({ ...scopeSearchOf(scope), level });
