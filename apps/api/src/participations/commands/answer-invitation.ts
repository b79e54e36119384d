import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import { readReference } from '../../database/references.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { PersonalLinks } from '../../links/personal-links.js';
import { InvitationAnswering } from '../invitation-answering.js';
import { openOwnParticipation } from '../own-participation.js';
import type { AnswerInvitationInput } from '../participation.inputs.js';

/** Accepts an invitation, or declines it and may suggest somebody else: the lead sees the suggestion and decides. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answering: InvitationAnswering,
    private readonly links: PersonalLinks,
  ) {}

  execute(actor: ActingMember, input: AnswerInvitationInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const opened = await openOwnParticipation(tx, actor, input);
      if (!opened.ok) return opened;
      const wanted = { type: 'person', field: 'suggestedPersonId', id: input.suggestedPersonId } as const;
      const suggestedPersonId = await readReference(tx, actor, [], wanted);
      if (input.suggestedPersonId && !suggestedPersonId) {
        return refused([refusal('NOT_FOUND', 'suggestedPersonId')]);
      }
      const answered = await this.answering.answer(tx, actor, opened.value, { ...input, suggestedPersonId });
      if (!answered.ok) return answered;
      // What was answered here is not asked again by the link of the message.
      const link = { kind: 'invitation', subjectId: answered.value.id, personId: actor.personId } as const;
      await this.links.revoke(tx, actor, link);
      return answered;
    });
  }
}
