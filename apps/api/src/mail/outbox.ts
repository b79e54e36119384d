import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Acting } from '../database/acting-member.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';

/** What a message needs to be written when it is sent. Ids only: the outbox is kept, and read by whoever runs the server. */
export interface OutboxPayloads {
  readonly forecastRequest: { readonly experimentId: string; readonly personId: string };
  readonly memberInvitation: { readonly memberId: string; readonly invitedBy: string };
  readonly passwordReset: { readonly memberId: string };
  readonly experimentInvitation: { readonly participationId: string };
  readonly invitationAnswered: { readonly participationId: string };
  readonly callVolunteered: { readonly volunteerId: string };
  readonly volunteerAnswered: { readonly volunteerId: string };
  readonly nominationInvitation: {
    readonly roundId: string;
    readonly personId: string;
    readonly isReminder: boolean;
  };
  readonly nomineeAsked: { readonly nomineeId: string };
  readonly taskAsked: { readonly taskId: string };
  readonly thanked: { readonly thanksId: string; readonly personId: string };
  readonly privacyLink: { readonly personId: string };
  readonly referentAsked: { readonly referentId: string };
  readonly objectionRaised: { readonly objectionId: string; readonly personId: string };
  readonly learningAssessed: { readonly stanceId: string };
  readonly objectionAnswered: { readonly objectionId: string; readonly answerId: string };
  readonly feedbackHanded: { readonly feedbackId: string; readonly personId: string };
  readonly feedbackAnswered: { readonly feedbackId: string; readonly personId: string };
  /** To the author of an objection, whom the letter looks up. */
  readonly feedbackHeard: { readonly feedbackId: string };
  readonly decisionAsked: {
    readonly askId: string;
    readonly personId: string;
    readonly isReminder: boolean;
  };
  readonly askAnswered: { readonly askId: string; readonly answerId: string };
  readonly readerInvitation: { readonly readerId: string };
  readonly webhookPaused: { readonly webhookId: string; readonly personId: string };
  readonly digest: { readonly digestId: string; readonly edition: number };
}

export type OutboxKind = keyof OutboxPayloads;

const DAY = 86_400_000;
/** A look may come between the writing of a message and its commit: the next ones find it. */
const LOOKS = 3;

/** Messages to send, written in the transaction of what they tell. */
@Injectable()
export class Outbox {
  private readonly waiting = new Map<string, number>();

  /** Nothing is written about what is long past: the demonstration replays months without mailing anybody. */
  async add<Kind extends OutboxKind>(
    tx: EntityManager,
    actor: Acting,
    kind: Kind,
    payload: OutboxPayloads[Kind],
  ): Promise<void> {
    await this.addAll(tx, actor, kind, [payload]);
  }

  /** Many messages of one kind, which may be sent from an instant on. */
  async addAll<Kind extends OutboxKind>(
    tx: EntityManager,
    actor: Acting,
    kind: Kind,
    payloads: readonly OutboxPayloads[Kind][],
    dueAt?: Date,
  ): Promise<void> {
    const moment = momentOf(actor);
    if (payloads.length === 0 || Date.now() - moment.getTime() > DAY) return;
    await tx.query(ADD, [
      actor.workspaceId,
      payloads.map(() => newId()),
      kind,
      payloads.map((payload) => JSON.stringify(payload)),
      ...[moment, dueAt ?? null],
    ]);
    this.waiting.set(actor.workspaceId, LOOKS);
  }

  /** The workspaces that wrote here a moment ago: those worth a look before the next round. */
  takeWaiting(): string[] {
    const workspaces = [...this.waiting.keys()];
    for (const [workspaceId, looks] of this.waiting) {
      if (looks > 1) this.waiting.set(workspaceId, looks - 1);
      else this.waiting.delete(workspaceId);
    }
    return workspaces;
  }
}

const ADD = `
  INSERT INTO outbox (workspace_id, id, kind, payload, created_at, due_at)
  SELECT $1, id, $3, payload, $5, coalesce($6, clock_timestamp())
  FROM unnest($2::uuid[], $4::jsonb[]) AS message (id, payload)`;
