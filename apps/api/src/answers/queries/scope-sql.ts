import type { BoardScope, Day } from '@levain/domain/boards/board-answers.js';
import type { Tenant } from '../../database/acting-member.js';
import { hasTrait } from '../../portfolio/queries/trait-sql.js';

/** What {@link SCOPED} asks for: the workspace, the day, then the scope. */
export function scopeParameters(tenant: Tenant, scope: BoardScope, asOf: Day): unknown[] {
  const { departmentId, projectId, goalId, activity, from, to } = scope;
  return [
    tenant.workspaceId,
    asOf,
    ...[departmentId, projectId, goalId, activity, from, to].map((each) => each ?? null),
  ];
}

/**
 * SQL: the shared experiments of a scope, with what the seven questions ask of each. A private draft is nobody's answer, not even to its
 * owner: a board is read together. A goal counts with those under it.
 */
export const SCOPED = `
    SELECT e.id, e.number, e.stage, e.hypothesis_id, e.project_id, e.owner_id, e.started_at, e.test_ended_at, e.closed_at,
      e.last_activity_at, entry.verdict, entry.decision, ${hasTrait('entry', 'targeted')} AS is_targeted,
      ${hasTrait('entry', 'reached')} AS is_reached, entry.spent, entry.returned,
      ev.recorded_at, ev.confirmed_at, decision.decided_at, plan.starts_on, plan.stop_date, plan.periodicity,
      CASE WHEN ev.verdict IS NOT NULL AND ev.confirmed_at IS NULL THEN (
        SELECT max(review.reviewed_at) FROM verdict_reviews review WHERE review.workspace_id = $1 AND review.experiment_id = e.id
          AND review.stance = 'contest' AND review.reviewed_at >= ev.recorded_at) END AS contested_at
    FROM experiments e
    JOIN portfolio_entries entry ON entry.workspace_id = $1 AND entry.experiment_id = e.id
    LEFT JOIN evaluations ev ON ev.workspace_id = $1 AND ev.experiment_id = e.id
    LEFT JOIN decisions decision ON decision.workspace_id = $1 AND decision.experiment_id = e.id
    LEFT JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
    WHERE e.workspace_id = $1 AND NOT e.is_draft
      AND ($3::uuid IS NULL OR e.project_id IN (SELECT linked.project_id FROM project_departments linked
        WHERE linked.workspace_id = $1 AND linked.department_id = $3))
      AND ($4::uuid IS NULL OR e.project_id = $4)
      AND ($5::uuid IS NULL OR e.project_id IN (
        WITH RECURSIVE under AS (
          SELECT goal.id FROM goals goal WHERE goal.workspace_id = $1 AND goal.id = $5
          UNION SELECT goal.id FROM goals goal JOIN under ON goal.parent_id = under.id WHERE goal.workspace_id = $1)
        SELECT serving.project_id FROM goal_projects serving JOIN under ON under.id = serving.goal_id
        WHERE serving.workspace_id = $1))
      AND ($6::text IS NULL OR entry.activity = $6)
      AND ($7::date IS NULL OR e.last_activity_at >= $7::date::timestamp AT TIME ZONE 'UTC')
      AND ($8::date IS NULL OR e.last_activity_at < ($8::date + 1)::timestamp AT TIME ZONE 'UTC')`;
