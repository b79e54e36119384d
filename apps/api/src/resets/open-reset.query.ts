import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { readSecretToken } from '../access/secret-token.js';
import { PasswordReset } from './password-reset.model.js';
import { PasswordResets } from './password-resets.js';

@Injectable()
export class OpenResetQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resets: PasswordResets,
  ) {}

  /** Null once it is used, replaced or too old. */
  async of(text: string): Promise<PasswordReset | null> {
    const token = readSecretToken(text);
    if (!token) return null;
    const open = await this.unitOfWork.read({ workspaceId: token.workspaceId }, (tx) =>
      this.resets.open(tx, token),
    );
    if (!open) return null;
    const { email, workspaceName, expiresAt } = open;
    return Object.assign(new PasswordReset(), { email, workspaceName, expiresAt });
  }
}
