import { emailKey } from '@levain/domain/people/email-address.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { refused, type CommandResult } from '../../database/command-result.js';
import type { SignInInput } from '../access.inputs.js';
import { AccountFinder, type Account } from '../account-finder.js';
import { HashRenewal } from '../hash-renewal.js';
import type { OpenedSession } from '../opened-session.js';
import { Passwords } from '../passwords.js';
import type { RequestTrace } from '../request-trace.js';
import { SessionOpener } from '../session-opener.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountFinder,
    private readonly passwords: Passwords,
    private readonly renewal: HashRenewal,
    private readonly opener: SessionOpener,
  ) {}

  /** One answer for a wrong password, an unknown address, a disabled member: nothing tells which addresses exist. */
  async execute(input: SignInInput, trace: RequestTrace): Promise<CommandResult<OpenedSession>> {
    const found = await this.accounts.find(emailKey(input.email), input.workspaceId ?? null, trace);
    if (!found.ok) return found;
    const { accounts, attempt } = found.value;
    const account = await this.matching(accounts, input.password);
    if (!account) return refused([refusal('SIGN_IN_FAILED')]);
    const { workspace_id: workspaceId, id: memberId } = account;
    await this.renewal.renew(account, input.password);
    return this.opener.open({ workspaceId, memberId, kind: 'memberSignedIn', attempt }, trace);
  }

  private async matching(accounts: readonly Account[], password: string): Promise<Account | null> {
    for (const account of accounts) {
      if (await this.passwords.matches(account.password_hash, password)) return account;
    }
    if (accounts.length === 0) await this.passwords.matches(null, password);
    return null;
  }
}
