import type { VolunteerStatus } from '@levain/domain/calls/call.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';

/** An offer as the letters about it tell it. */
export interface OfferFacts {
  readonly person_id: string;
  readonly person_name: string;
  readonly poster_person_id: string;
  readonly answerer_name: string | null;
  readonly word: string | null;
  readonly status: VolunteerStatus;
  readonly answer_reason: string | null;
  readonly role: ParticipationRole;
  readonly wanted: string;
  readonly number: number;
  readonly title: string;
}

export async function offerFacts(
  tx: EntityManager,
  tenant: Tenant,
  volunteerId: string,
): Promise<OfferFacts | null> {
  const [facts]: OfferFacts[] = await tx.query(SELECT_OFFER, [tenant.workspaceId, volunteerId]);
  return facts ?? null;
}

const SELECT_OFFER = `
  SELECT v.person_id, person.name AS person_name, poster.person_id AS poster_person_id, answerer.name AS answerer_name,
    v.word, v.status, v.answer_reason, call.role, call.wanted, e.number, e.title
  FROM call_volunteers v
  JOIN people person ON person.workspace_id = v.workspace_id AND person.id = v.person_id
  JOIN calls call ON call.workspace_id = v.workspace_id AND call.id = v.call_id
  JOIN members poster ON poster.workspace_id = call.workspace_id AND poster.id = call.posted_by
  LEFT JOIN members answering ON answering.workspace_id = v.workspace_id AND answering.id = v.answered_by
  LEFT JOIN people answerer ON answerer.workspace_id = v.workspace_id AND answerer.id = answering.person_id
  JOIN experiments e ON e.workspace_id = call.workspace_id AND e.id = call.experiment_id
  WHERE v.workspace_id = $1 AND v.id = $2`;
