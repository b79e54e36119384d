import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Tenant } from './acting-member.js';
import { DatabaseAddress } from './database-address.js';
import { readLsn, type Lsn } from './lsn.js';

const MOST_WORKSPACES = 10_000;

/** How far the log of writes went when something was written. */
export const WRITTEN_UP_TO = 'SELECT pg_current_wal_insert_lsn()::text AS lsn';

/** What one request wrote, up to where. */
export interface RequestWrites {
  lsn: Lsn | null;
}

/**
 * How far a replica must have come so that a reader sees their own writes, and what they were told of. Kept only where there are replicas:
 * without them nothing is asked and nothing is noted.
 */
@Injectable()
export class SeenWrites {
  readonly isKept: boolean;
  private readonly latest = new Map<string, Lsn>();
  private readonly requests = new AsyncLocalStorage<RequestWrites>();
  /** Holds for every workspace. */
  private floor: Lsn = 0;

  constructor(address: DatabaseAddress) {
    this.isKept = address.replicaUrls.length > 0;
  }

  /** Runs what a request asks for; what it writes is noted in `writes`. */
  during(writes: RequestWrites, work: () => void): void {
    this.requests.run(writes, work);
  }

  /** Somebody wrote in the workspace; asks how far the log went. Does not fail: what was written is written. */
  async noteWrite(workspaceId: string, ask: (sql: string) => Promise<{ lsn: string }[]>): Promise<void> {
    if (!this.isKept) return;
    const rows = await ask(WRITTEN_UP_TO).catch(() => []);
    const lsn = readLsn(rows[0]?.lsn);
    if (lsn === null) return;
    this.note(workspaceId, lsn);
    const request = this.requests.getStore();
    if (request) request.lsn = lsn;
  }

  /** The workspace has been seen as it is at this place of the log. */
  note(workspaceId: string, lsn: Lsn): void {
    if (this.latest.size >= MOST_WORKSPACES && !this.latest.has(workspaceId)) this.noteEverywhere(lsn);
    else this.latest.set(workspaceId, Math.max(lsn, this.latest.get(workspaceId) ?? 0));
  }

  /** Anything may have been written anywhere up to this place. */
  noteEverywhere(lsn: Lsn): void {
    this.floor = Math.max(lsn, this.floor, ...this.latest.values());
    this.latest.clear();
  }

  /** From where on a replica may answer the reader. */
  neededBy({ workspaceId, seen = 0 }: Tenant): Lsn {
    return Math.max(seen, this.floor, this.latest.get(workspaceId) ?? 0);
  }
}
