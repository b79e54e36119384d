import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { EventLog } from '../database/event-log.js';
import { Outbox } from '../mail/outbox.js';
import type { InviteMemberInput } from './member.inputs.js';

/** Whom an invitation is told to: the person invited, by mail, and the history. */
@Injectable()
export class InvitationNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly eventLog: EventLog,
  ) {}

  async tell(
    tx: EntityManager,
    actor: ActingMember,
    memberId: string,
    input: InviteMemberInput,
  ): Promise<void> {
    await this.outbox.add(tx, actor, 'memberInvitation', { memberId, invitedBy: actor.memberId });
    await this.eventLog.append(tx, actor, {
      kind: 'memberInvited',
      objectType: 'member',
      objectId: memberId,
      after: { name: input.name.trim(), email: input.email.trim(), role: input.role },
    });
  }

  async tellAgain(tx: EntityManager, actor: ActingMember, memberId: string): Promise<void> {
    await this.outbox.add(tx, actor, 'memberInvitation', { memberId, invitedBy: actor.memberId });
    await this.eventLog.append(tx, actor, {
      kind: 'memberInvitationRenewed',
      objectType: 'member',
      objectId: memberId,
    });
  }
}
