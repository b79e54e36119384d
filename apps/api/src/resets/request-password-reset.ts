import { emailKey, readEmailAddress } from '@levain/domain/people/email-address.js';
import { Injectable } from '@nestjs/common';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { networkOf } from '../access/network-of.js';
import type { RequestTrace } from '../access/request-trace.js';
import { MOST_OF_A_NETWORK, SignInAttempts } from '../access/sign-in-attempts.js';
import { ForgottenAccounts } from './forgotten-accounts.js';

/** Messages about one address in a quarter of an hour. */
const MOST = 3;

@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly forgotten: ForgottenAccounts,
  ) {}

  /** The same answer after the same work, whether or not the address has an account. */
  async execute(email: string, trace: RequestTrace): Promise<CommandResult<null>> {
    const read = readEmailAddress(email);
    if (!read.ok) return refused(read.refusals);
    const key = emailKey(email);
    const limits = [
      { key: `reset:${key}`, most: MOST },
      { key: `network:${networkOf(trace.address)}`, most: MOST_OF_A_NETWORK },
    ];
    const { attempt, refusal } = await this.unitOfWork.visit({}, (tx) =>
      this.attempts.countUnder(tx, limits),
    );
    if (!attempt) return refused([refusal]);
    this.forgotten.writeLater(key, trace.requestId);
    return done(null);
  }
}
