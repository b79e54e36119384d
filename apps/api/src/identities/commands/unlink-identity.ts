import { unlinkIdentity } from '@levain/domain/members/identity.js';
import { Injectable } from '@nestjs/common';
import { PasswordCheck } from '../../access/password-check.js';
import { Sessions } from '../../access/sessions.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Identities } from '../identities.js';

@Injectable()
export class UnlinkIdentity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: Identities,
    private readonly check: PasswordCheck,
    private readonly sessions: Sessions,
    private readonly eventLog: EventLog,
  ) {}

  /** Nobody signs in by it any more, and whoever is signed in elsewhere is signed out. */
  async execute(
    actor: ActingMember,
    password: string,
    cookieHeader: string | undefined,
  ): Promise<CommandResult<null>> {
    const allowed = unlinkIdentity(await this.identities.standingOf(actor));
    if (!allowed.ok) return refused(allowed.refusals);
    const wrong = await this.check.refuseStranger(actor, password, 'password');
    if (wrong) return refused([wrong]);
    return this.unitOfWork.write(actor, async (tx) => {
      if ((await this.identities.unlink(tx, actor)) === 0) return notFound;
      await tx.query(OTHER_SESSIONS, [
        ...[actor.workspaceId, actor.memberId],
        this.sessions.idOf(cookieHeader),
      ]);
      await this.eventLog.append(tx, actor, {
        kind: 'identityUnlinked',
        objectType: 'member',
        objectId: actor.memberId,
      });
      return done(null);
    });
  }
}

const OTHER_SESSIONS =
  'DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2 AND id IS DISTINCT FROM $3::bytea';
