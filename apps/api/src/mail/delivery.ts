import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { done, type CommandResult } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LetterWriter, type OutboxRow } from './letter-writer.js';
import { MailTransport, type Letter } from './mail-transport.js';

interface Attempt {
  readonly id: string;
  readonly letter: Letter | null;
}

/**
 * Sends what waits in a workspace, message by message. An attempt is counted before it is made, so that a message that kills the
 * process is not tried for ever, and two processes never try the same one at once. Attempts come after 0, 1, 5, 30, 120 and 720
 * minutes; after the last one the row stays, with its error.
 */
@Injectable()
export class Delivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: LetterWriter,
    private readonly transport: MailTransport,
  ) {}

  /** Sends one message; false when none is due. */
  async sendNext(tenant: Tenant): Promise<boolean> {
    const claimed = await this.unitOfWork.write(tenant, (tx) => this.claim(tx, tenant));
    if (!claimed.ok || !claimed.value) return false;
    const { id, letter } = claimed.value;
    const error = letter ? await this.failureOf(letter) : null;
    await this.unitOfWork.write(tenant, async (tx) => {
      await tx.query(error === null ? SENT : FAILED, [
        tenant.workspaceId,
        id,
        ...(error === null ? [] : [error]),
      ]);
      return done(null);
    });
    return true;
  }

  private async claim(tx: EntityManager, tenant: Tenant): Promise<CommandResult<Attempt | null>> {
    const [rows]: [OutboxRow[], number] = await tx.query(CLAIM, [tenant.workspaceId]);
    const [row] = rows;
    return done(row ? { id: row.id, letter: await this.writer.write(tx, tenant, row) } : null);
  }

  private async failureOf(letter: Letter): Promise<string | null> {
    try {
      await this.transport.send(letter);
      return null;
    } catch (error) {
      return (error instanceof Error ? error.message : String(error)).slice(0, 500);
    }
  }
}

const CLAIM = `
  UPDATE outbox SET attempts = attempts + 1
  WHERE workspace_id = $1 AND id = (
    SELECT id FROM outbox
    WHERE workspace_id = $1 AND sent_at IS NULL AND attempts < 6
      AND created_at + (ARRAY[0, 1, 5, 30, 120, 720])[attempts + 1] * interval '1 minute' <= clock_timestamp()
    ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, payload`;

const SENT = 'UPDATE outbox SET sent_at = now(), last_error = NULL WHERE workspace_id = $1 AND id = $2';
const FAILED = 'UPDATE outbox SET last_error = $3 WHERE workspace_id = $1 AND id = $2';
