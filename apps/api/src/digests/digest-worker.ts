import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WorkspaceRounds } from '../database/workspace-rounds.js';
import { DigestRound } from './digest-round.js';

/** Every minute, everywhere: digests go out in the morning, not to the second. */
@Injectable()
export class DigestWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DigestWorker.name);
  private readonly rounds: WorkspaceRounds;

  constructor(round: DigestRound, unitOfWork: UnitOfWork) {
    this.rounds = new WorkspaceRounds(unitOfWork, {
      looksPerRound: 60,
      takeWaiting: () => [],
      doNext: (workspaceId) => round.writeNext({ workspaceId }),
      failed: (reason) => this.logger.warn(`A digest waits: ${reason}`),
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }
}
