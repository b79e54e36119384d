import { revokeInvitation } from '@levain/domain/members/invitation.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invitationUrl } from '../access/invitation-url.js';
import { Invitations } from '../access/invitations.js';
import { Settings } from '../config/settings.js';
import type { ActingMember } from '../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../database/command-result.js';
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

  /** Refused once the invitation is accepted or revoked: a link would choose the password of somebody who has one. */
  again(actor: ActingMember, memberId: string): Promise<CommandResult<string>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const facts = await this.invitations.factsOf(tx, actor, memberId);
      if (!facts) return notFound;
      // A link is only said again while there is one: the same facts as for taking it back.
      const open = revokeInvitation(facts);
      if (!open.ok) return refused(open.refusals);
      return done(invitationUrl(this.settings, await this.invitations.another(tx, actor, memberId)));
    });
  }
}
