import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { done } from '../database/command-result.js';
import { EventLog } from '../database/event-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outbox } from '../mail/outbox.js';

interface ForgottenAccount {
  workspace_id: string;
  id: string;
}

/** An answer never waits for it, and does not meet it right behind either. */
const LATEST_MS = 1_000;

/**
 * Looks up, once the answer is on its way, whether an address has accounts, and writes to them: what an answer takes says nothing of what was found.
 */
@Injectable()
export class ForgottenAccounts implements OnApplicationShutdown {
  private readonly logger = new Logger(ForgottenAccounts.name);
  private readonly working = new Map<Promise<void>, () => void>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly eventLog: EventLog,
  ) {}

  /** Those that wait are looked up at once: what was asked is done before the server goes. */
  async onApplicationShutdown(): Promise<void> {
    for (const go of this.working.values()) go();
    await Promise.all(this.working.keys());
  }

  writeLater(emailKey: string, requestId: string): void {
    let go = (): void => undefined;
    const waited = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.random() * LATEST_MS);
      go = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    const work: Promise<void> = waited
      .then(() => this.write(emailKey, requestId))
      .catch((error: unknown) => this.logger.error(`A forgotten password: ${String(error)}`))
      .finally(() => this.working.delete(work));
    this.working.set(work, go);
  }

  private async write(emailKey: string, requestId: string): Promise<void> {
    const accounts: ForgottenAccount[] = await this.unitOfWork.visit({ emailKey, workspaces: true }, (tx) =>
      tx.query(WITH_PASSWORD, [emailKey]),
    );
    for (const { workspace_id: workspaceId, id: memberId } of accounts) {
      // Whoever asked did not sign in: nobody acts.
      const nobody = { workspaceId, requestId };
      await this.unitOfWork.write(nobody, async (tx) => {
        await this.outbox.add(tx, nobody, 'passwordReset', { memberId });
        await this.eventLog.append(tx, nobody, {
          kind: 'passwordResetAsked',
          objectType: 'member',
          objectId: memberId,
        });
        return done(null);
      });
    }
  }
}

/** The passwords of the demonstration are for everybody: nobody changes them by mail. */
const WITH_PASSWORD = `
  SELECT m.workspace_id, m.id FROM members m JOIN workspaces w ON w.workspace_id = m.workspace_id
  WHERE m.email_key = $1 AND m.disabled_at IS NULL AND m.password_hash IS NOT NULL AND NOT w.is_demo
  ORDER BY m.created_at LIMIT 5`;
