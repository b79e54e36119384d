import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { Outbox } from '../../mail/outbox.js';
import { SELECT_OBJECTIONS } from '../objection-row.js';

/** Who is told what, by message. */
@Injectable()
export class ObjectionNews {
  constructor(private readonly outbox: Outbox) {}

  /**
   * To everybody who leads its subject, the author too where they lead it: a message that is missing would tell who it is. What is
   * about the workspace goes to its coordinators, and to its admins where there is none.
   */
  async raised(tx: EntityManager, actor: ActingMember, objectionId: string): Promise<void> {
    const people: { id: string }[] = await tx.query(ANSWERERS, [actor.workspaceId, objectionId]);
    for (const { id } of people) {
      await this.outbox.add(tx, actor, 'objectionRaised', { objectionId, personId: id });
    }
  }

  /** To its author, whom only the letter itself looks up. */
  async answered(
    tx: EntityManager,
    actor: ActingMember,
    answer: { readonly objectionId: string; readonly answerId: string },
  ): Promise<void> {
    await this.outbox.add(tx, actor, 'objectionAnswered', answer);
  }
}

const ANSWERERS = `
  WITH leads AS (SELECT unnest(subject.lead_ids) AS id FROM (${SELECT_OBJECTIONS} AND o.id = $2) subject)
  SELECT m.person_id AS id FROM members m WHERE m.workspace_id = $1 AND m.disabled_at IS NULL AND CASE
    WHEN EXISTS (SELECT FROM leads) THEN m.id IN (SELECT id FROM leads)
    ELSE m.role = CASE WHEN EXISTS (SELECT FROM members c WHERE c.workspace_id = $1 AND c.role = 'coordinator' AND c.disabled_at IS NULL)
      THEN 'coordinator' ELSE 'admin' END END`;
