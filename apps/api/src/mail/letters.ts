import type { MailCategory } from '@levain/domain/mail/category.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import type { Message } from './messages/message.js';
import type { OutboxKind, OutboxPayloads } from './outbox.js';
import type { UnsubscribeLink } from './unsubscribe/unsubscribe-links.js';

/** A file that comes with a message. */
export interface Attachment {
  readonly filename: string;
  readonly content: string;
  /** As the header says it: `text/calendar; charset=utf-8; method=PUBLISH`. */
  readonly contentType: string;
}

/** A message and whom it goes to. */
export interface Letter extends Message {
  /** No person: somebody outside, of whom only the address is known. */
  readonly to: { readonly personId: string | null; readonly name: string; readonly address: string };
  /** Their own way out, where it is no category of a person's. */
  readonly leave?: UnsubscribeLink;
  /** The id of the row of the outbox, the same for every attempt: who receives two can tell that they are one. */
  readonly messageKey: string;
  readonly attachments?: readonly Attachment[];
}

/** A message of the outbox, claimed for one attempt. */
export interface OutboxRow<Kind extends OutboxKind = OutboxKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly payload: OutboxPayloads[Kind];
}

/** What kind of message it is, and how it is written: when it is sent, from what is true then. */
export interface LetterKind<Kind extends OutboxKind = OutboxKind> {
  /** What one may ask not to be written to about; messages about one's own account always come. */
  readonly category: MailCategory | 'account';
  /**
   * Whom it goes to is nobody's business: no row may tell, so it carries no personal link, and its foot leads to the account. Only
   * for people who have one.
   */
  readonly isPrivate?: boolean;
  /** Null when there is nothing left to say. */
  write(tx: EntityManager, tenant: Tenant, row: OutboxRow<Kind>): Promise<Letter | null>;
  /** It was taken; in the transaction that keeps so. */
  sent?(tx: EntityManager, tenant: Tenant, row: OutboxRow<Kind>): Promise<void>;
}

/** Every kind of letter. Features register theirs. */
@Injectable()
export class Letters {
  private readonly kinds = new Map<OutboxKind, LetterKind>();

  register<Kind extends OutboxKind>(kind: Kind, letter: LetterKind<Kind>): void {
    if (this.kinds.has(kind)) throw new Error(`Letters of the kind "${kind}" are registered twice.`);
    // What is registered under a kind is only ever asked to write rows of that kind.
    this.kinds.set(kind, letter as unknown as LetterKind);
  }

  /** Whether nobody may learn whom letters of the kind go to. */
  isPrivate(kind: OutboxKind): boolean {
    return this.kinds.get(kind)?.isPrivate ?? false;
  }

  of(kind: OutboxKind): LetterKind {
    const letter = this.kinds.get(kind);
    if (!letter) throw new Error(`Nobody writes letters of the kind "${kind}".`);
    return letter;
  }
}
