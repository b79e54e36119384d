import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../../database/command-result.js';
import { updateVersioned } from '../../../database/conditional-update.js';
import { EventLog } from '../../../database/event-log.js';
import { momentOf } from '../../../database/moment.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { ownLink } from '../link-to-answer.js';
import type { CloseTestimonyLinkInput } from '../sent-testimony.inputs.js';

/** From now on the link takes nothing more; what came by it stays. */
@Injectable()
export class CloseTestimonyLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: CloseTestimonyLinkInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.close(tx, actor, input));
  }

  private async close(
    tx: EntityManager,
    actor: ActingMember,
    input: CloseTestimonyLinkInput,
  ): Promise<CommandResult<{ id: string }>> {
    const link = await ownLink(tx, actor, input);
    if (!link.ok) return link;
    const { id, version, closed_at: closedAt, experiment_id: experimentId } = link.value;
    if (closedAt) return refused([refusal('TESTIMONY_LINK_CLOSED')]);
    const row = { table: 'testimony_links', id, version };
    const saved = await updateVersioned(tx, actor, row, { closed_at: momentOf(actor) });
    if (!saved.ok) return saved;
    await this.eventLog.append(tx, actor, {
      kind: 'testimonyLinkClosed',
      objectType: 'testimonyLink',
      objectId: id,
      experimentId,
    });
    return done({ id });
  }
}
