import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WorkspaceRounds } from '../database/workspace-rounds.js';
import { Carrier } from './carrier.js';
import { Delivery } from './delivery.js';
import { Outbox } from './outbox.js';

/** Every second the workspaces that just wrote to the outbox, every twenty seconds all of them. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MailWorker.name);
  private readonly rounds: WorkspaceRounds;

  constructor(
    outbox: Outbox,
    delivery: Delivery,
    private readonly carrier: Carrier,
    unitOfWork: UnitOfWork,
  ) {
    this.rounds = new WorkspaceRounds(unitOfWork, {
      looksPerRound: 20,
      takeWaiting: () => outbox.takeWaiting(),
      doNext: (workspaceId) => delivery.sendNext({ workspaceId }),
      failed: (reason) => this.logger.warn(`Mail waits for the database: ${reason}`),
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
    this.carrier.close();
  }
}
