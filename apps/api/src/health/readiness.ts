import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Falls as soon as the server is asked to stop, before it closes anything. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  closing = false;

  fall(): void {
    this.closing = true;
  }

  beforeApplicationShutdown(): void {
    this.fall();
  }
}
