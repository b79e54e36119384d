import type { EntityManager } from 'typeorm';
import type { ActingMember, ActingPerson } from '../database/acting-member.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';

export interface Asked {
  readonly participationId: string;
  readonly experimentId: string;
  readonly personId: string;
  readonly role: string;
}

/** Keeps that a person was asked: being asked again does not overwrite it. */
export async function noteAsked(tx: EntityManager, actor: ActingMember, asked: Asked): Promise<void> {
  await tx.query(
    `INSERT INTO solicitations (workspace_id, id, participation_id, experiment_id, person_id, role, asked_by, asked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[actor.workspaceId, newId(), asked.participationId, asked.experimentId, asked.personId],
      ...[asked.role, actor.memberId, momentOf(actor)],
    ],
  );
}

/** Keeps what came of the last time the person was asked. */
export async function noteAnswered(
  tx: EntityManager,
  actor: ActingPerson,
  participationId: string,
  answer: 'accepted' | 'declined',
): Promise<void> {
  await tx.query(
    `UPDATE solicitations SET answer = $3, answered_at = $4
     WHERE workspace_id = $1 AND participation_id = $2 AND answer IS NULL`,
    [actor.workspaceId, participationId, answer, momentOf(actor)],
  );
}
