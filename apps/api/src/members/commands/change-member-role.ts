import { anAdminRemains } from '@levain/domain/members/last-admin.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { lockRow } from '../../database/lock-row.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { lockActiveAdmins } from '../active-admins.js';
import type { ChangeMemberRoleInput } from '../member.inputs.js';

@Injectable()
export class ChangeMemberRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: ChangeMemberRoleInput): Promise<CommandResult<{ id: string }>> {
    const id = localId('member', input.id);
    if (!id) return notFound;
    return this.unitOfWork.write(actor, (tx) => this.change(tx, actor, { ...input, id }));
  }

  private async change(
    tx: EntityManager,
    actor: ActingMember,
    { id, version, role }: ChangeMemberRoleInput,
  ): Promise<CommandResult<{ id: string }>> {
    const admins = await lockActiveAdmins(tx, actor);
    const before = await lockRow<{ role: MemberRole }>(tx, actor, 'members', id);
    if (!before) return notFound;
    const allowed = role === 'admin' ? null : anAdminRemains(admins, id, 'role');
    if (allowed && !allowed.ok) return refused(allowed.refusals);
    const updated = await updateVersioned(tx, actor, { table: 'members', id, version }, { role });
    if (!updated.ok) return updated;
    await this.eventLog.append(tx, actor, {
      kind: 'memberRoleChanged',
      objectType: 'member',
      objectId: id,
      before: { role: before.role },
      after: { role },
    });
    return done({ id });
  }
}
