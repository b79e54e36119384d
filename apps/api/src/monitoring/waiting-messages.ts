import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Whoever reads measures does so every few seconds: workspaces are not all looked into each time. */
const KEPT_MS = 10_000;

const WAITING = `SELECT count(*)::int AS waiting FROM outbox
  WHERE workspace_id = $1 AND sent_at IS NULL AND due_at <= now() AND attempts < 60`;

/** How many messages wait to be sent, over all workspaces: each sees its own alone. */
@Injectable()
export class WaitingMessages {
  private last: { readonly at: number; readonly count: Promise<number> } | undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  count(): Promise<number> {
    // By the clock that nobody sets.
    const now = performance.now();
    if (!this.last || now - this.last.at > KEPT_MS) this.last = { at: now, count: this.look() };
    return this.last.count;
  }

  private async look(): Promise<number> {
    const workspaces: { workspace_id: string }[] = await this.unitOfWork.visit({ workspaces: true }, (tx) =>
      tx.query('SELECT workspace_id FROM workspaces'),
    );
    let count = 0;
    for (const { workspace_id: workspaceId } of workspaces) {
      const [row] = await this.unitOfWork.read<{ waiting: number }[]>({ workspaceId }, (tx) =>
        tx.query(WAITING, [workspaceId]),
      );
      count += row?.waiting ?? 0;
    }
    return count;
  }
}
