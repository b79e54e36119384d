import {
  draftSentTestimony,
  type SentTestimony,
  type SentTestimonyInput,
} from '@levain/domain/testimonies/sent-testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newSecretToken } from '../../../access/secret-token.js';
import type { Acting } from '../../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../../database/command-result.js';
import { EventLog } from '../../../database/event-log.js';
import { momentOf, todayOf } from '../../../database/moment.js';
import { newId } from '../../../database/new-id.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';

/** What came by the form behind a link. */
export interface SentForm {
  readonly linkId: string;
  /** Made with the page: the same form sent twice is one testimony. */
  readonly formKey: string;
  readonly input: SentTestimonyInput;
}

/** Somebody outside sends what they saw. They get the secret end of an address where the answer can be read, and nothing else is known of them. */
@Injectable()
export class SendTestimony {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(sender: Acting, form: SentForm): Promise<CommandResult<{ receipt: string }>> {
    return this.unitOfWork.write(sender, (tx) => this.send(tx, sender, form));
  }

  private async send(
    tx: EntityManager,
    sender: Acting,
    form: SentForm,
  ): Promise<CommandResult<{ receipt: string }>> {
    await tx.query(HOLD_LINK, [sender.workspaceId, form.linkId]);
    const [link]: OpenLink[] = await tx.query(OPEN_LINK, [sender.workspaceId, form.linkId]);
    if (!link) return notFound;
    const draft = draftSentTestimony(form.input, link, todayOf(sender));
    if (!draft.ok) return refused(draft.refusals);
    const receipt = newSecretToken(sender.workspaceId);
    const id = await this.write(tx, sender, form, { ...draft.value, receiptHash: receipt.hash });
    if (!id) return done({ receipt: receipt.text });
    await this.eventLog.append(tx, sender, {
      kind: 'testimonySent',
      objectType: 'sentTestimony',
      objectId: id,
      experimentId: link.experimentId,
    });
    return done({ receipt: receipt.text });
  }

  /** The id of what is new; null for a form that came before: its new receipt replaces the one that was perhaps never shown. */
  private async write(
    tx: EntityManager,
    sender: Acting,
    { linkId, formKey }: SentForm,
    sent: SentTestimony & { readonly receiptHash: Buffer },
  ): Promise<string | null> {
    const [row]: { id: string; is_new: boolean }[] = await tx.query(SEND, [
      ...[sender.workspaceId, newId(), linkId, formKey, sent.receiptHash],
      ...[sent.statement, sent.sender, sent.strength, sent.heardOn, momentOf(sender)],
    ]);
    return row?.is_new ? row.id : null;
  }
}

interface OpenLink {
  readonly experimentId: string;
  readonly until: string;
  readonly isClosed: boolean;
  readonly waiting: number;
}

/** Held until the commit, so that the number that waits is true: it is counted by the next statement, which sees what was sent meanwhile. */
const HOLD_LINK = 'SELECT FROM testimony_links WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE';

/** A closed experiment takes nothing more. */
const OPEN_LINK = `
  SELECT l.experiment_id AS "experimentId", l.until::text AS until,
    (l.closed_at IS NOT NULL OR e.closed_at IS NOT NULL) AS "isClosed",
    (SELECT count(*)::int FROM sent_testimonies s
      WHERE s.workspace_id = $1 AND s.link_id = l.id AND s.standing = 'waiting') AS waiting
  FROM testimony_links l JOIN experiments e ON e.workspace_id = $1 AND e.id = l.experiment_id
  WHERE l.workspace_id = $1 AND l.id = $2`;

const SEND = `
  INSERT INTO sent_testimonies AS s (workspace_id, id, link_id, form_key, receipt_hash, statement, sender, strength, heard_on, sent_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (workspace_id, link_id, form_key) DO UPDATE SET receipt_hash = excluded.receipt_hash
  RETURNING s.id, (s.id = $2) AS is_new`;
