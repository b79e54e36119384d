import { readPassword } from '@levain/domain/members/password-policy.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { LINE_MAX, requiredText } from '@levain/domain/text/required-text.js';
import { Injectable } from '@nestjs/common';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { AcceptMemberInvitationInput } from '../access.inputs.js';
import { COMMON_PASSWORDS } from '../common-passwords.js';
import { openInvitation, useInvitation } from '../open-invitation.js';
import type { OpenedSession } from '../opened-session.js';
import { Passwords } from '../passwords.js';
import { readSecretToken } from '../secret-token.js';
import type { RequestTrace } from '../request-trace.js';
import { SessionOpener } from '../session-opener.js';

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
      // Only now it is known whose address the invitation was sent to.
      const own = readPassword(input.password, { common: COMMON_PASSWORDS, own: [invitation.email_key] });
      if (!own.ok) return refused(own.refusals);
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
