import type { EntityManager } from 'typeorm';
import type { SecretToken } from './secret-token.js';

/** An invitation that was not accepted yet, and whose it is. */
export interface OpenInvitation {
  member_id: string;
  person_id: string;
  email_key: string;
  expires_at: Date;
  expired: boolean;
}

/** Locked until the commit: a link clicked twice, or two links of one member, are used once. */
export async function openInvitation(
  tx: EntityManager,
  token: SecretToken,
): Promise<OpenInvitation | undefined> {
  const [row]: OpenInvitation[] = await tx.query(
    `SELECT i.member_id, m.person_id, m.email_key, i.expires_at, i.expires_at < now() AS expired
     FROM member_invitations i JOIN members m ON m.workspace_id = i.workspace_id AND m.id = i.member_id
     WHERE i.workspace_id = $1 AND i.token_hash = $2 AND i.used_at IS NULL AND m.password_hash IS NULL
       AND m.disabled_at IS NULL FOR UPDATE OF i, m`,
    [token.workspaceId, token.hash],
  );
  return row;
}

/** It is accepted, and every link of it has served. Whoever chose no name keeps the one they were invited by. */
export async function useInvitation(
  tx: EntityManager,
  workspaceId: string,
  invitation: OpenInvitation,
  chosen: { readonly name?: string; readonly passwordHash: string },
): Promise<void> {
  await tx.query(
    'UPDATE member_invitations SET used_at = now() WHERE workspace_id = $1 AND member_id = $2 AND used_at IS NULL',
    [workspaceId, invitation.member_id],
  );
  await tx.query(
    'UPDATE members SET password_hash = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2',
    [workspaceId, invitation.member_id, chosen.passwordHash],
  );
  if (chosen.name === undefined) return;
  await tx.query('UPDATE people SET name = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2', [
    workspaceId,
    invitation.person_id,
    chosen.name,
  ]);
}
