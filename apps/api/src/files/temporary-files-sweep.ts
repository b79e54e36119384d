import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { sweepTemporaryFiles } from './temporary-files.js';

const HOUR_MS = 3_600_000;

/** A server that is killed takes nothing away: the next one does, when it starts and every hour. */
@Injectable()
export class TemporaryFilesSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TemporaryFilesSweep.name);
  private timer: NodeJS.Timeout | undefined;

  onApplicationBootstrap(): void {
    void this.sweep();
    this.timer = setInterval(() => void this.sweep(), HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      const gone = await sweepTemporaryFiles();
      if (gone > 0) this.logger.log(`Took away ${gone} temporary files that were left behind.`);
    } catch (error) {
      this.logger.warn(`Temporary files that were left behind stay for now: ${String(error)}`);
    }
  }
}
