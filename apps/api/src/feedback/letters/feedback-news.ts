import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { Outbox } from '../../mail/outbox.js';
import { FROM_FEEDBACKS, waitsForMember } from '../feedback-row.js';

/** Who is told what, by message. */
@Injectable()
export class FeedbackNews {
  constructor(private readonly outbox: Outbox) {}

  /** To whoever answers for the department, but whoever handed it over. */
  async handed(tx: EntityManager, actor: ActingMember, feedbackId: string): Promise<void> {
    const people = await personIds(tx, actor, ANSWERERS, feedbackId);
    await this.outbox.addAll(
      tx,
      actor,
      'feedbackHanded',
      people.map((personId) => ({ feedbackId, personId })),
    );
  }

  /**
   * To whoever handed it over, first and last, and to whoever recorded the testimony; not to whoever answers. The author of an
   * objection, named or not, is looked up by their letter alone.
   */
  async answered(tx: EntityManager, actor: ActingMember, feedbackId: string): Promise<void> {
    const people = await personIds(tx, actor, CONCERNED, feedbackId);
    await this.outbox.addAll(
      tx,
      actor,
      'feedbackAnswered',
      people.map((personId) => ({ feedbackId, personId })),
    );
    const [found]: { is_objection: boolean }[] = await tx.query(
      'SELECT objection_id IS NOT NULL AS is_objection FROM feedbacks WHERE workspace_id = $1 AND id = $2',
      [actor.workspaceId, feedbackId],
    );
    if (found?.is_objection) await this.outbox.add(tx, actor, 'feedbackHeard', { feedbackId });
  }
}

async function personIds(
  tx: EntityManager,
  actor: ActingMember,
  statement: string,
  feedbackId: string,
): Promise<string[]> {
  const people: { id: string }[] = await tx.query(statement, [
    ...[actor.workspaceId, feedbackId, actor.memberId],
  ]);
  return people.map(({ id }) => id);
}

const ANSWERERS = `
  SELECT m.person_id AS id FROM members m WHERE m.workspace_id = $1 AND m.disabled_at IS NULL AND m.id <> $3
    AND EXISTS (SELECT ${FROM_FEEDBACKS} AND f.id = $2 AND ${waitsForMember('m.id', 'm.role')})`;

const CONCERNED = `
  SELECT DISTINCT m.person_id AS id FROM feedbacks f
  JOIN feedbacks started ON started.workspace_id = $1 AND started.id = f.first_id
  LEFT JOIN testimonies t ON t.workspace_id = $1 AND t.id = f.testimony_id AND NOT EXISTS (SELECT FROM sent_testimonies sent
    WHERE sent.workspace_id = $1 AND sent.testimony_id = t.id)
  JOIN members m ON m.workspace_id = $1 AND m.disabled_at IS NULL AND m.id IN (f.handed_by, started.handed_by, t.recorded_by)
  WHERE f.workspace_id = $1 AND f.id = $2 AND m.id <> $3`;
