import type { ResultsFilter } from './api/results.js';
import type { ResultsSearch } from './results-search.js';

/** What the address says, as the API is asked. */
export function resultsFilter({ department, project, from, to }: ResultsSearch): ResultsFilter {
  return {
    departmentId: department ?? null,
    projectId: project ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}

export function isNarrowed(search: ResultsSearch): boolean {
  return Object.values(search).some((value) => value !== undefined);
}
