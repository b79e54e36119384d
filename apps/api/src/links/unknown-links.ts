import { Injectable } from '@nestjs/common';
import { SignInAttempts } from '../access/sign-in-attempts.js';
import { UnitOfWork } from '../database/unit-of-work.js';

const MOST = 30;

/**
 * Links that lead nowhere, counted by the address they are asked from. A link that works is never counted and always opens: a
 * whole office may share one address, and 256 bits are not guessed.
 */
@Injectable()
export class UnknownLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Counts one more; false when there were too many from there. */
  async count(address: string): Promise<boolean> {
    const refusal = await this.unitOfWork.visit({}, (tx) => this.attempts.count(tx, `link:${address}`, MOST));
    return refusal === null;
  }
}
