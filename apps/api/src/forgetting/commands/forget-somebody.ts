import { can } from '@levain/domain/members/role.js';
import { draftWish } from '@levain/domain/people/forgetting.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { notFound, refused, type CommandResult } from '../../database/command-result.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { ForgetPerson } from '../forget-person.js';
import type { ForgetPersonInput } from '../forgetting.inputs.js';

/** A coordinator forgets somebody who asked for it otherwise; when and how they asked is kept, nothing else. */
@Injectable()
export class ForgetSomebody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly person: ForgetPerson,
  ) {}

  execute(actor: ActingMember, input: ForgetPersonInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const personId = localId('person', input.id);
      if (!personId) return notFound;
      const wish = draftWish(input, todayOf(actor));
      if (!wish.ok) return refused(wish.refusals);
      if (!can(actor.role, 'manageMembers') && (await isAdmin(tx, actor, personId)))
        return refused([refusal('NOT_ALLOWED', 'id')]);
      return this.person.within(tx, actor, { personId, wish: wish.value });
    });
  }
}

/** Forgetting closes the account: who may not disable an admin may not close one either. */
async function isAdmin(tx: EntityManager, actor: ActingMember, personId: string): Promise<boolean> {
  const found: unknown[] = await tx.query(
    `SELECT FROM members WHERE workspace_id = $1 AND person_id = $2 AND role = 'admin' AND disabled_at IS NULL`,
    [actor.workspaceId, personId],
  );
  return found.length > 0;
}
