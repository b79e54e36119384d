import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KnownDevices } from './known-devices.js';
import { Sessions } from './sessions.js';

/** What ends with a password: whatever was opened by the one before. */
@Injectable()
export class AccountEndings {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
  ) {}

  /** Sessions, devices that were known, and links to choose another password. In the caller's transaction. */
  async endAllOf(
    tx: EntityManager,
    { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string },
  ): Promise<void> {
    await this.sessions.endAllOf(tx, workspaceId, memberId);
    await this.devices.forgetAllOf(tx, { workspaceId, memberId });
    await tx.query(
      'DELETE FROM password_resets WHERE workspace_id = $1 AND member_id = $2 AND used_at IS NULL',
      [workspaceId, memberId],
    );
  }
}
