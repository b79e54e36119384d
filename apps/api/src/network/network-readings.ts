import { Injectable } from '@nestjs/common';

/** Somebody waits for a reading: these workspaces are looked at before the next round over all of them. */
@Injectable()
export class NetworkReadings {
  private waiting = new Set<string>();

  /** There may be something to read in this workspace. */
  hint(workspaceId: string): void {
    this.waiting.add(workspaceId);
  }

  /** The workspaces in which somebody has waited since the last look. */
  takeWaiting(): string[] {
    const workspaces = [...this.waiting];
    this.waiting = new Set();
    return workspaces;
  }
}
