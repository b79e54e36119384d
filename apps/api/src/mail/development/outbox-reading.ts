import { Injectable } from '@nestjs/common';
import type { Email } from 'postal-mime';
import { Settings } from '../../config/settings.js';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Letters } from '../letters.js';
import { KeptMail } from '../kept-mail.js';
import type { OutboxKind } from '../outbox.js';

/** A row of the outbox, as whoever develops reads it. */
export interface KeptMessage {
  readonly id: string;
  readonly kind: OutboxKind;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly skipped: 'muted' | 'over' | null;
  readonly lastError: string | null;
  /** What was kept; null while it waits, and when nothing had to be sent. */
  readonly mail: Email | null;
}

interface Row extends Omit<KeptMessage, 'mail'> {
  /** A word of thanks between two other people. */
  readonly isBetweenOthers: boolean;
}

const NEWEST = 50;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/**
 * The messages of one's own workspace that no mail server took. They carry links that act for other people: they are shown in a
 * demonstration, where everybody may sign in as everybody, and to administrators of a server without mail that only its own
 * machine reaches.
 */
@Injectable()
export class OutboxReading {
  constructor(
    private readonly settings: Settings,
    private readonly letters: Letters,
    private readonly unitOfWork: UnitOfWork,
    private readonly keptMail: KeptMail,
  ) {}

  /** The newest fifty; null where they are not shown. */
  async newest(actor: ActingMember): Promise<readonly KeptMessage[] | null> {
    const rows = await this.rows(actor, null);
    return rows && Promise.all(rows.map((row) => this.withMail(row)));
  }

  /** One of them; null for a message that is not there, not the workspace's, or not shown. */
  async one(actor: ActingMember, id: string): Promise<KeptMessage | null> {
    const [row] = UUID.test(id) ? ((await this.rows(actor, id)) ?? []) : [];
    return row ? this.withMail(row) : null;
  }

  private rows(actor: ActingMember, id: string | null): Promise<Row[] | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const [workspace]: { is_demo: boolean }[] = await tx.query(
        'SELECT is_demo FROM workspaces WHERE workspace_id = $1',
        [actor.workspaceId],
      );
      if (!workspace?.is_demo && !(actor.role === 'admin' && this.isLocal())) return null;
      return tx.query(ROWS, [actor.workspaceId, id, NEWEST]);
    });
  }

  private isLocal(): boolean {
    const { smtpUrl, host, publicUrl } = this.settings;
    return smtpUrl === undefined && [host, publicUrl?.hostname ?? host].every((name) => LOOPBACK.test(name));
  }

  /** Who a private one goes to, nobody reads here; what one person says to another alone, only those two. */
  private async withMail({ isBetweenOthers, ...row }: Row): Promise<KeptMessage> {
    const isHere = row.sentAt && !row.skipped && !isBetweenOthers && !this.letters.isPrivate(row.kind);
    return { ...row, mail: isHere ? await this.keptMail.read(row.id) : null };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The policy of thanks shows the reader no private word that is neither theirs nor to them. */
const ROWS = `
  SELECT id, kind, created_at AS "createdAt", sent_at AS "sentAt", skipped, last_error AS "lastError",
    kind = 'thanked' AND NOT EXISTS (SELECT FROM thanks seen WHERE seen.workspace_id = $1
      AND seen.id = (payload ->> 'thanksId')::uuid) AS "isBetweenOthers"
  FROM outbox WHERE workspace_id = $1 AND ($2::uuid IS NULL OR id = $2)
  ORDER BY created_at DESC, id DESC LIMIT $3`;
