import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Tenant } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { NetworkReadings } from './network-readings.js';
import { NetworkStore, type ClaimedReading } from './network-store.js';
import { runInThread, type Computation } from './thread/run-in-thread.js';

const LOOK_MS = 1_000;
const LOOKS_PER_ROUND = 30;

/**
 * Reads the networks of rounds that ended: every second where somebody waits for it, every half minute everywhere. A process that is
 * killed meanwhile leaves a reading that was taken and never kept: it is taken again.
 */
@Injectable()
export class NetworkWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(NetworkWorker.name);
  private timer: NodeJS.Timeout | undefined;
  private looks = 0;
  private work: Promise<void> = Promise.resolve();
  private computation: Computation | undefined;
  private stopped = false;

  constructor(
    private readonly readings: NetworkReadings,
    private readonly store: NetworkStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    this.lookLater(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.computation?.stop();
    await this.work;
  }

  private lookLater(delay: number): void {
    this.timer = setTimeout(() => {
      this.work = this.look().finally(() => {
        if (!this.stopped) this.lookLater(LOOK_MS);
      });
    }, delay);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const everywhere = this.looks % LOOKS_PER_ROUND === 0;
    this.looks += 1;
    const waiting = this.readings.takeWaiting();
    try {
      for (const workspaceId of everywhere ? await this.allWorkspaces() : waiting) {
        while (!this.stopped && (await this.readNext({ workspaceId })));
      }
    } catch (error) {
      this.logger.warn(`A network waits: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Whether there was something to do. */
  private async readNext(tenant: Tenant): Promise<boolean> {
    const claimed = await this.store.claim(tenant);
    if (!claimed) return false;
    const answer = await this.compute(tenant, claimed);
    if (answer !== null) await this.store.keep(tenant, claimed, answer);
    return true;
  }

  private async compute(tenant: Tenant, { roundId }: ClaimedReading): Promise<string | null> {
    const input = await this.store.input(tenant, roundId);
    if (this.stopped) return null;
    this.computation = runInThread(input);
    try {
      return await this.computation.answer;
    } finally {
      this.computation = undefined;
    }
  }

  private async allWorkspaces(): Promise<string[]> {
    const rows: { workspace_id: string }[] = await this.unitOfWork.visit({ workspaces: true }, (tx) =>
      tx.query('SELECT workspace_id FROM workspaces'),
    );
    return rows.map((row) => row.workspace_id);
  }
}
