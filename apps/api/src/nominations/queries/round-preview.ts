import { MINIMUM_ANSWERS } from '@levain/domain/nominations/round.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { readReferences } from '../../database/references.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { countAsked } from '../asked-people.js';
import { nominationInvitationParts } from '../messages/nomination-invitation.js';
import type { RoundFields } from '../round.inputs.js';
import { RoundPreview } from '../round.model.js';

/** What opening a round would do: how many people would be asked, and the words they would read. Nothing is saved. */
@Injectable()
export class RoundPreviewQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(actor: ActingMember, round: RoundFields): Promise<RoundPreview> {
    return this.unitOfWork.read(actor, async (tx) => {
      const unknown: Refusal[] = [];
      const wanted = { type: 'department', field: 'departmentIds', ids: round.departmentIds ?? [] } as const;
      const departmentIds = await readReferences(tx, actor, unknown, wanted);
      const counts = await countAsked(tx, actor, wanted.ids.length > 0 ? departmentIds : null);
      const [opener]: { name: string }[] = await tx.query(
        'SELECT name FROM people WHERE workspace_id = $1 AND id = $2',
        [actor.workspaceId, actor.personId],
      );
      const { subject, paragraphs } = nominationInvitationParts(actor.locale, {
        ...{ name: '…', openerName: opener?.name ?? '', roundTitle: round.title, topics: round.topics },
        ...{
          asksMovers: round.asksMovers ?? true,
          minimumAnswers: round.minimumAnswers ?? MINIMUM_ANSWERS.usual,
        },
        ...{ endsOn: round.endsOn || todayOf(actor), isReminder: false, url: '' },
      });
      const text = paragraphs.map((each) => (typeof each === 'string' ? each : each.quote)).join('\n\n');
      return Object.assign(new RoundPreview(), { ...counts, subject, text });
    });
  }
}
