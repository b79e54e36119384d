import { revokeInvitation } from '@levain/domain/members/invitation.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Invitations } from '../../access/invitations.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import type { RevokeMemberInvitationInput } from '../member.inputs.js';

/** Takes an invitation back: its links are dead at once. The member stays listed and can be invited again. */
@Injectable()
export class RevokeMemberInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly eventLog: EventLog,
  ) {}

  async execute(
    actor: ActingMember,
    input: RevokeMemberInvitationInput,
  ): Promise<CommandResult<{ id: string }>> {
    const id = localId('member', input.id);
    if (!id) return notFound;
    return this.unitOfWork.write(actor, (tx) => this.revoke(tx, actor, { ...input, id }));
  }

  private async revoke(
    tx: EntityManager,
    actor: ActingMember,
    { id, version }: RevokeMemberInvitationInput,
  ): Promise<CommandResult<{ id: string }>> {
    const facts = await this.invitations.factsOf(tx, actor, id);
    if (!facts) return notFound;
    const updated = await updateVersioned(tx, actor, { table: 'members', id, version }, {});
    if (!updated.ok) return updated;
    const revoked = revokeInvitation(facts);
    if (!revoked.ok) return refused(revoked.refusals);
    await this.invitations.revoke(tx, actor, id);
    await this.eventLog.append(tx, actor, {
      kind: 'memberInvitationRevoked',
      objectType: 'member',
      objectId: id,
    });
    return done({ id });
  }
}
