import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import type { Period } from '@levain/domain/boards/period.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { SavedBoard } from '@levain/domain/saved-boards/saved-board.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';

/** What something is narrowed to, with the names its screens say. */
export interface NamedScopeRow {
  department_id: string | null;
  department_name: string | null;
  project_id: string | null;
  project_name: string | null;
  goal_id: string | null;
  goal_name: string | null;
  activity: Activity | null;
  from_day: string | null;
  to_day: string | null;
}

export interface SavedBoardRow extends NamedScopeRow {
  id: string;
  owner_id: string;
  name: string;
  is_shared: boolean;
  level: ReadingLevel;
  period: Period;
  is_pinned: boolean;
  version: number;
}

export const scopeOf = (row: Omit<NamedScopeRow, `${string}_name`>): BoardScope => ({
  departmentId: row.department_id,
  projectId: row.project_id,
  goalId: row.goal_id,
  activity: row.activity,
  from: row.from_day,
  to: row.to_day,
});

/** The columns of a board as it is kept. */
export const savedBoardColumns = ({ name, level, isShared, period, scope }: SavedBoard) => ({
  ...{
    name,
    level,
    period,
    is_shared: isShared,
    department_id: scope.departmentId,
    project_id: scope.projectId,
  },
  ...{ goal_id: scope.goalId, activity: scope.activity, from_day: scope.from, to_day: scope.to },
});

/** The boards the member finds, their own and the shared ones (the policy of the table keeps the rest); `$1` is the workspace, `$2` the member. */
export const SELECT_SAVED_BOARDS = `
  SELECT b.id, b.owner_id, b.name, b.is_shared, b.level, b.period, b.department_id, department.name AS department_name, b.project_id,
    project.name AS project_name, b.goal_id, goal.title AS goal_name, b.activity, b.from_day::text AS from_day, b.to_day::text AS to_day,
    EXISTS (SELECT FROM saved_board_pins pin WHERE pin.workspace_id = $1 AND pin.member_id = $2
      AND pin.saved_board_id = b.id) AS is_pinned, b.version
  FROM saved_boards b
  LEFT JOIN departments department ON department.workspace_id = b.workspace_id AND department.id = b.department_id
  LEFT JOIN projects project ON project.workspace_id = b.workspace_id AND project.id = b.project_id
  LEFT JOIN goals goal ON goal.workspace_id = b.workspace_id AND goal.id = b.goal_id
  WHERE b.workspace_id = $1 AND (b.is_shared OR b.owner_id = $2)`;
