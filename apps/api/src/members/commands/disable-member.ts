import { anAdminRemains } from '@levain/domain/members/last-admin.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BearerTokens } from '../../access/bearer-tokens.js';
import { Invitations } from '../../access/invitations.js';
import { Sessions } from '../../access/sessions.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { lockRow } from '../../database/lock-row.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { lockActiveAdmins } from '../active-admins.js';
import type { DisableMemberInput } from '../member.inputs.js';

@Injectable()
export class DisableMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly sessions: Sessions,
    private readonly invitations: Invitations,
    private readonly tokens: BearerTokens,
  ) {}

  async execute(actor: ActingMember, input: DisableMemberInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('member', input.id);
    if (!id) return notFound;
    return this.unitOfWork.write(actor, (tx) => this.disable(tx, actor, { ...input, id }));
  }

  private async disable(
    tx: EntityManager,
    actor: ActingMember,
    { id, version }: DisableMemberInput,
  ): Promise<CommandResult<{ id: string }>> {
    const admins = await lockActiveAdmins(tx, actor);
    const before = await lockRow<{ disabled_at: Date | null }>(tx, actor, 'members', id);
    if (!before) return notFound;
    const allowed = anAdminRemains(admins, id);
    if (!allowed.ok) return refused(allowed.refusals);
    const disabledAt = before.disabled_at ?? momentOf(actor);
    const updated = await updateVersioned(
      tx,
      actor,
      { table: 'members', id, version },
      { disabled_at: disabledAt },
    );
    if (!updated.ok) return updated;
    await this.sessions.endAllOf(tx, actor.workspaceId, id);
    await this.tokens.endAllOf(tx, actor, id);
    await this.invitations.revoke(tx, actor, id);
    await this.eventLog.append(tx, actor, {
      kind: 'memberDisabled',
      objectType: 'member',
      objectId: id,
      before: { disabledAt: before.disabled_at },
      after: { disabledAt },
    });
    return done({ id });
  }
}
