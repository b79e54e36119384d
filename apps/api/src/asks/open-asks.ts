import type { BoardAnswers, BoardScope, Day } from '@levain/domain/boards/board-answers.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { FROM_ASKS } from './ask-row.js';

const MOST = 50;

/**
 * What leadership is asked to decide on a day, the earliest due first; one that was asked back is still open. Narrowed, only what is
 * about an experiment or a project of the scope is left. Days of the scope do not matter: what waits, waits today.
 */
export function openAsks(
  tx: EntityManager,
  tenant: Tenant,
  scope: BoardScope,
  asOf: Day,
): Promise<BoardAnswers['decide']['asks']> {
  const { departmentId, projectId, goalId, activity } = scope;
  const narrowed = [departmentId, projectId, goalId, activity].map((each) => each ?? null);
  return tx.query(OPEN, [tenant.workspaceId, asOf, ...narrowed]);
}

const OPEN = `
  SELECT a.id, a.question, a.due_on::text AS due, asker.name AS "askedByName", e.number AS "experimentNumber", a.due_on < $2::date AS overdue,
    CASE WHEN a.state = 'askedBack' THEN 'ask' END AS answer
  FROM (SELECT a.*, coalesce(e.project_id, a.project_id) AS about_project, e.prototype_id ${FROM_ASKS}
    AND a.state IN ('waiting', 'askedBack') AND a.asked_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC') a
  LEFT JOIN experiments e ON e.workspace_id = $1 AND e.id = a.experiment_id
  JOIN members m ON m.workspace_id = $1 AND m.id = a.asked_by
  JOIN people asker ON asker.workspace_id = $1 AND asker.id = m.person_id
  WHERE ($3::uuid IS NULL OR EXISTS (SELECT FROM project_departments linked WHERE linked.workspace_id = $1
      AND linked.project_id = a.about_project AND linked.department_id = $3))
    AND ($4::uuid IS NULL OR a.about_project = $4)
    AND ($5::uuid IS NULL OR EXISTS (SELECT FROM goal_projects served WHERE served.workspace_id = $1
      AND served.goal_id = $5 AND served.project_id = a.about_project))
    AND ($6::text IS NULL OR EXISTS (SELECT FROM prototypes made WHERE made.workspace_id = $1
      AND made.id = a.prototype_id AND made.activity = $6))
  ORDER BY a.due_on, a.id LIMIT ${MOST}`;
