import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import type { PackScopeNames } from '@levain/domain/packs/pack-content.js';
import { canonicalText } from '@levain/domain/plans/freeze.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';

/** A scope and what it was called on the day. */
export interface NamedScope {
  readonly scope: BoardScope;
  readonly names: PackScopeNames;
}

/** Packs of the same key are compared: the same part of the workspace, whatever the period. */
export const scopeKey = ({ departmentId, projectId, goalId, activity }: BoardScope): string =>
  canonicalText(
    Object.fromEntries(
      Object.entries({ departmentId, projectId, goalId, activity }).filter(([, value]) => value),
    ),
  );

interface Named {
  department: string | null;
  project: string | null;
  goal: string | null;
}

/** The names of what a scope narrows to; something that is not there is refused at its field. */
export async function nameScope(
  tx: EntityManager,
  tenant: Tenant,
  scope: BoardScope,
): Promise<CommandResult<NamedScope>> {
  const { departmentId, projectId, goalId } = scope;
  const ids = [departmentId, projectId, goalId].map((id) => id ?? null);
  const [named]: Named[] = await tx.query(NAMES, [tenant.workspaceId, ...ids]);
  const found = [named?.department, named?.project, named?.goal];
  const refusals = ['departmentId', 'projectId', 'goalId'].flatMap((field, index): Refusal[] =>
    ids[index] !== null && !found[index] ? [refusal('NOT_FOUND', `scope.${field}`)] : [],
  );
  if (refusals.length > 0) return refused(refusals);
  const [departmentName = null, projectName = null, goalName = null] = found;
  return done({ scope, names: { departmentName, projectName, goalName, activity: scope.activity ?? null } });
}

const NAMES = `SELECT
  (SELECT name FROM departments WHERE workspace_id = $1 AND id = $2) AS department,
  (SELECT name FROM projects WHERE workspace_id = $1 AND id = $3) AS project,
  (SELECT title FROM goals WHERE workspace_id = $1 AND id = $4) AS goal`;
