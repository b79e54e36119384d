import { INVITATION_DAYS, type InvitationFacts } from '@levain/domain/members/invitation.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { newId } from '../database/new-id.js';
import { newSecretToken } from './secret-token.js';

/**
 * Links by which a member chooses a password. Only their hash is kept, so one that must be said again (in a message, to a caller
 * who repeats a request) is another one; once one is used, all of the member's are.
 */
@Injectable()
export class Invitations {
  /** A new invitation, which ends the ones before. Gives the token of the link `/invitation/<token>`, shown once. */
  async create(tx: EntityManager, tenant: Tenant, memberId: string): Promise<string> {
    await this.revoke(tx, tenant, memberId);
    return this.another(tx, tenant, memberId);
  }

  /** Ends every link that the member did not use. */
  async revoke(tx: EntityManager, tenant: Tenant, memberId: string): Promise<void> {
    await tx.query(
      'DELETE FROM member_invitations WHERE workspace_id = $1 AND member_id = $2 AND used_at IS NULL',
      [tenant.workspaceId, memberId],
    );
  }

  /** What sending it again or revoking it depends on; the member is held until the commit. Null when absent. */
  async factsOf(tx: EntityManager, tenant: Tenant, memberId: string): Promise<InvitationFacts | null> {
    const [row]: InvitationFacts[] = await tx.query(FACTS, [tenant.workspaceId, memberId]);
    return row ?? null;
  }

  /** Another link of the same invitation. */
  async another(tx: EntityManager, tenant: Tenant, memberId: string): Promise<string> {
    const token = newSecretToken(tenant.workspaceId);
    await tx.query(
      `INSERT INTO member_invitations (workspace_id, id, member_id, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(days => $5))`,
      [tenant.workspaceId, newId(), memberId, token.hash, INVITATION_DAYS],
    );
    return token.text;
  }
}

const FACTS = `
  SELECT m.password_hash IS NOT NULL AS "hasPassword", m.disabled_at IS NOT NULL AS "isDisabled",
    EXISTS (SELECT FROM member_invitations i
      WHERE i.workspace_id = m.workspace_id AND i.member_id = m.id AND i.used_at IS NULL) AS "isOpen"
  FROM members m WHERE m.workspace_id = $1 AND m.id = $2 FOR UPDATE`;
