import type { Logger } from '@nestjs/common';
import { DatabaseAddress } from './database-address.js';
import { readLsn, type Lsn } from './lsn.js';
import { sqlState } from './postgres-error.js';
import { ReadSource } from './read-source.js';

const LEFT_ALONE_MS = 5_000;
const BEHIND_MS = 50;

/** Goes out with what begins a transaction, as its last statement. A server that follows no other one says null. */
export const REPLAYED = 'SELECT pg_last_wal_replay_lsn()::text AS replayed';

/** SQLSTATE classes of a server that goes, comes or takes nobody in. */
const AWAY = /^(08|28|3D|53|57P)/;

/** What is wrong with a replica right now; the primary is asked instead. */
export class ReplicaNotReady extends Error {}

/** One server that follows the primary. */
export class Replica {
  private source: ReadSource | undefined;
  private opening: Promise<void> | undefined;
  /** By the clock that nobody sets. */
  private leftAloneUntil = 0;
  private behind = { replayed: 0, until: 0 };

  constructor(
    private readonly url: string,
    private readonly number: number,
    private readonly logger: Logger,
  ) {}

  /** Does not fail: a replica that is away is looked for again later. */
  open(): Promise<void> {
    this.opening ??= ReadSource.open(new DatabaseAddress(this.url, this.url), this.logger)
      .then(
        (source) => void (this.source = source),
        (error: unknown) => this.leaveAlone(error),
      )
      .finally(() => (this.opening = undefined));
    return this.opening;
  }

  async close(): Promise<void> {
    await this.opening;
    await this.source?.destroy();
  }

  /** Its connections, unless it is away or is known to be behind what is needed. */
  sourceFor(needed: Lsn): ReadSource | null {
    const now = performance.now();
    if (now < this.leftAloneUntil) return null;
    if (now < this.behind.until && needed > this.behind.replayed) return null;
    if (!this.source) void this.open();
    return this.source ?? null;
  }

  /** What it was asked; when it could not be reached nobody tries for a few seconds. */
  async reached<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      if (AWAY.test(sqlState(error) ?? '08')) this.leaveAlone(error);
      throw error;
    }
  }

  /** Judges what it answered to what began a transaction: it must have come as far as is needed. */
  requireAtLeast(needed: Lsn, begun: unknown): void {
    const results = begun as { rows: { replayed?: string | null }[] }[];
    const replayed = readLsn(results.at(-1)?.rows[0]?.replayed);
    if (replayed !== null && replayed >= needed) return;
    if (replayed === null) this.leaveAlone('it follows no other server');
    else this.behind = { replayed, until: performance.now() + BEHIND_MS };
    throw new ReplicaNotReady();
  }

  private leaveAlone(reason: unknown): void {
    this.leftAloneUntil = performance.now() + LEFT_ALONE_MS;
    const why = reason instanceof Error ? reason.message : String(reason);
    this.logger.warn(`Replica ${this.number} is left alone for a while: ${why}`);
  }
}
