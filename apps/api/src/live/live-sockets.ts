import { Injectable } from '@nestjs/common';

/** Ends the open subscriptions when the server is asked to stop, so that clients come back to the next one. */
@Injectable()
export class LiveSockets {
  private closeAll: () => void | Promise<void> = () => undefined;
  private closed: Promise<void> | undefined;

  closeWith(closeAll: () => void | Promise<void>): void {
    this.closeAll = closeAll;
  }

  /** Once, however often it is asked. */
  close(): Promise<void> {
    this.closed ??= Promise.resolve(this.closeAll());
    return this.closed;
  }
}
