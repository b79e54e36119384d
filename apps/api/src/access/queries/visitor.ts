import type { MemberRole } from '@levain/domain/members/role.js';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { DemoAccounts } from '../demo-accounts.js';
import { readSecretToken } from '../secret-token.js';
import { MemberInvitation, SetupState } from '../viewer.model.js';

interface InvitationRow {
  email: string;
  name: string;
  workspace_name: string;
  role: MemberRole;
  expires_at: Date;
}

/** What a visitor may know. */
@Injectable()
export class VisitorQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly demoAccounts: DemoAccounts,
    private readonly settings: Settings,
  ) {}

  async setupState(): Promise<SetupState> {
    const own: unknown[] = await this.unitOfWork.visit({ workspaces: true }, (tx) =>
      tx.query('SELECT 1 FROM workspaces WHERE NOT is_demo LIMIT 1'),
    );
    return Object.assign(new SetupState(), {
      needed: own.length === 0,
      demoAccounts: [...this.demoAccounts.list],
      providerName: this.settings.identityProvider?.name ?? null,
    });
  }

  /** What the link of an invitation opens; null once it is used, replaced or too old. */
  async invitation(text: string): Promise<MemberInvitation | null> {
    const token = readSecretToken(text);
    if (!token) return null;
    const [row]: InvitationRow[] = await this.unitOfWork.read(token, (tx) =>
      tx.query(
        `SELECT m.email, p.name, w.name AS workspace_name, m.role, i.expires_at
         FROM member_invitations i
         JOIN members m ON m.workspace_id = i.workspace_id AND m.id = i.member_id
         JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
         JOIN workspaces w ON w.workspace_id = i.workspace_id
         WHERE i.workspace_id = $1 AND i.token_hash = $2 AND i.used_at IS NULL AND i.expires_at > now()
           AND m.password_hash IS NULL AND m.disabled_at IS NULL`,
        [token.workspaceId, token.hash],
      ),
    );
    if (!row) return null;
    const { email, name, role, workspace_name: workspaceName, expires_at: expiresAt } = row;
    return Object.assign(new MemberInvitation(), { email, name, role, workspaceName, expiresAt });
  }
}
