import type { BoardFilter } from './api/board.js';
import type { BoardSearch } from './board-search.js';

/** What the address says, as the API is asked. */
export function boardFilter(search: BoardSearch): BoardFilter {
  return {
    text: search.q ?? null,
    stages: search.stages ?? null,
    verdicts: search.verdicts ?? null,
    decisions: search.decisions ?? null,
    activity: search.activity ?? null,
    departmentId: search.department ?? null,
    ownerId: search.owner ?? null,
    projectId: search.project ?? null,
    from: search.from ?? null,
    to: search.to ?? null,
    goalId: search.goal ?? null,
    quarter: search.quarter ?? null,
    trait: search.trait ?? null,
  };
}

/** How many filters narrow the board, words searched included. */
export function activeFilters({ view: _view, ...filters }: BoardSearch): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
