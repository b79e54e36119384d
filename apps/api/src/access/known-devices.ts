import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DeviceCookie } from './device-cookie.js';
import { newSecretToken, readSecretToken, type SecretToken } from './secret-token.js';

/** The ones used last are kept. */
const MOST = 20;

interface Whose {
  readonly workspaceId: string;
  readonly memberId: string;
}

/** Browsers in which somebody signed in before. What they keep opens nothing: attempts from there are counted apart, so that others cannot lock the owner out. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cookie: DeviceCookie,
  ) {}

  /** Under what attempts from the device are counted; null when it is none of the account's. */
  async keyFor(cookieHeader: string | undefined, emailKey: string): Promise<string | null> {
    const token = readSecretToken(this.cookie.read(cookieHeader));
    if (!token) return null;
    const found: unknown[] = await this.unitOfWork.read({ workspaceId: token.workspaceId }, (tx) =>
      tx.query(KNOWN, [token.workspaceId, token.hash, emailKey]),
    );
    return found.length > 0 ? `device:${token.hash.toString('hex')}` : null;
  }

  /** Knows the device from now on, in the caller's transaction; gives the cookie's value when it needs another one. */
  async remember(
    tx: EntityManager,
    { workspaceId, memberId }: Whose,
    cookieHeader: string | undefined,
  ): Promise<string | null> {
    const known = readSecretToken(this.cookie.read(cookieHeader));
    if (known?.workspaceId === workspaceId && (await seenAgain(tx, memberId, known))) return null;
    const token = newSecretToken(workspaceId);
    await tx.query('INSERT INTO known_devices (workspace_id, token_hash, member_id) VALUES ($1, $2, $3)', [
      workspaceId,
      token.hash,
      memberId,
    ]);
    await tx.query(OLD_ONES, [workspaceId, memberId, MOST]);
    return token.text;
  }

  /** After a new password: whoever knew the one before is a stranger again. */
  async forgetAllOf(tx: EntityManager, { workspaceId, memberId }: Whose): Promise<void> {
    await tx.query('DELETE FROM known_devices WHERE workspace_id = $1 AND member_id = $2', [
      workspaceId,
      memberId,
    ]);
  }
}

async function seenAgain(tx: EntityManager, memberId: string, token: SecretToken): Promise<boolean> {
  const [, count]: [unknown, number] = await tx.query(
    'UPDATE known_devices SET used_at = now() WHERE workspace_id = $1 AND token_hash = $2 AND member_id = $3',
    [token.workspaceId, token.hash, memberId],
  );
  return count > 0;
}

const KNOWN = `
  SELECT 1 FROM known_devices d JOIN members m ON m.workspace_id = d.workspace_id AND m.id = d.member_id
  WHERE d.workspace_id = $1 AND d.token_hash = $2 AND m.email_key = $3`;

const OLD_ONES = `
  DELETE FROM known_devices WHERE workspace_id = $1 AND member_id = $2 AND token_hash IN (
    SELECT token_hash FROM known_devices WHERE workspace_id = $1 AND member_id = $2
    ORDER BY used_at DESC OFFSET $3)`;
