import { readEmailAddress } from '@levain/domain/people/email-address.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { done, refused, type CommandResult } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { localId } from '../graphql/global-id.js';
import { KnownDevices } from './known-devices.js';
import { networkOf } from './network-of.js';
import type { RequestTrace } from './request-trace.js';
import { MOST_OF_A_NETWORK, SignInAttempts, type Attempt, type AttemptLimit } from './sign-in-attempts.js';

export interface Account {
  workspace_id: string;
  id: string;
  person_id: string;
  password_hash: string | null;
}

export interface Found {
  readonly accounts: readonly Account[];
  readonly attempt: Attempt;
}

const MOST_WORKSPACES = 5;

/** The accounts of an address, once the attempt is counted. */
@Injectable()
export class AccountFinder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly devices: KnownDevices,
    private readonly settings: Settings,
  ) {}

  /** What cannot be an address has no account, and is not kept as an attempt at one either. */
  async find(key: string, workspace: string | null, trace: RequestTrace): Promise<CommandResult<Found>> {
    const isAddress = readEmailAddress(key).ok;
    const limits = isAddress ? await this.limitsOf(key, trace) : [ofNetwork(trace)];
    const visible = isAddress ? { emailKey: key, workspaces: true } : {};
    return this.unitOfWork.visit<CommandResult<Found>>(visible, async (tx) => {
      const { attempt, refusal } = await this.attempts.countUnder(tx, limits);
      if (!attempt) return refused([refusal]);
      return done({ attempt, accounts: isAddress ? await this.accounts(tx, key, workspace) : [] });
    });
  }

  /** Of a device of the account's, what it tries itself; of any other, what is tried at the account and from the network. */
  private async limitsOf(key: string, trace: RequestTrace): Promise<AttemptLimit[]> {
    const device = await this.devices.keyFor(trace.cookieHeader, key);
    return device ? [{ key: device }] : [{ key }, ofNetwork(trace)];
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

const ofNetwork = ({ address }: RequestTrace): AttemptLimit => ({
  key: `network:${networkOf(address)}`,
  most: MOST_OF_A_NETWORK,
});
