import { answer, type AnsweredInvitation } from '@levain/domain/participations/participation.js';
import { refuse, type Result } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { readReference } from '../../database/references.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { openOwnParticipation, type OwnParticipation } from '../own-participation.js';
import type { AnswerInvitationInput } from '../participation.inputs.js';
import { participationFactsOf, touchExperiment } from '../participation-store.js';

/** Accepts an invitation, or declines it and may suggest somebody else: the lead sees the suggestion and decides. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: AnswerInvitationInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const opened = await openOwnParticipation(tx, actor, input);
      if (!opened.ok) return opened;
      const { record, row } = opened.value;
      const answered = await readAnswer(tx, actor, opened.value, input);
      if (!answered.ok) return refused(answered.refusals);
      const { status, reason, suggestedPersonId } = answered.value;
      const saved = await updateVersioned(
        tx,
        actor,
        { table: 'participations', id: row.id, version: row.version },
        {
          status,
          answer_reason: reason,
          suggested_person_id: suggestedPersonId,
          answered_at: momentOf(actor),
        },
      );
      if (!saved.ok) return saved;
      await touchExperiment(tx, actor, record.id);
      await this.eventLog.append(tx, actor, {
        kind: status === 'accepted' ? 'invitationAccepted' : 'invitationDeclined',
        objectType: 'participation',
        objectId: row.id,
        experimentId: record.id,
        before: { status: row.status },
        // Why, and whom else to ask, is for those who lead it: the history is read by everybody.
        after: { status },
      });
      return done({ id: row.id });
    });
  }
}

async function readAnswer(
  tx: EntityManager,
  actor: ActingMember,
  { record, row }: OwnParticipation,
  input: AnswerInvitationInput,
): Promise<Result<AnsweredInvitation>> {
  const suggested = { type: 'person', field: 'suggestedPersonId', id: input.suggestedPersonId } as const;
  const suggestedPersonId = await readReference(tx, actor, [], suggested);
  if (input.suggestedPersonId && !suggestedPersonId) return refuse('NOT_FOUND', 'suggestedPersonId');
  const own = { personId: row.person_id, role: row.role, status: row.status };
  return answer(participationFactsOf(record, actor), own, { ...input, suggestedPersonId });
}
