import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invitationUrl } from '../access/invitation-url.js';
import { Invitations } from '../access/invitations.js';
import { Settings } from '../config/settings.js';
import type { ActingMember } from '../database/acting-member.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** The links that an invitation shows: one when it is made, another one to a caller who repeats the request. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly invitations: Invitations,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  async first(tx: EntityManager, actor: ActingMember, memberId: string): Promise<string> {
    return invitationUrl(this.settings, await this.invitations.create(tx, actor, memberId));
  }

  /** Refused once the invitation is accepted: a link would choose the password of somebody who has one. */
  again(actor: ActingMember, memberId: string): Promise<CommandResult<string>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const pending: unknown[] = await tx.query(
        `SELECT id FROM members
         WHERE workspace_id = $1 AND id = $2 AND password_hash IS NULL AND disabled_at IS NULL FOR UPDATE`,
        [actor.workspaceId, memberId],
      );
      if (pending.length === 0)
        return refused([refusal('INVITATION_ANSWERED', undefined, { status: 'accepted' })]);
      return done(invitationUrl(this.settings, await this.invitations.another(tx, actor, memberId)));
    });
  }
}
