import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Tenant } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WorkspaceRounds } from '../database/workspace-rounds.js';
import { NetworkReadings } from './network-readings.js';
import { NetworkStore, type ClaimedReading } from './network-store.js';
import { runInThread, type Computation } from './thread/run-in-thread.js';

/**
 * Reads the networks of rounds that ended: every second where somebody waits for it, every half minute everywhere. A process that is
 * killed meanwhile leaves a reading that was taken and never kept: it is taken again.
 */
@Injectable()
export class NetworkWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(NetworkWorker.name);
  private readonly rounds: WorkspaceRounds;
  private computation: Computation | undefined;

  constructor(
    readings: NetworkReadings,
    private readonly store: NetworkStore,
    unitOfWork: UnitOfWork,
  ) {
    this.rounds = new WorkspaceRounds(unitOfWork, {
      looksPerRound: 30,
      takeWaiting: () => readings.takeWaiting(),
      doNext: (workspaceId) => this.readNext({ workspaceId }),
      failed: (reason) => this.logger.warn(`A network waits: ${reason}`),
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    const ended = this.rounds.stop();
    this.computation?.stop();
    await ended;
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
    if (this.rounds.isStopped) return null;
    this.computation = runInThread(input);
    try {
      return await this.computation.answer;
    } finally {
      this.computation = undefined;
    }
  }
}
