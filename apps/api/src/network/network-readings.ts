import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';

/** A look may come between the request and its commit: the next ones find it. */
const LOOKS = 3;

/** Asks for the reading of a round; the worker does it. */
@Injectable()
export class NetworkReadings {
  private readonly waiting = new Map<string, number>();

  /** In the transaction that ends the round. A round that ends by itself, on its last day, is found by the worker. */
  async request(tx: EntityManager, tenant: Tenant, roundId: string): Promise<void> {
    await tx.query(
      `INSERT INTO network_readings (workspace_id, round_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [tenant.workspaceId, roundId],
    );
    this.hint(tenant.workspaceId);
  }

  /** There may be something to read in this workspace. */
  hint(workspaceId: string): void {
    this.waiting.set(workspaceId, LOOKS);
  }

  /** The workspaces in which a reading was asked for a moment ago. */
  takeWaiting(): string[] {
    const workspaces = [...this.waiting.keys()];
    for (const [workspaceId, looks] of this.waiting) {
      if (looks > 1) this.waiting.set(workspaceId, looks - 1);
      else this.waiting.delete(workspaceId);
    }
    return workspaces;
  }
}
