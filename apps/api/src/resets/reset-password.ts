import { readPassword } from '@levain/domain/members/password-policy.js';
import { Injectable } from '@nestjs/common';
import { done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { EventLog } from '../database/event-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AccountEndings } from '../access/account-endings.js';
import { COMMON_PASSWORDS } from '../access/common-passwords.js';
import { Passwords } from '../access/passwords.js';
import type { RequestTrace } from '../access/request-trace.js';
import { readSecretToken, type SecretToken } from '../access/secret-token.js';
import { PasswordResets } from './password-resets.js';

/** What the form of the link holds. */
export interface ChosenPassword {
  readonly token: string;
  readonly password: string;
}

@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly resets: PasswordResets,
    private readonly endings: AccountEndings,
    private readonly eventLog: EventLog,
  ) {}

  /** Ends whatever was opened by the password before. Opens no session: whoever holds the link has to know the new one. */
  async execute(
    { token: text, password }: ChosenPassword,
    trace: RequestTrace,
  ): Promise<CommandResult<{ email: string }>> {
    const token = readSecretToken(text);
    if (!token) return notFound;
    const open = await this.unitOfWork.read({ workspaceId: token.workspaceId }, (tx) =>
      this.resets.open(tx, token),
    );
    if (!open) return notFound;
    const read = readPassword(password, { common: COMMON_PASSWORDS, own: [open.email, open.name] });
    if (!read.ok) return refused(read.refusals);
    return this.choose(token, await this.passwords.hash(read.value), trace);
  }

  private choose(
    token: SecretToken,
    passwordHash: string,
    { requestId }: RequestTrace,
  ): Promise<CommandResult<{ email: string }>> {
    const { workspaceId } = token;
    return this.unitOfWork.write({ workspaceId }, async (tx) => {
      const open = await this.resets.open(tx, token, true);
      if (!open) return notFound;
      const { memberId, email } = open;
      await this.resets.use(tx, token);
      await tx.query(
        'UPDATE members SET password_hash = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2',
        [workspaceId, memberId, passwordHash],
      );
      await this.endings.endAllOf(tx, { workspaceId, memberId });
      const actor = { workspaceId, memberId, requestId };
      await this.eventLog.append(tx, actor, {
        kind: 'passwordReset',
        objectType: 'member',
        objectId: memberId,
      });
      return done({ email });
    });
  }
}
