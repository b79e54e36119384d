import { addDays } from '@levain/domain/time/day.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { Outbox } from '../../mail/outbox.js';
import { ADDRESSEE } from '../ask-row.js';

/** Reminders go out early in the day, UTC. */
const REMINDER_TIME = '06:00:00Z';

/** Who is told what, by message. */
@Injectable()
export class AskNews {
  constructor(private readonly outbox: Outbox) {}

  /** To the leader it is for, else to all of leadership; to the admins where nobody has that role. */
  async asked(tx: EntityManager, actor: ActingMember, askId: string): Promise<void> {
    const payloads = await this.payloads(tx, actor, askId, false);
    await this.outbox.addAll(tx, actor, 'decisionAsked', payloads);
  }

  /** Once, the day before; nothing where that day has begun. */
  async remindLater(
    tx: EntityManager,
    actor: ActingMember,
    { askId, dueOn }: { readonly askId: string; readonly dueOn: string },
  ): Promise<void> {
    const eve = addDays(dueOn, -1);
    if (eve <= todayOf(actor)) return;
    const payloads = await this.payloads(tx, actor, askId, true);
    await this.outbox.addAll(tx, actor, 'decisionAsked', payloads, new Date(`${eve}T${REMINDER_TIME}`));
  }

  async answered(
    tx: EntityManager,
    actor: ActingMember,
    answer: { readonly askId: string; readonly answerId: string },
  ): Promise<void> {
    await this.outbox.add(tx, actor, 'askAnswered', answer);
  }

  private async payloads(tx: EntityManager, actor: ActingMember, askId: string, isReminder: boolean) {
    const people: { id: string }[] = await tx.query(DECIDERS, [actor.workspaceId, askId]);
    return people.map(({ id: personId }) => ({ askId, personId, isReminder }));
  }
}

const DECIDERS = `
  SELECT m.person_id AS id FROM asks a JOIN members m ON m.workspace_id = $1 AND m.disabled_at IS NULL AND m.id <> a.asked_by
  WHERE a.workspace_id = $1 AND a.id = $2 AND CASE
    WHEN ${ADDRESSEE} IS NOT NULL THEN m.id = a.addressed_to
    ELSE m.role = CASE WHEN EXISTS (SELECT FROM members leader WHERE leader.workspace_id = $1 AND leader.role = 'leadership'
      AND leader.disabled_at IS NULL AND leader.id <> a.asked_by) THEN 'leadership' ELSE 'admin' END END`;
