import type { UnitOfWork } from './unit-of-work.js';

const LOOK_MS = 1_000;

/** What a background worker does, workspace by workspace. */
export interface RoundsWork {
  /** Every how many looks all workspaces are looked into, not only those that wait. */
  readonly looksPerRound: number;
  /** The workspaces where somebody waits, since the last time this was asked. */
  takeWaiting(): readonly string[];
  /** Does one piece of work; false when there is none left. */
  doNext(workspaceId: string): Promise<boolean>;
  /** A look failed; the next one comes all the same. */
  failed(reason: string): void;
}

/** Every second the workspaces where somebody waits, every so many seconds all of them. One look at a time. */
export class WorkspaceRounds {
  private timer: NodeJS.Timeout | undefined;
  private looks = 0;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: RoundsWork,
  ) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  start(): void {
    this.lookLater(0);
  }

  /** No piece of work is begun any more; ends when the one under way has. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private lookLater(delay: number): void {
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => {
        if (!this.stopped) this.lookLater(LOOK_MS);
      });
    }, delay);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const everywhere = this.looks % this.work.looksPerRound === 0;
    this.looks += 1;
    const waiting = this.work.takeWaiting();
    try {
      for (const workspaceId of everywhere ? await this.allWorkspaces() : waiting) {
        while (!this.stopped && (await this.work.doNext(workspaceId)));
      }
    } catch (error) {
      this.work.failed(error instanceof Error ? error.message : String(error));
    }
  }

  private async allWorkspaces(): Promise<string[]> {
    const rows: { workspace_id: string }[] = await this.unitOfWork.visit({ workspaces: true }, (tx) =>
      tx.query('SELECT workspace_id FROM workspaces'),
    );
    return rows.map((row) => row.workspace_id);
  }
}
