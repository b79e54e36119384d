import { matchInvitation } from '@levain/domain/members/identity.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { openInvitation, useInvitation } from '../../access/open-invitation.js';
import type { OpenedSession } from '../../access/opened-session.js';
import { NO_PASSWORD } from '../../access/passwords.js';
import type { RequestTrace } from '../../access/request-trace.js';
import { readSecretToken } from '../../access/secret-token.js';
import { SessionOpener } from '../../access/session-opener.js';
import type { Attempt } from '../../access/sign-in-attempts.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Identities } from '../identities.js';
import type { ProvenIdentity } from '../proven-identity.js';

@Injectable()
export class AcceptByIdentity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: Identities,
    private readonly opener: SessionOpener,
  ) {}

  /** The link proves the right to an account, and the address that it is the same person; no password is chosen. */
  async execute(
    text: string,
    identity: ProvenIdentity,
    trace: RequestTrace,
    attempt: Attempt,
  ): Promise<CommandResult<OpenedSession>> {
    const token = readSecretToken(text);
    if (!token) return notFound;
    const { workspaceId } = token;
    return this.unitOfWork.write(token, async (tx) => {
      const invitation = await openInvitation(tx, token);
      if (!invitation || invitation.expired) return notFound;
      const matched = matchInvitation(identity, invitation.email_key);
      if (!matched.ok) return refused(matched.refusals);
      const whose = { workspaceId, memberId: invitation.member_id };
      if (!(await this.identities.link(tx, whose, identity))) return refused([refusal('IDENTITY_TAKEN')]);
      await useInvitation(tx, workspaceId, invitation, { passwordHash: NO_PASSWORD });
      const opening = { ...whose, kind: 'memberInvitationAccepted', attempt } as const;
      const session = await this.opener.openIn(tx, opening, trace);
      const actor = { ...whose, personId: invitation.person_id, requestId: trace.requestId };
      await this.identities.tellLinked(tx, actor);
      return done(session);
    });
  }
}
