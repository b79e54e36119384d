import { readPassword } from '@levain/domain/members/password-policy.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { LINE_MAX, requiredText } from '@levain/domain/text/required-text.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { AcceptMemberInvitationInput } from '../access.inputs.js';
import { COMMON_PASSWORDS } from '../common-passwords.js';
import type { OpenedSession } from '../opened-session.js';
import { Passwords } from '../passwords.js';
import { readSecretToken, type SecretToken } from '../secret-token.js';
import type { RequestTrace } from '../request-trace.js';
import { SessionOpener } from '../session-opener.js';

interface OpenInvitation {
  member_id: string;
  person_id: string;
  expires_at: Date;
  expired: boolean;
}

@Injectable()
export class AcceptMemberInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly opener: SessionOpener,
  ) {}

  async execute(
    input: AcceptMemberInvitationInput,
    trace: RequestTrace,
  ): Promise<CommandResult<OpenedSession>> {
    const token = readSecretToken(input.token);
    if (!token) return notFound;
    const refusals: Refusal[] = [];
    const name = requiredText(refusals, 'name', input.name, { max: LINE_MAX });
    const password = readPassword(input.password, { common: COMMON_PASSWORDS, own: [input.name] });
    if (!password.ok) refusals.push(...password.refusals);
    if (refusals.length > 0 || !password.ok) return refused(refusals);
    const passwordHash = await this.passwords.hash(password.value);
    return this.unitOfWork.write(token, async (tx) => {
      const invitation = await openInvitation(tx, token);
      if (!invitation) return notFound;
      if (invitation.expired) return refused([expired(invitation.expires_at)]);
      await useInvitation(tx, token.workspaceId, invitation, { name, passwordHash });
      const opening = {
        workspaceId: token.workspaceId,
        memberId: invitation.member_id,
        kind: 'memberInvitationAccepted' as const,
      };
      return done(await this.opener.openIn(tx, opening, trace));
    });
  }
}

const expired = (at: Date): Refusal =>
  refusal('INVITATION_EXPIRED', undefined, { date: at.toISOString().slice(0, 10) });

/** Locked until the commit: a link clicked twice, or two links of one member, are used once. */
async function openInvitation(tx: EntityManager, token: SecretToken): Promise<OpenInvitation | undefined> {
  const [row]: OpenInvitation[] = await tx.query(
    `SELECT i.member_id, m.person_id, i.expires_at, i.expires_at < now() AS expired
     FROM member_invitations i JOIN members m ON m.workspace_id = i.workspace_id AND m.id = i.member_id
     WHERE i.workspace_id = $1 AND i.token_hash = $2 AND i.used_at IS NULL AND m.password_hash IS NULL
       AND m.disabled_at IS NULL FOR UPDATE OF i, m`,
    [token.workspaceId, token.hash],
  );
  return row;
}

async function useInvitation(
  tx: EntityManager,
  workspaceId: string,
  invitation: OpenInvitation,
  chosen: { readonly name: string; readonly passwordHash: string },
): Promise<void> {
  await tx.query(
    'UPDATE member_invitations SET used_at = now() WHERE workspace_id = $1 AND member_id = $2 AND used_at IS NULL',
    [workspaceId, invitation.member_id],
  );
  await tx.query(
    'UPDATE members SET password_hash = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2',
    [workspaceId, invitation.member_id, chosen.passwordHash],
  );
  await tx.query('UPDATE people SET name = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2', [
    workspaceId,
    invitation.person_id,
    chosen.name,
  ]);
}
