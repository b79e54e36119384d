/** SQL: the projects that serve a goal or one under it; `$1` is the workspace, `goal` a value of SQL. */
export const servingProjects = (goal: string): string => `(SELECT served.project_id FROM goal_projects served
        JOIN goals part ON part.workspace_id = $1 AND part.id = served.goal_id
        WHERE served.workspace_id = $1 AND ${goal}::uuid IN (part.id, part.parent_id))`;

/** SQL: each project with each goal that it serves, and with the goal above it, once. */
export const SERVED_GOALS = `(SELECT DISTINCT served.project_id, goal.id, goal.title FROM goal_projects served
        JOIN goals part ON part.workspace_id = $1 AND part.id = served.goal_id
        JOIN goals goal ON goal.workspace_id = $1 AND goal.id IN (part.id, part.parent_id)
        WHERE served.workspace_id = $1)`;
