import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { seesAllProfiles, shownProfile } from '../../people/profile-visibility.js';

/** A department in which people work. */
export interface DepartmentRow {
  id: string;
  name: string;
  parent_name: string | null;
  people: number;
}

/** A relay, or somebody who takes part in the experiment. */
export interface RelayRow {
  id: string;
  name: string;
  department_id: string | null;
  /** Departments whose people turn to them, by the last reading. */
  named_from: string[];
  is_listed: boolean;
  takes_part: boolean;
}

/** The round whose reading says who is named from where. */
export interface ReadRoundRow {
  id: string;
  title: string;
  ended_on: string;
}

/** The project of an experiment the member may see; undefined when there is no such experiment. */
export async function findScope(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
): Promise<{ project_id: string | null } | undefined> {
  const [row]: { project_id: string | null }[] = await tx.query(
    `SELECT e.project_id FROM experiments e WHERE e.workspace_id = $1 AND e.id = $2 AND ${visibleExperiment('e')}`,
    [actor.workspaceId, experimentId],
  );
  return row;
}

/** Departments with people, in the order of their tree: of a project (and those under them) when it names some, else all. */
export const departmentsToReach = (
  tx: EntityManager,
  actor: ActingMember,
  projectId: string | null,
): Promise<DepartmentRow[]> => tx.query(SELECT_DEPARTMENTS, [actor.workspaceId, projectId]);

const SELECT_DEPARTMENTS = `
  WITH RECURSIVE tree AS (
    SELECT d.id, d.name, NULL::text AS parent_name, ARRAY[d.name || d.id] AS path FROM departments d
    WHERE d.workspace_id = $1 AND d.parent_id IS NULL
    UNION ALL SELECT d.id, d.name, t.name, t.path || (d.name || d.id) FROM departments d JOIN tree t ON d.parent_id = t.id
    WHERE d.workspace_id = $1
  ), chosen AS (
    SELECT department_id AS id FROM project_departments WHERE workspace_id = $1 AND project_id = $2
    UNION SELECT d.id FROM departments d JOIN chosen c ON d.parent_id = c.id WHERE d.workspace_id = $1
  )
  SELECT t.id, t.name, t.parent_name, count(*)::int AS people FROM tree t
  JOIN people p ON p.workspace_id = $1 AND p.department_id = t.id AND p.left_at IS NULL AND p.forgotten_at IS NULL
  WHERE t.id IN (SELECT id FROM chosen) OR NOT EXISTS (SELECT FROM chosen)
  GROUP BY t.id, t.name, t.parent_name, t.path ORDER BY t.path`;

/** Relays whom the member may see, and whoever takes part in the experiment, by name. */
export const relaysToAsk = (
  tx: EntityManager,
  actor: ActingMember,
  { roundId, experimentId }: { roundId: string | null; experimentId: string | null },
): Promise<RelayRow[]> =>
  tx.query(SELECT_RELAYS, [
    ...[actor.workspaceId, roundId, experimentId],
    ...[seesAllProfiles(actor), actor.personId],
  ]);

/** To whom a department turns is known of listed people only. */
const SELECT_RELAYS = `
  SELECT * FROM (
    SELECT p.id, p.name, p.department_id, ip.person_id IS NOT NULL AS is_listed,
      CASE WHEN ip.person_id IS NULL THEN '[]'::jsonb ELSE coalesce(n.figures -> 'namedFrom', '[]') END AS named_from,
      EXISTS (SELECT FROM participations part WHERE part.workspace_id = p.workspace_id AND part.person_id = p.id
        AND part.experiment_id = $3 AND part.status IN ('invited', 'accepted')) AS takes_part
    FROM people p
    LEFT JOIN influencer_profiles ip ON ip.workspace_id = p.workspace_id AND ip.person_id = p.id
      AND ${shownProfile('ip', { all: '$4', reader: '$5' })}
    LEFT JOIN network_positions n ON n.workspace_id = p.workspace_id AND n.person_id = p.id AND n.round_id = $2
    WHERE p.workspace_id = $1 AND p.left_at IS NULL AND p.forgotten_at IS NULL) candidate
  WHERE is_listed OR takes_part
  ORDER BY name, id`;

/** The last round whose network was read. */
export async function lastReadRound(tx: EntityManager, actor: ActingMember): Promise<ReadRoundRow | null> {
  const [row]: ReadRoundRow[] = await tx.query(
    `SELECT r.id, r.title, least(r.ends_on, (r.closed_at AT TIME ZONE 'UTC')::date)::text AS ended_on
     FROM network_readings n JOIN nomination_rounds r ON r.workspace_id = n.workspace_id AND r.id = n.round_id
     WHERE n.workspace_id = $1 AND n.computed_at IS NOT NULL AND r.cancelled_at IS NULL
     ORDER BY ended_on DESC, r.id DESC LIMIT 1`,
    [actor.workspaceId],
  );
  return row ?? null;
}
