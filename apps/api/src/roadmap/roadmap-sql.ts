import type { CalendarScope, RoadmapKind, RoadmapState } from '@levain/domain/roadmap/roadmap.js';
import type { EntityManager } from 'typeorm';
import { FROM_ASKS } from '../asks/ask-row.js';
import type { ActingMember } from '../database/acting-member.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';

/** One thing with dates, as the statement gives it; days are texts. */
export interface RoadmapRow {
  kind: RoadmapKind;
  id: string;
  title: string;
  starts_on: string;
  ends_on: string;
  state: RoadmapState;
  number: number | null;
  project: string | null;
  version: number;
  changed_at: string;
}

export interface RoadmapAsked {
  readonly from: string;
  readonly to: string;
  readonly projectId?: string | null;
  readonly departmentId?: string | null;
  readonly scope?: CalendarScope;
  readonly most: number;
}

/** Everything with dates that the member may see in the days asked for, the earliest first: one statement. */
export function readRoadmap(
  tx: EntityManager,
  actor: ActingMember,
  { from, to, projectId, departmentId, scope = 'workspace', most }: RoadmapAsked,
): Promise<RoadmapRow[]> {
  return tx.query(SELECT_ROADMAP, [
    ...[actor.workspaceId, from, to, projectId ?? null, departmentId ?? null],
    ...[scope === 'mine', actor.memberId, actor.personId, actor.role, most],
  ]);
}

/** SQL: the project is one that was asked for. */
const asked = (project: string): string => `($4::uuid IS NULL OR ${project} = $4)
    AND ($5::uuid IS NULL OR EXISTS (SELECT FROM project_departments linked WHERE linked.workspace_id = $1
      AND linked.project_id = ${project} AND linked.department_id = $5))`;

/** SQL: only what concerns the member, where only that was asked for. */
const mine = (condition: string): string => `(NOT $6::boolean OR ${condition})`;

const day = (instant: string): string => `(${instant} AT TIME ZONE 'UTC')::date`;

const TESTS = `
  SELECT 'test' AS kind, e.id, e.title, coalesce(${day('e.started_at')}, p.starts_on, p.stop_date) AS starts_on,
    greatest(coalesce(${day('e.test_ended_at')}, p.stop_date), coalesce(${day('e.started_at')}, p.starts_on, p.stop_date)) AS ends_on,
    CASE WHEN e.test_ended_at IS NOT NULL OR e.abandoned_reason IS NOT NULL OR e.closed_at IS NOT NULL THEN 'over'
      WHEN e.started_at IS NOT NULL THEN 'open' ELSE 'planned' END AS state,
    e.number, e.project_id, e.version + coalesce(p.version, 0) AS version, e.last_activity_at AS changed_at
  FROM experiments e LEFT JOIN plans p ON p.workspace_id = e.workspace_id AND p.experiment_id = e.id
  WHERE e.workspace_id = $1 AND ${visibleExperiment('e')} AND ${asked('e.project_id')}
    AND (e.test_ended_at IS NULL OR e.test_ended_at >= $2::date)
    AND (e.started_at IS NOT NULL OR (p.stop_date IS NOT NULL AND e.closed_at IS NULL AND e.abandoned_reason IS NULL))
    AND ${mine(`e.owner_id = $7 OR EXISTS (SELECT FROM participations taken WHERE taken.workspace_id = $1
      AND taken.experiment_id = e.id AND taken.person_id = $8 AND taken.status = 'accepted')`)}`;

/** A question about an experiment belongs to its project. */
const ASKS = `
  SELECT 'ask', a.id, a.question, a.due_on, a.due_on, CASE WHEN a.state IN ('waiting', 'askedBack') THEN 'open' ELSE 'over' END,
    NULL::integer, a.about_project, a.version, a.moved_at
  FROM (SELECT a.*, coalesce(e.project_id, a.project_id) AS about_project ${FROM_ASKS} AND a.state <> 'withdrawn'
    AND a.due_on BETWEEN $2 AND $3) a
  WHERE ${asked('a.about_project')}
    AND ${mine(`a.asked_by = $7 OR ($9::text IN ('leadership', 'admin') AND coalesce(a.addressed_to = $7, true))`)}`;

const TASKS = `
  SELECT 'task', t.id, t.what, t.due_on, t.due_on, CASE t.state WHEN 'open' THEN 'open' ELSE 'over' END,
    e.number, e.project_id, t.version, coalesce(t.settled_at, t.planned_at)
  FROM tasks t JOIN experiments e ON e.workspace_id = t.workspace_id AND e.id = t.experiment_id
  WHERE t.workspace_id = $1 AND t.due_on BETWEEN $2 AND $3 AND t.state <> 'dropped' AND ${visibleExperiment('e')}
    AND ${asked('e.project_id')} AND ${mine('t.person_id = $8')}`;

const GOALS = `
  SELECT 'goal', g.id, g.title, g.horizon, g.horizon, CASE g.state WHEN 'open' THEN 'open' ELSE 'over' END,
    NULL, NULL, g.version, coalesce(g.closed_at, g.created_at)
  FROM goals g WHERE g.workspace_id = $1 AND g.horizon BETWEEN $2 AND $3 AND ${mine('g.owner_id = $8')}
    AND (num_nonnulls($4::uuid, $5::uuid) = 0 OR EXISTS (SELECT FROM goal_projects served
      WHERE served.workspace_id = $1 AND served.goal_id = g.id AND ${asked('served.project_id')}))`;

const PACKS = `
  SELECT 'pack', k.id, k.title, k.as_of, k.as_of, 'over', NULL, NULL, 0, k.frozen_at
  FROM packs k WHERE k.workspace_id = $1 AND k.as_of BETWEEN $2 AND $3 AND ${mine('k.frozen_by = $7')}
    AND ($4::uuid IS NULL OR k.scope_key::jsonb ->> 'projectId' = $4::text)
    AND ($5::uuid IS NULL OR k.scope_key::jsonb ->> 'departmentId' = $5::text)`;

/** They belong to no project. Once its day has come one waits until somebody looked. */
const BENCHMARKS = `
  SELECT 'benchmark', b.id, b.actor, b.recheck_on, b.recheck_on,
    CASE WHEN b.recheck_on > (now() AT TIME ZONE 'UTC')::date THEN 'planned' ELSE 'open' END, b.number, NULL, b.version, b.created_at
  FROM benchmarks b WHERE b.workspace_id = $1 AND b.recheck_on BETWEEN $2 AND $3 AND ${mine('b.recorded_by = $7')}
    AND num_nonnulls($4::uuid, $5::uuid) = 0`;

const SELECT_ROADMAP = `
  SELECT r.kind, r.id, r.title, r.starts_on::text AS starts_on, r.ends_on::text AS ends_on, r.state, r.number, p.name AS project,
    r.version, r.changed_at::text AS changed_at
  FROM (${[TESTS, ASKS, TASKS, GOALS, PACKS, BENCHMARKS].join(' UNION ALL ')}) r
  LEFT JOIN projects p ON p.workspace_id = $1 AND p.id = r.project_id
  WHERE r.starts_on <= $3::date AND r.ends_on >= $2::date
  ORDER BY r.starts_on, r.ends_on, r.kind, r.id LIMIT $10`;
