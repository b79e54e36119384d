import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import type { ActingMember } from '../database/acting-member.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';

/** What a message needs to be written when it is sent. No secret: the outbox is kept. */
export interface OutboxPayloads {
  readonly memberInvitation: { readonly memberId: string; readonly invitedBy: string };
}

export type OutboxKind = keyof OutboxPayloads;

/** Messages to send, written in the transaction of what they tell; nothing is written where no mail server is set. */
@Injectable()
export class Outbox {
  private readonly waiting = new Set<string>();

  constructor(private readonly settings: Settings) {}

  async add<Kind extends OutboxKind>(
    tx: EntityManager,
    actor: ActingMember,
    kind: Kind,
    payload: OutboxPayloads[Kind],
  ): Promise<void> {
    if (!this.settings.smtpUrl) return;
    await tx.query(
      'INSERT INTO outbox (workspace_id, id, kind, payload, created_at) VALUES ($1, $2, $3, $4, $5)',
      [actor.workspaceId, newId(), kind, JSON.stringify(payload), momentOf(actor)],
    );
    this.waiting.add(actor.workspaceId);
  }

  /** The workspaces that wrote here since the last time this was asked: those worth a look before the next round. */
  takeWaiting(): string[] {
    const workspaces = [...this.waiting];
    this.waiting.clear();
    return workspaces;
  }
}
