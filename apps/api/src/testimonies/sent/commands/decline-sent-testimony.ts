import { declineSentTestimony } from '@levain/domain/testimonies/sent-testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../../database/command-result.js';
import { updateVersioned } from '../../../database/conditional-update.js';
import { EventLog } from '../../../database/event-log.js';
import { momentOf } from '../../../database/moment.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { sentToAnswer } from '../link-to-answer.js';
import type { DeclineSentTestimonyInput } from '../sent-testimony.inputs.js';

/** What was sent is left out. Its sender can read why. */
@Injectable()
export class DeclineSentTestimony {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: DeclineSentTestimonyInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.decline(tx, actor, input));
  }

  private async decline(
    tx: EntityManager,
    actor: ActingMember,
    input: DeclineSentTestimonyInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await sentToAnswer(tx, actor, input);
    if (!held.ok) return held;
    const { id, version, standing, experiment_id: experimentId } = held.value;
    const reason = declineSentTestimony(standing, input.reason);
    if (!reason.ok) return refused(reason.refusals);
    const saved = await updateVersioned(
      tx,
      actor,
      { table: 'sent_testimonies', id, version },
      {
        ...{ standing: 'declined', answer_reason: reason.value },
        ...{ answered_by: actor.memberId, answered_at: momentOf(actor) },
      },
    );
    if (!saved.ok) return saved;
    await this.eventLog.append(tx, actor, {
      kind: 'sentTestimonyDeclined',
      objectType: 'sentTestimony',
      objectId: id,
      experimentId,
      // The reason is for the sender and those who lead: the history is read by everybody.
    });
    return done({ id });
  }
}
