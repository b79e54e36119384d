import { mayChangeGoal, type Goal, type GoalPlace, type GoalState } from '@levain/domain/goals/goal.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember, Tenant } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';

export interface HeldGoal extends GoalPlace {
  readonly goal: Goal & { readonly projectIds: readonly string[] };
  readonly horizon: string;
  readonly version: number;
  readonly createdBy: string;
}

interface PlaceRow {
  id: string;
  parent_id: string | null;
  state: GoalState;
  parts: number;
  open_parts: number;
  version: number;
  created_by: string;
  goal: HeldGoal['goal'];
}

/** The tree of a workspace changes one hand at a time: two who move goals at once would make a third level. */
export async function lockTree(tx: EntityManager, { workspaceId }: Tenant): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('goals ' || $1, 0))`, [workspaceId]);
}

/** A goal where it stands in the tree. */
export async function findGoal(tx: EntityManager, tenant: Tenant, id: string): Promise<HeldGoal | null> {
  const [row]: PlaceRow[] = await tx.query(SELECT_PLACE, [tenant.workspaceId, id]);
  if (!row) return null;
  const { parent_id: parentId, open_parts: openParts, created_by: createdBy, ...rest } = row;
  return { ...rest, parentId, openParts, createdBy, horizon: row.goal.horizon };
}

/** The goal in its last version, if the member may change it; nobody else moves the tree meanwhile. */
export async function holdGoal(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<HeldGoal>> {
  await lockTree(tx, actor);
  const id = localId('goal', input.id);
  const held = id && (await findGoal(tx, actor, id));
  if (!held) return notFound;
  const { createdBy, goal, version } = held;
  if (!mayChangeGoal(actor, { createdBy, ownerId: goal.ownerId })) return refused([refusal('NOT_ALLOWED')]);
  return version === input.version ? done(held) : conflict(version);
}

const SELECT_PLACE = `
  SELECT g.id, g.parent_id, g.state, g.version, g.created_by,
    (SELECT count(*)::int FROM goals part WHERE part.workspace_id = g.workspace_id AND part.parent_id = g.id) AS parts,
    (SELECT count(*)::int FROM goals part WHERE part.workspace_id = g.workspace_id AND part.parent_id = g.id
      AND part.state = 'open') AS open_parts,
    json_build_object('title', g.title, 'description', g.description, 'parentId', g.parent_id, 'ownerId', g.owner_id,
      'horizon', g.horizon, 'metricId', g.metric_id, 'baseline', g.baseline, 'target', g.target,
      'projectIds', ARRAY(SELECT served.project_id FROM goal_projects served
        WHERE served.workspace_id = g.workspace_id AND served.goal_id = g.id ORDER BY served.project_id)) AS goal
  FROM goals g WHERE g.workspace_id = $1 AND g.id = $2`;
