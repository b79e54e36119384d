import { readEmailAddress } from '@levain/domain/people/email-address.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { localId } from '../graphql/global-id.js';
import { SignInAttempts } from './sign-in-attempts.js';

export interface Account {
  workspace_id: string;
  id: string;
  person_id: string;
  password_hash: string | null;
}

const MOST_WORKSPACES = 5;

/** The accounts of an address, once the attempt is counted. */
@Injectable()
export class AccountFinder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly settings: Settings,
  ) {}

  /** What cannot be an address has no account, and is not kept as an attempt either. */
  async find(key: string, workspace: string | null): Promise<CommandResult<Account[]>> {
    if (!readEmailAddress(key).ok) return done([]);
    return this.unitOfWork.visit({ emailKey: key, workspaces: true }, async (tx) => {
      const tooMany = await this.attempts.count(tx, key);
      return tooMany ? refused([tooMany]) : { ok: true, value: await this.accounts(tx, key, workspace) };
    });
  }

  /** The passwords of the demonstration are public: switched off, its accounts are closed. */
  private accounts(tx: EntityManager, key: string, workspace: string | null): Promise<Account[]> {
    return tx.query(
      `SELECT m.workspace_id, m.id, m.person_id, m.password_hash
       FROM members m JOIN workspaces w ON w.workspace_id = m.workspace_id
       WHERE m.email_key = $1 AND m.disabled_at IS NULL AND ($2 OR NOT w.is_demo)
         AND ($3::uuid IS NULL OR m.workspace_id = $3)
       ORDER BY m.created_at LIMIT ${MOST_WORKSPACES}`,
      [key, this.settings.demo, workspace && localId('workspace', workspace)],
    );
  }
}
