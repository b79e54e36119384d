import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Ends the open subscriptions when the server is asked to stop, so that clients come back to the next one. */
@Injectable()
export class LiveSockets implements BeforeApplicationShutdown {
  private close: () => void | Promise<void> = () => undefined;

  closeWith(close: () => void | Promise<void>): void {
    this.close = close;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
