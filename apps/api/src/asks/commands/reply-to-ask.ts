import { leadsAsk } from '@levain/domain/asks/ask-access.js';
import { replyToAsk } from '@levain/domain/asks/answer-ask.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AskMover } from '../ask-mover.js';
import type { ReplyToAskInput } from '../ask.inputs.js';
import { holdAsk } from '../held-ask.js';
import { AskNews } from '../letters/ask-news.js';

/** Who asked answers the question back: leadership is told, and it waits again. */
@Injectable()
export class ReplyToAsk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mover: AskMover,
    private readonly news: AskNews,
  ) {}

  execute(actor: ActingMember, input: ReplyToAskInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.reply(tx, actor, input));
  }

  private async reply(
    tx: EntityManager,
    actor: ActingMember,
    input: ReplyToAskInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdAsk(tx, actor, input, leadsAsk);
    if (!held.ok) return held;
    const row = held.value;
    const reply = replyToAsk(row.state, input.reply);
    if (!reply.ok) return refused(reply.refusals);
    const moved = await this.mover.move(tx, actor, row, { state: 'waiting' });
    if (!moved.ok) return moved;
    await tx.query('UPDATE ask_answers SET reply = $3, replied_at = $4 WHERE workspace_id = $1 AND id = $2', [
      ...[actor.workspaceId, row.answers.at(-1)?.id, reply.value, momentOf(actor)],
    ]);
    await this.news.asked(tx, actor, row.id);
    await this.mover.told(tx, actor, row, { kind: 'askReplied', after: { comment: reply.value } });
    return done({ id: row.id });
  }
}
