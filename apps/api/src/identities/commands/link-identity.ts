import { linkIdentity } from '@levain/domain/members/identity.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestTrace } from '../../access/request-trace.js';
import { Sessions } from '../../access/sessions.js';
import { SignInAttempts, type Attempt } from '../../access/sign-in-attempts.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Identities, type Whose } from '../identities.js';
import type { ProvenIdentity } from '../proven-identity.js';

@Injectable()
export class LinkIdentity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly identities: Identities,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Only for whoever is signed in as the member who asked for it. */
  async execute(
    { workspaceId, memberId }: Whose,
    identity: ProvenIdentity,
    { cookieHeader, requestId }: RequestTrace,
    attempt: Attempt,
  ): Promise<CommandResult<null>> {
    const actor = await this.sessions.memberOf(cookieHeader, requestId);
    if (actor?.workspaceId !== workspaceId || actor.memberId !== memberId)
      return refused([refusal('JOURNEY_OVER')]);
    return this.unitOfWork.write(actor, async (tx) => {
      const isDemo = await heldMember(tx, actor);
      const claim = await this.identities.claimOf(tx, actor, identity);
      await this.attempts.takeBack(tx, attempt);
      if (claim.isOwn) return done(null);
      const allowed = linkIdentity({ isDemo, ...claim });
      if (!allowed.ok) return refused(allowed.refusals);
      if (!(await this.identities.link(tx, actor, identity))) return refused([refusal('IDENTITY_TAKEN')]);
      await this.identities.tellLinked(tx, actor);
      return done(null);
    });
  }
}

/** Held until the commit; gives whether it is one of the demonstration. */
async function heldMember(tx: EntityManager, { workspaceId, memberId }: Whose): Promise<boolean> {
  const [row]: { is_demo: boolean }[] = await tx.query(
    `SELECT w.is_demo FROM members m JOIN workspaces w ON w.workspace_id = m.workspace_id
     WHERE m.workspace_id = $1 AND m.id = $2 FOR UPDATE OF m`,
    [workspaceId, memberId],
  );
  return row?.is_demo ?? true;
}
