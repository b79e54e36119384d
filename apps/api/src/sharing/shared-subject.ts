import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import { boardScope, type BoardScopeInput } from '../boards/board-scope.inputs.js';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { nameScope } from '../packs/pack-scope.js';

/** What is told of: the board as it stands, narrowed, or a frozen pack. */
export interface Subject {
  readonly scope: BoardScope;
  readonly packId: string | null;
}

/** The rows that a form names; what is not there is refused at its field. */
export async function subjectOf(
  tx: EntityManager,
  actor: ActingMember,
  form: { readonly scope?: BoardScopeInput | null; readonly packId?: string | null },
): Promise<CommandResult<Subject>> {
  if (form.packId) return packOf(tx, actor, form.packId);
  const named = await nameScope(tx, actor, boardScope(form.scope));
  if (!named.ok) return named;
  const { scope } = named.value;
  const { from, to } = scope;
  const refusals: Refusal[] =
    from && to && to < from ? [refusal('END_BEFORE_START', 'scope.to', { start: from, end: to })] : [];
  return refusals.length > 0 ? refused(refusals) : done({ scope, packId: null });
}

async function packOf(tx: EntityManager, actor: ActingMember, id: string): Promise<CommandResult<Subject>> {
  const packId = localId('pack', id);
  const found: unknown[] = packId
    ? await tx.query('SELECT FROM packs WHERE workspace_id = $1 AND id = $2', [actor.workspaceId, packId])
    : [];
  return found.length > 0 ? done({ scope: {}, packId }) : refused([refusal('NOT_FOUND', 'packId')]);
}

/** The columns of a scope as tables keep it. */
export const scopeColumns = ({ departmentId, projectId, goalId, activity }: BoardScope) => ({
  ...{ department_id: departmentId ?? null, project_id: projectId ?? null },
  ...{ goal_id: goalId ?? null, activity: activity ?? null },
});
