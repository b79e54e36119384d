import { INVITATION_DAYS } from '@levain/domain/members/invitation.js';
import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invitationUrl } from '../../access/invitation-url.js';
import { Invitations } from '../../access/invitations.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../letters.js';
import { memberInvitationMessage } from '../messages/member-invitation.js';

interface InvitationFacts {
  person_id: string;
  name: string;
  email: string;
  locale: Locale;
  workspace_name: string;
  inviter_name: string;
}

const DAY = 86_400_000;

/** Lets somebody become a member. */
@Injectable()
export class MemberInvitationLetter implements LetterKind<'memberInvitation'> {
  readonly category = 'account';

  constructor(
    letters: Letters,
    private readonly invitations: Invitations,
    private readonly settings: Settings,
  ) {
    letters.register('memberInvitation', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'memberInvitation'>,
  ): Promise<Letter | null> {
    const [facts]: InvitationFacts[] = await tx.query(PENDING_INVITATION, [
      tenant.workspaceId,
      payload.memberId,
      payload.invitedBy,
    ]);
    if (!facts) return null;
    const token = await this.invitations.another(tx, tenant, payload.memberId);
    const message = memberInvitationMessage(facts.locale, {
      name: facts.name,
      inviterName: facts.inviter_name,
      workspaceName: facts.workspace_name,
      url: invitationUrl(this.settings, token),
      expiresAt: new Date(Date.now() + INVITATION_DAYS * DAY),
    });
    const to = { personId: facts.person_id, name: facts.name, address: facts.email };
    return { ...message, to, messageKey: id };
  }
}

const PENDING_INVITATION = `
  SELECT m.person_id, p.name, m.email, m.locale, w.name AS workspace_name, ip.name AS inviter_name
  FROM members m
  JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
  JOIN workspaces w ON w.workspace_id = m.workspace_id
  JOIN members i ON i.workspace_id = m.workspace_id AND i.id = $3
  JOIN people ip ON ip.workspace_id = i.workspace_id AND ip.id = i.person_id
  WHERE m.workspace_id = $1 AND m.id = $2 AND m.password_hash IS NULL AND m.disabled_at IS NULL
    AND EXISTS (SELECT FROM member_invitations o
      WHERE o.workspace_id = m.workspace_id AND o.member_id = m.id AND o.used_at IS NULL)
  FOR UPDATE OF m`;
