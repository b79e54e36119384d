import { renewInvitation } from '@levain/domain/members/invitation.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Invitations } from '../../access/invitations.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { localId } from '../../graphql/global-id.js';
import { InvitationLinks } from '../invitation-links.js';
import { InvitationNews } from '../invitation-news.js';
import type { RenewMemberInvitationInput } from '../member.inputs.js';
import type { InvitedAnswer } from './invite-member.js';

/** Sends an invitation again: a new link, and the ones before are dead. */
@Injectable()
export class RenewMemberInvitation {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly invitations: Invitations,
    private readonly links: InvitationLinks,
    private readonly news: InvitationNews,
  ) {}

  /** As for the invitation itself, the stored answer of the key holds no link: who repeats the request is given another one. */
  async execute(
    actor: ActingMember,
    input: RenewMemberInvitationInput,
  ): Promise<CommandResult<InvitedAnswer>> {
    const memberId = localId('member', input.id);
    if (!memberId) return notFound;
    const claim = { operation: 'renewMemberInvitation', key: input.idempotencyKey, input };
    let first: string | undefined;
    const renewed = await this.idempotency.once(actor, claim, async (tx) => {
      const allowed = await this.allowed(tx, actor, memberId);
      if (!allowed.ok) return allowed;
      first = await this.links.first(tx, actor, memberId);
      await this.news.tellAgain(tx, actor, memberId);
      return done({ id: memberId });
    });
    if (!renewed.ok) return renewed;
    const link = first === undefined ? await this.links.again(actor, memberId) : done(first);
    return link.ok ? done({ id: memberId, invitationUrl: link.value }) : link;
  }

  private async allowed(
    tx: EntityManager,
    actor: ActingMember,
    memberId: string,
  ): Promise<CommandResult<true>> {
    const facts = await this.invitations.factsOf(tx, actor, memberId);
    if (!facts) return notFound;
    const renewed = renewInvitation(facts);
    return renewed.ok ? done(true) : refused(renewed.refusals);
  }
}
