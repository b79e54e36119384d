import { PASSWORD_RESET_MINUTES } from '@levain/domain/members/password-reset.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import type { Tenant } from '../database/acting-member.js';
import { newId } from '../database/new-id.js';
import { newSecretToken, type SecretToken } from '../access/secret-token.js';

/** A link to choose another password that works: whose it is. */
export interface OpenReset {
  readonly memberId: string;
  readonly email: string;
  readonly name: string;
  readonly workspaceName: string;
  readonly expiresAt: Date;
}

/** Links by which a member who forgot their password chooses another one. Only their hash is kept. */
@Injectable()
export class PasswordResets {
  constructor(private readonly settings: Settings) {}

  /** The whole address of a new link, which ends the ones before. It can be said this once. */
  async issue(tx: EntityManager, { workspaceId }: Tenant, memberId: string): Promise<string> {
    const token = newSecretToken(workspaceId);
    await this.endOf(tx, { workspaceId }, memberId);
    await tx.query(
      `INSERT INTO password_resets (workspace_id, id, member_id, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
      [workspaceId, newId(), memberId, token.hash, PASSWORD_RESET_MINUTES],
    );
    return publicAddress(this.settings, `/reset/${token.text}`);
  }

  /** Whose link it is; null once it is used, replaced or too old. Held until the commit where it is to be used. */
  async open(tx: EntityManager, token: SecretToken, toUse = false): Promise<OpenReset | null> {
    const [row]: OpenReset[] = await tx.query(toUse ? `${FIND} FOR UPDATE OF r, m` : FIND, [
      token.workspaceId,
      token.hash,
    ]);
    return row ?? null;
  }

  /** It has served. */
  async use(tx: EntityManager, token: SecretToken): Promise<void> {
    await tx.query('UPDATE password_resets SET used_at = now() WHERE workspace_id = $1 AND token_hash = $2', [
      token.workspaceId,
      token.hash,
    ]);
  }

  private async endOf(tx: EntityManager, { workspaceId }: Tenant, memberId: string): Promise<void> {
    await tx.query(
      'DELETE FROM password_resets WHERE workspace_id = $1 AND member_id = $2 AND used_at IS NULL',
      [workspaceId, memberId],
    );
  }
}

const FIND = `
  SELECT m.id AS "memberId", m.email, p.name, w.name AS "workspaceName", r.expires_at AS "expiresAt"
  FROM password_resets r
  JOIN members m ON m.workspace_id = r.workspace_id AND m.id = r.member_id
  JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
  JOIN workspaces w ON w.workspace_id = r.workspace_id
  WHERE r.workspace_id = $1 AND r.token_hash = $2 AND r.used_at IS NULL AND r.expires_at > now()
    AND m.disabled_at IS NULL AND m.password_hash IS NOT NULL`;
