import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Carrier } from './carrier.js';
import { Delivery } from './delivery.js';
import { Outbox } from './outbox.js';

const LOOK_MS = 1_000;
const LOOKS_PER_ROUND = 20;

/** Every second the workspaces that just wrote to the outbox, every twenty seconds all of them. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MailWorker.name);
  private timer: NodeJS.Timeout | undefined;
  private looks = 0;
  private work: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly delivery: Delivery,
    private readonly carrier: Carrier,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    this.lookLater(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.work;
    this.carrier.close();
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
    const waiting = this.outbox.takeWaiting();
    try {
      for (const workspaceId of everywhere ? await this.allWorkspaces() : waiting) {
        while (!this.stopped && (await this.delivery.sendNext({ workspaceId })));
      }
    } catch (error) {
      this.logger.warn(
        `Mail waits for the database: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  private async allWorkspaces(): Promise<string[]> {
    const rows: { workspace_id: string }[] = await this.unitOfWork.visit({ workspaces: true }, (tx) =>
      tx.query('SELECT workspace_id FROM workspaces'),
    );
    return rows.map((row) => row.workspace_id);
  }
}
