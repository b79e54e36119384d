import type { AnswersScope } from './api/board-answers.js';
import type { ResultsSearch } from './results-search.js';

/** What the address says, as the API is asked. */
export function resultsScope({ department, project, goal, activity, from, to }: ResultsSearch): AnswersScope {
  return {
    departmentId: department ?? null,
    projectId: project ?? null,
    goalId: goal ?? null,
    activity: activity ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}

export function isNarrowed({ level: _, ...narrowing }: ResultsSearch): boolean {
  return Object.values(narrowing).some((value) => value !== undefined);
}
