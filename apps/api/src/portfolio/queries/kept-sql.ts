import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { servingProjects } from '../../goals/serving-projects.js';

/** SQL of each way to narrow the entries; only what a scope names is in the statement. */
const NARROWED: Readonly<Record<keyof BoardScope, (value: string) => string>> = {
  departmentId: (value) => `entry.project_id IN (SELECT linked.project_id FROM project_departments linked
        WHERE linked.workspace_id = $1 AND linked.department_id = ${value}::uuid)`,
  projectId: (value) => `entry.project_id = ${value}::uuid`,
  goalId: (value) => `entry.project_id IN ${servingProjects(value)}`,
  activity: (value) => `entry.activity = ${value}::text`,
  from: (value) => activeSince(`>= ${value}::date::timestamp AT TIME ZONE 'UTC'`),
  to: (value) => activeSince(`< (${value}::date + 1)::timestamp AT TIME ZONE 'UTC'`),
};

const activeSince = (condition: string): string => `entry.id IN (SELECT active.id FROM experiments active
        WHERE active.workspace_id = $1 AND active.last_activity_at ${condition})`;

const FIELDS = Object.keys(NARROWED) as (keyof BoardScope)[];
const isNamed = (value: unknown): boolean => value !== null && value !== undefined;

/** The parts of a scope that narrow, in the order of their parameters, from `$3` on. */
export const namedIn = (scope: BoardScope): (keyof BoardScope)[] =>
  FIELDS.filter((field) => isNamed(scope[field]));

/** SQL: the entries of a scope that the viewer may see, with these columns; `$1` is the workspace, `$2` today. */
export function keptSql(named: readonly (keyof BoardScope)[], columns: readonly string[]): string {
  const narrowed = named.map((field, index) => `\n      AND ${NARROWED[field](`$${index + 3}`)}`);
  return `
    SELECT ${columns.map((column) => `entry.${column}`).join(', ')}
    FROM (SELECT every.*, every.experiment_id AS id FROM portfolio_entries every WHERE every.workspace_id = $1) entry
    WHERE $2::date IS NOT NULL AND ${visibleExperiment('entry')}${narrowed.join('')}`;
}
