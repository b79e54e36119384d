import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { OpenedSession } from '../../access/opened-session.js';
import type { RequestTrace } from '../../access/request-trace.js';
import { SessionOpener } from '../../access/session-opener.js';
import type { Attempt } from '../../access/sign-in-attempts.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Identities } from '../identities.js';
import type { ProvenIdentity } from '../proven-identity.js';

const UNKNOWN = refused([refusal('IDENTITY_UNKNOWN')]);

@Injectable()
export class SignInByIdentity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: Identities,
    private readonly opener: SessionOpener,
  ) {}

  /** The member whose identity it is. The address that the provider says is nobody's key: it finds no account. */
  async execute(
    identity: ProvenIdentity,
    trace: RequestTrace,
    attempt: Attempt,
  ): Promise<CommandResult<OpenedSession>> {
    let result: CommandResult<OpenedSession> = UNKNOWN;
    for (const { workspaceId, memberId } of await this.identities.membersOf(identity)) {
      result = await this.unitOfWork.write({ workspaceId }, async (tx) => {
        const open: unknown[] = await tx.query(OPEN, [workspaceId, memberId]);
        if (open.length === 0) return UNKNOWN;
        await this.identities.use(tx, workspaceId, identity);
        const opening = { workspaceId, memberId, kind: 'memberSignedIn', attempt, after: WAY } as const;
        return done(await this.opener.openIn(tx, opening, trace));
      });
      if (result.ok) break;
    }
    return result;
  }
}

const WAY = { by: 'identityProvider' };

/** Held, so that whoever disables the member meanwhile ends this session too. */
const OPEN = `
  SELECT m.id FROM members m JOIN workspaces w ON w.workspace_id = m.workspace_id
  WHERE m.workspace_id = $1 AND m.id = $2 AND m.disabled_at IS NULL AND m.password_hash IS NOT NULL AND NOT w.is_demo
  FOR UPDATE OF m`;
