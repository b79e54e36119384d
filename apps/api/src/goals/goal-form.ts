import { draftGoal, type Goal, type GoalMetric } from '@levain/domain/goals/goal.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember, Tenant } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { todayOf } from '../database/moment.js';
import { readReference, readReferences } from '../database/references.js';
import { setLinks } from '../database/set-links.js';
import { localId } from '../graphql/global-id.js';
import type { GoalFields } from './goal.inputs.js';
import { findGoal, type HeldGoal } from './held-goal.js';

/** A goal with the projects that serve it. */
export interface ServedGoalForm extends Goal {
  readonly projectIds: readonly string[];
}

/** The goal that a form describes, its ids the uuids of rows that exist; or everything that stands in its way. */
export async function readGoalForm(
  tx: EntityManager,
  actor: ActingMember,
  fields: GoalFields,
  before: HeldGoal | null = null,
): Promise<CommandResult<ServedGoalForm>> {
  const missing: Refusal[] = [];
  const parent = await findParent(tx, actor, missing, fields.parentId);
  const ownerId = await readReference(tx, actor, missing, {
    ...{ type: 'person', field: 'ownerId', id: fields.ownerId },
  });
  const metric = await findMetric(tx, actor, missing, fields.metricId);
  const projectIds = await readReferences(tx, actor, missing, {
    ...{ type: 'project', field: 'projectIds', ids: fields.projectIds },
  });
  const draft = draftGoal(fields, { ownerId, parent, metric }, todayOf(actor), before);
  const known = new Set(missing.map(({ field }) => field));
  const refusals = [...(draft.ok ? [] : draft.refusals.filter(({ field }) => !known.has(field))), ...missing];
  if (!draft.ok || refusals.length > 0) return refused(refusals);
  return done({ ...draft.value, projectIds: [...new Set(projectIds)] });
}

async function findParent(
  tx: EntityManager,
  tenant: Tenant,
  missing: Refusal[],
  parentId: string | null | undefined,
): Promise<HeldGoal | null> {
  if (!parentId) return null;
  const uuid = localId('goal', parentId);
  const parent = uuid && (await findGoal(tx, tenant, uuid));
  if (!parent) missing.push(refusal('NOT_FOUND', 'parentId'));
  return parent || null;
}

async function findMetric(
  tx: EntityManager,
  tenant: Tenant,
  missing: Refusal[],
  metricId: string | null | undefined,
): Promise<GoalMetric | null> {
  if (!metricId) return null;
  const uuid = localId('metric', metricId);
  const [metric]: GoalMetric[] = uuid
    ? await tx.query(
        `SELECT id, direction, coalesce(lower_bound, CASE WHEN shape = 'proportion' THEN 0 END) AS "lowerBound",
           coalesce(upper_bound, CASE WHEN shape = 'proportion' THEN 1 END) AS "upperBound"
         FROM metrics WHERE workspace_id = $1 AND id = $2`,
        [tenant.workspaceId, uuid],
      )
    : [];
  if (!metric) missing.push(refusal('NOT_FOUND', 'metricId'));
  return metric ?? null;
}

/** The columns of the goal's own row. */
export const goalColumns = (goal: Goal) => ({
  ...{ title: goal.title, description: goal.description, parent_id: goal.parentId, owner_id: goal.ownerId },
  ...{ horizon: goal.horizon, metric_id: goal.metricId, baseline: goal.baseline, target: goal.target },
});

export async function writeGoalProjects(
  tx: EntityManager,
  tenant: Tenant,
  goalId: string,
  projectIds: readonly string[],
): Promise<void> {
  const links = { table: 'goal_projects', from: 'goal_id', to: 'project_id' } as const;
  await setLinks(tx, tenant, links, goalId, projectIds);
}
