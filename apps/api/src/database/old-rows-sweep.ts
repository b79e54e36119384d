import { INVITED_WITHIN_DAYS } from '@levain/domain/digests/outside-reader.js';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { done } from './command-result.js';
import { UnitOfWork } from './unit-of-work.js';

/** A retry comes within minutes; an answer that nobody asked for again in a week is not asked for any more. */
export const KEPT_DAYS = 7;
/** A personal link that ended is told nothing more; it is kept a while for whoever looks into a complaint. */
export const LINK_KEPT_DAYS = 90;
/** As long as browsers keep the cookie of a device. */
const DEVICE_KEPT_DAYS = 400;
/** What other systems were told, for whoever looks why one of them did not hear. */
export const MESSAGE_KEPT_DAYS = 30;
/** Rows of one workspace that are deleted in one transaction, so that none is long. */
const BATCH = 1_000;
const HOUR_MS = 3_600_000;
/** The first round waits until the start is over. */
const FIRST_MS = 20_000;

/**
 * Forgets what nobody asks for any more, workspace by workspace: idempotency keys of more than a week ago, sessions that ended, links that ended three months
 * ago, messages to other systems of more than a month ago, readers outside who never answered. Shortly after the start, then every hour.
 */
@Injectable()
export class OldRowsSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OldRowsSweep.name);
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.sweepLater(FIRST_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.work;
  }

  /** Gives how many rows are gone. */
  async sweep(): Promise<number> {
    const workspaces: { workspace_id: string }[] = await this.unitOfWork.visit({ workspaces: true }, (tx) =>
      tx.query('SELECT workspace_id FROM workspaces'),
    );
    let gone = 0;
    for (const { workspace_id: workspaceId } of workspaces) {
      for (const [table, ended, days] of OLD)
        gone += await this.sweepWorkspace(workspaceId, forget(table, ended), days);
    }
    return gone;
  }

  private async sweepWorkspace(workspaceId: string, forget: string, days: number): Promise<number> {
    let gone = 0;
    for (let last = BATCH; last === BATCH && !this.stopped; gone += last) {
      const batch = await this.unitOfWork.write({ workspaceId }, async (tx) => {
        const [, count]: [unknown, number] = await tx.query(forget, [workspaceId, days, BATCH]);
        return done(count);
      });
      last = batch.ok ? batch.value : 0;
    }
    return gone;
  }

  private sweepLater(delay: number): void {
    this.timer = setTimeout(() => {
      this.work = this.sweep()
        .catch((error: unknown) => this.logger.warn(`Old rows stay for now: ${String(error)}`))
        .finally(() => {
          if (!this.stopped) this.sweepLater(HOUR_MS);
        });
    }, delay);
    this.timer.unref();
  }
}

const OLD = [
  ['idempotency_keys', 'created_at', KEPT_DAYS],
  ['sessions', 'expires_at', KEPT_DAYS],
  ['password_resets', 'expires_at', KEPT_DAYS],
  ['known_devices', 'used_at', DEVICE_KEPT_DAYS],
  ['personal_links', 'least(expires_at, used_at, revoked_at)', LINK_KEPT_DAYS],
  ['reader_links', 'least(expires_at, used_at)', LINK_KEPT_DAYS],
  ['webhook_messages', 'CASE WHEN due_at IS NULL THEN created_at END', MESSAGE_KEPT_DAYS],
  // A no is kept, so that nobody asks again; whoever said nothing, or was taken back, is forgotten.
  [
    'outside_readers',
    `CASE WHEN ending IN ('expired', 'revoked') THEN ended_at WHEN ending IS NULL AND confirmed_at IS NULL THEN invited_at END`,
    INVITED_WITHIN_DAYS,
  ],
] as const;

/** A row that is in use is left for the next round. */
const forget = (table: string, ended: string): string => `
  DELETE FROM ${table} WHERE workspace_id = $1 AND ctid = ANY (ARRAY(
    SELECT ctid FROM ${table}
    WHERE workspace_id = $1 AND ${ended} < now() - $2 * interval '1 day'
    LIMIT $3 FOR UPDATE SKIP LOCKED))`;
