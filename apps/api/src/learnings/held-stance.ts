import type { Stance } from '@levain/domain/learnings/stance.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { holdLearning, type SpokenOf } from './own-experience.js';

interface StanceRow extends Stance {
  readonly id: string;
  readonly learning_id: string;
  readonly member_id: string;
  readonly withdrawn_at: Date | null;
  readonly version: number;
}

export interface HeldStance {
  readonly row: StanceRow;
  readonly learning: SpokenOf;
}

/** What the member said, held until the commit, as they read it last. Nobody changes another's word. */
export async function holdStance(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<HeldStance>> {
  const id = localId('learningStance', input.id);
  const [row]: StanceRow[] = id
    ? await tx.query('SELECT * FROM learning_stances WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [
        actor.workspaceId,
        id,
      ])
    : [];
  const learning = row && (await holdLearning(tx, actor, row.learning_id));
  if (!row || !learning) return notFound;
  if (row.member_id !== actor.memberId) return refused([refusal('NOT_ALLOWED')]);
  return row.version === input.version ? done({ row, learning }) : conflict(row.version);
}

/** As the domain and the history know it. */
export const stanceOf = ({ stance, happened, context }: Stance): Stance => ({ stance, happened, context });
