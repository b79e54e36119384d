import type { SavedBoardShown } from './saved-board-parts.js';

type Scope = SavedBoardShown['scope'];

/** What a saved board is narrowed to, under the names of the address of the results. */
export function searchOf({ departmentId, projectId, goalId, activity, from, to }: Scope) {
  return {
    ...(departmentId && { department: departmentId }),
    ...(projectId && { project: projectId }),
    ...(goalId && { goal: goalId }),
    ...(activity && { activity }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** Where a saved board opens: narrowed as it was, read as it was. */
export const addressOf = ({ scope, level }: SavedBoardShown) => ({ ...searchOf(scope), level });

/** The address as far as it is kept with a board. */
export interface BoardAddress {
  readonly department?: string | undefined;
  readonly project?: string | undefined;
  readonly goal?: string | undefined;
  readonly activity?: Scope['activity'] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The same the other way round, as the API keeps it. */
export const scopeOf = ({ department, project, goal, activity, from, to }: BoardAddress) => ({
  departmentId: department ?? null,
  projectId: project ?? null,
  goalId: goal ?? null,
  activity: activity ?? null,
  from: from ?? null,
  to: to ?? null,
});
