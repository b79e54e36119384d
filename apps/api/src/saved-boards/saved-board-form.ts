import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { draftSavedBoard, type SavedBoard } from '@levain/domain/saved-boards/saved-board.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { readReference } from '../database/references.js';
import { localId } from '../graphql/global-id.js';
import type { SaveBoardInput } from './saved-board.inputs.js';

type Form = Pick<SaveBoardInput, 'name' | 'level' | 'isShared' | 'period' | 'scope'>;

/** The form of a saved board, with the rows that its scope names. */
export async function readSavedBoard(
  tx: EntityManager,
  actor: ActingMember,
  { scope, ...form }: Form,
): Promise<CommandResult<SavedBoard>> {
  const refusals: Refusal[] = [];
  const of = (type: 'department' | 'project', id: string | null | undefined) =>
    readReference(tx, actor, refusals, { type, field: `scope.${type}Id`, id });
  const draft = draftSavedBoard({
    ...form,
    scope: {
      departmentId: await of('department', scope.departmentId),
      projectId: await of('project', scope.projectId),
      goalId: await goalOf(tx, actor, refusals, scope.goalId),
      ...{ activity: scope.activity ?? null, from: scope.from ?? null, to: scope.to ?? null },
    },
  });
  if (draft.ok && refusals.length === 0) return done(draft.value);
  return refused([...(draft.ok ? [] : draft.refusals), ...refusals]);
}

async function goalOf(
  tx: EntityManager,
  actor: ActingMember,
  refusals: Refusal[],
  goalId: string | null | undefined,
): Promise<string | null> {
  if (!goalId) return null;
  const id = localId('goal', goalId);
  const found: unknown[] = id
    ? await tx.query('SELECT FROM goals WHERE workspace_id = $1 AND id = $2', [actor.workspaceId, id])
    : [];
  if (found.length === 0) refusals.push(refusal('NOT_FOUND', 'scope.goalId'));
  return found.length > 0 ? id : null;
}
