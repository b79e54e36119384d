import { Injectable } from '@nestjs/common';
import { done } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Account } from './account-finder.js';
import { Passwords } from './passwords.js';

/** Hashes made with other parameters than today's are made again when the password is typed: only then is it known. */
@Injectable()
export class HashRenewal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
  ) {}

  /** Not when the password was changed meanwhile. It is the same password: no version, no event. */
  async renew(account: Account, password: string): Promise<void> {
    const { workspace_id: workspaceId, id, password_hash: stored } = account;
    if (!stored || this.passwords.isCurrent(stored)) return;
    const hash = await this.passwords.hash(password);
    await this.unitOfWork.write({ workspaceId }, async (tx) => {
      await tx.query(
        'UPDATE members SET password_hash = $4 WHERE workspace_id = $1 AND id = $2 AND password_hash = $3',
        [workspaceId, id, stored, hash],
      );
      return done(null);
    });
  }
}
