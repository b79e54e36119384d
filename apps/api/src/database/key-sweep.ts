import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { done } from './command-result.js';
import { UnitOfWork } from './unit-of-work.js';

/** A retry comes within minutes; an answer that nobody asked for again in a week is not asked for any more. */
export const KEPT_DAYS = 7;
/** Keys of one workspace that are deleted in one transaction, so that none is long. */
const BATCH = 1_000;
const HOUR_MS = 3_600_000;
/** The first round waits until the start is over. */
const FIRST_MS = 20_000;

/** Forgets idempotency keys that are older than a week, workspace by workspace: shortly after the start, then every hour. */
@Injectable()
export class KeySweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(KeySweep.name);
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

  /** Gives how many keys are gone. */
  async sweep(): Promise<number> {
    const workspaces: { workspace_id: string }[] = await this.unitOfWork.visit({ workspaces: true }, (tx) =>
      tx.query('SELECT workspace_id FROM workspaces'),
    );
    let gone = 0;
    for (const { workspace_id: workspaceId } of workspaces) gone += await this.sweepWorkspace(workspaceId);
    return gone;
  }

  private async sweepWorkspace(workspaceId: string): Promise<number> {
    let gone = 0;
    for (let last = BATCH; last === BATCH && !this.stopped; gone += last) {
      const batch = await this.unitOfWork.write({ workspaceId }, async (tx) => {
        const [, count]: [unknown, number] = await tx.query(FORGET, [workspaceId, KEPT_DAYS, BATCH]);
        return done(count);
      });
      last = batch.ok ? batch.value : 0;
    }
    return gone;
  }

  private sweepLater(delay: number): void {
    this.timer = setTimeout(() => {
      this.work = this.sweep()
        .catch((error: unknown) => this.logger.warn(`Old keys stay for now: ${String(error)}`))
        .finally(() => {
          if (!this.stopped) this.sweepLater(HOUR_MS);
        });
    }, delay);
    this.timer.unref();
  }
}

/** A key that is being claimed or replayed is left for the next round. */
const FORGET = `
  DELETE FROM idempotency_keys WHERE workspace_id = $1 AND ctid = ANY (ARRAY(
    SELECT ctid FROM idempotency_keys
    WHERE workspace_id = $1 AND created_at < now() - $2 * interval '1 day'
    LIMIT $3 FOR UPDATE SKIP LOCKED))`;
