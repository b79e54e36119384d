import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { Outbox } from '../mail/outbox.js';

/** The letters of rounds, many at once, in the transaction of the act. Their links are made when they are written. */
@Injectable()
export class NominationMail {
  constructor(private readonly outbox: Outbox) {}

  async invite(
    tx: EntityManager,
    actor: ActingMember,
    { roundId, personIds, dueAt }: { roundId: string; personIds: readonly string[]; dueAt: Date },
  ): Promise<void> {
    const payloads = personIds.map((personId) => ({ roundId, personId, isReminder: false }));
    await this.outbox.addAll(tx, actor, 'nominationInvitation', payloads, dueAt);
  }

  async remind(
    tx: EntityManager,
    actor: ActingMember,
    { roundId, personIds }: { roundId: string; personIds: readonly string[] },
  ): Promise<void> {
    const payloads = personIds.map((personId) => ({ roundId, personId, isReminder: true }));
    await this.outbox.addAll(tx, actor, 'nominationInvitation', payloads);
  }

  /** Named by the row that only they may read, not by who they are: the outbox does not tell who was named. */
  async askNominees(tx: EntityManager, actor: ActingMember, nomineeIds: readonly string[]): Promise<void> {
    await this.outbox.addAll(
      tx,
      actor,
      'nomineeAsked',
      nomineeIds.map((nomineeId) => ({ nomineeId })),
    );
  }
}
