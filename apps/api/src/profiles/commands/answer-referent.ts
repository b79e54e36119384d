import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** Only the person who was asked answers, signed in or by their link. */
@Injectable()
export class AnswerReferent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  /** `claim`: marks a personal link used, in the same transaction. */
  execute(
    actor: ActingPerson,
    { id, accept }: { readonly id: string | null; readonly accept: boolean },
    claim?: (tx: EntityManager) => Promise<CommandResult<null>>,
  ): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const claimed = await claim?.(tx);
      if (claimed && !claimed.ok) return claimed;
      const [held]: { status: string }[] = await tx.query(
        'SELECT status FROM referents WHERE workspace_id = $1 AND id = $2 AND person_id = $3 FOR UPDATE',
        [actor.workspaceId, id, actor.personId],
      );
      if (!id || !held) return notFound;
      if (held.status !== 'asked') return refused([refusal('REFERENT_ANSWERED')]);
      await tx.query(
        'UPDATE referents SET status = $3, answered_at = $4 WHERE workspace_id = $1 AND id = $2',
        [actor.workspaceId, id, accept ? 'accepted' : 'declined', momentOf(actor)],
      );
      await this.eventLog.append(tx, actor, {
        kind: 'referentAnswered',
        objectType: 'referent',
        objectId: id,
      });
      return done({ id });
    });
  }
}
