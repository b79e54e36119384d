import { readPassword } from '@levain/domain/members/password-policy.js';
import { emailKey } from '@levain/domain/people/email-address.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ChangePasswordInput } from '../access.inputs.js';
import { AccountEndings } from '../account-endings.js';
import { COMMON_PASSWORDS } from '../common-passwords.js';
import type { OpenedSession } from '../opened-session.js';
import { PasswordCheck } from '../password-check.js';
import type { RequestTrace } from '../request-trace.js';
import { SessionOpener } from '../session-opener.js';

@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly check: PasswordCheck,
    private readonly endings: AccountEndings,
    private readonly opener: SessionOpener,
  ) {}

  /** Ends every session of the member and begins a new one for whoever knows both passwords. */
  async execute(
    actor: ActingMember,
    input: ChangePasswordInput,
    trace: RequestTrace,
  ): Promise<CommandResult<OpenedSession>> {
    const account = await this.check.accountOf(actor);
    const wrong = await this.check.refuseWrong(
      emailKey(account.email),
      account.passwordHash,
      input.currentPassword,
    );
    if (wrong) return refused([wrong]);
    const own = [account.email, account.name];
    const password = readPassword(input.newPassword, { common: COMMON_PASSWORDS, own }, 'newPassword');
    if (!password.ok) return refused(password.refusals);
    const passwordHash = await this.check.hash(password.value);
    return this.unitOfWork.write(actor, async (tx) => {
      const [, changed]: [unknown, number] = await tx.query(
        `UPDATE members SET password_hash = $4, version = version + 1
         WHERE workspace_id = $1 AND id = $2 AND password_hash = $3`,
        [actor.workspaceId, actor.memberId, account.passwordHash, passwordHash],
      );
      if (changed !== 1) return refused([refusal('PASSWORD_WRONG', 'currentPassword')]);
      await this.endings.endAllOf(tx, actor);
      const opening = {
        workspaceId: actor.workspaceId,
        memberId: actor.memberId,
        kind: 'passwordChanged' as const,
      };
      return done(await this.opener.openIn(tx, opening, trace));
    });
  }
}
