import type { Words } from './words.js';

const CELLS = 24;

export interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** How far it is: a bar that moves on a terminal, one line after the other elsewhere. */
export class Progress {
  private isOpen = false;

  constructor(
    private readonly screen: Screen,
    private readonly words: Words,
    private readonly total: number,
  ) {}

  show(done: number): void {
    const said = this.words.progress(done, this.total);
    if (!this.screen.isTTY) return void this.screen.write(`${said}\n`);
    const full = this.total === 0 ? CELLS : Math.round((CELLS * done) / this.total);
    this.screen.write(`\r\u001b[2K[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}] ${said}`);
    this.isOpen = true;
  }

  /** Leaves the bar where it is, so that what is said next has a line of its own. */
  end(): void {
    if (this.isOpen) this.screen.write('\n');
    this.isOpen = false;
  }
}
