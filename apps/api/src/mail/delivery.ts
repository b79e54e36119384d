import { Injectable } from '@nestjs/common';
import type { Tenant } from '../database/acting-member.js';
import { done } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Carrier } from './carrier.js';
import { LetterWriter, type Written } from './letter-writer.js';
import { Letters, type OutboxRow } from './letters.js';
import { MailServerAway } from './mail-server.js';

/** What came of an attempt. */
type Outcome =
  { readonly skipped: 'muted' | 'over' | null } | { readonly error: string; readonly isServerAway?: boolean };

/**
 * Sends what waits in a workspace, message by message. An attempt is counted before it is made, and holds the message for half a
 * minute: two processes never try the same one at once, one whose worker died is tried again soon, and one that kills its worker
 * is not tried for ever. Failures are tried again after 1, 5, 30, 120 and 720 minutes; after the last one the row stays, with
 * its error.
 */
@Injectable()
export class Delivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: LetterWriter,
    private readonly carrier: Carrier,
    private readonly letters: Letters,
  ) {}

  /** Sends one message; false when none is due, or when the mail server is away: the others need not find out one by one. */
  async sendNext(tenant: Tenant): Promise<boolean> {
    const row = await this.claim(tenant);
    if (!row) return false;
    const outcome = await this.attempt(tenant, row);
    const [sql, said] = 'error' in outcome ? [FAILED, outcome.error] : [SENT, outcome.skipped];
    await this.unitOfWork.write(tenant, async (tx) => {
      await tx.query(sql, [tenant.workspaceId, row.id, said]);
      if (sql === SENT && said === null) await this.letters.of(row.kind).sent?.(tx, tenant, row);
      return done(null);
    });
    return !('error' in outcome && outcome.isServerAway);
  }

  private async claim(tenant: Tenant): Promise<OutboxRow | undefined> {
    const claimed = await this.unitOfWork.write(tenant, async (tx) => {
      const [rows]: [OutboxRow[], number] = await tx.query(CLAIM, [tenant.workspaceId]);
      return done(rows[0]);
    });
    return claimed.ok ? claimed.value : undefined;
  }

  private async attempt(tenant: Tenant, row: OutboxRow): Promise<Outcome> {
    try {
      const written = await this.unitOfWork.write<Written>(tenant, async (tx) =>
        done(await this.writer.write(tx, tenant, row)),
      );
      if (!written.ok) return { error: 'The message was refused.' };
      if (typeof written.value === 'string') return { skipped: written.value };
      await this.carrier.take(written.value);
      return { skipped: null };
    } catch (error) {
      const said = this.letters.isPrivate(row.kind) ? 'The message could not be sent.' : reasonOf(error);
      return { error: said, isServerAway: error instanceof MailServerAway };
    }
  }
}

/** Mail servers say in a refusal whom they did not know: that is nobody else's business. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\S+@\S+/g, '…').slice(0, 500);

const CLAIM = `
  UPDATE outbox SET attempts = attempts + 1, due_at = clock_timestamp() + interval '30 seconds',
    last_error = 'The attempt was cut off.'
  WHERE workspace_id = $1 AND id = (
    SELECT id FROM outbox
    WHERE workspace_id = $1 AND sent_at IS NULL AND due_at <= clock_timestamp() AND attempts < 60
    ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, payload`;

const SENT = `
  UPDATE outbox SET sent_at = clock_timestamp(), due_at = NULL, last_error = NULL, skipped = $3
  WHERE workspace_id = $1 AND id = $2`;

/** After the sixth failure there is no seventh delay: the message is due no more. */
const FAILED = `
  UPDATE outbox SET failures = failures + 1, last_error = $3,
    due_at = clock_timestamp() + (ARRAY[1, 5, 30, 120, 720])[failures + 1] * interval '1 minute'
  WHERE workspace_id = $1 AND id = $2 AND sent_at IS NULL`;
