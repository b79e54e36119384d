import type { BoardScope, Day } from '@levain/domain/boards/board-answers.js';
import type { Tenant } from '../../database/acting-member.js';
import { hasTrait } from '../../portfolio/queries/trait-sql.js';

/** What is asked, and with what: `$1` is the workspace, `$2` the day. */
export interface Scoped {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** SQL of each way to narrow; only what a scope names is in the statement, so that none pays for the others. */
const NARROWED: Readonly<Record<keyof BoardScope, (value: string) => string>> = {
  departmentId: (value) => `e.project_id IN (SELECT linked.project_id FROM project_departments linked
        WHERE linked.workspace_id = $1 AND linked.department_id = ${value}::uuid)`,
  projectId: (value) => `e.project_id = ${value}::uuid`,
  // A goal counts with those under it.
  goalId: (value) => `e.project_id IN (
        WITH RECURSIVE under AS (
          SELECT goal.id FROM goals goal WHERE goal.workspace_id = $1 AND goal.id = ${value}::uuid
          UNION SELECT goal.id FROM goals goal JOIN under ON goal.parent_id = under.id WHERE goal.workspace_id = $1)
        SELECT serving.project_id FROM goal_projects serving JOIN under ON under.id = serving.goal_id
        WHERE serving.workspace_id = $1)`,
  activity: (value) => `entry.activity = ${value}::text`,
  from: (value) => `e.last_activity_at >= ${value}::date::timestamp AT TIME ZONE 'UTC'`,
  to: (value) => `e.last_activity_at < (${value}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
};

/**
 * The shared experiments of a scope, with what the seven questions ask of each. A private draft is nobody's answer, not even to its
 * owner: a board is read together.
 */
export function scoped(tenant: Tenant, scope: BoardScope, asOf: Day): Scoped {
  const parameters: unknown[] = [tenant.workspaceId, asOf];
  const conditions = (Object.keys(NARROWED) as (keyof BoardScope)[]).flatMap((name) => {
    const value = scope[name];
    return value === null || value === undefined
      ? []
      : [` AND ${NARROWED[name](`$${parameters.push(value)}`)}`];
  });
  return { sql: SHARED + conditions.join(''), parameters };
}

const SHARED = `
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
    WHERE e.workspace_id = $1 AND NOT e.is_draft`;
