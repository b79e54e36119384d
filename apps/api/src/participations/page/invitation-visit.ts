import type { LoadAlert } from '@levain/domain/participations/load.js';
import type { EntityManager } from 'typeorm';
import { findExperiment, type ExperimentRecord } from '../../experiments/experiment-record.js';
import type { ParticipationRow } from '../../experiments/participation-row.js';
import type { Visit } from '../../links/visit.js';
import { invitationFacts, type InvitationFacts } from '../invitation-facts.js';
import { termsOf } from '../participation-terms.js';
import { alertOf } from '../person-load.js';

/** What the page of an invitation shows, and what its answer changes. */
export interface OpenInvitation {
  readonly facts: InvitationFacts;
  readonly record: ExperimentRecord;
  readonly row: ParticipationRow;
  readonly alert: LoadAlert | null;
}

/** Null when there is nothing left to answer: it was answered, the experiment is closed, or it is gone. */
export async function openInvitation(tx: EntityManager, visit: Visit): Promise<OpenInvitation | null> {
  const { actor, link } = visit;
  const facts = await invitationFacts(tx, actor, link.subjectId);
  if (!facts || facts.row.person_id !== actor.personId || facts.status !== 'invited' || facts.is_closed) {
    return null;
  }
  const record = await findExperiment(tx, actor, { id: facts.row.experiment_id });
  if (!record) return null;
  const { row } = facts;
  const alert = await alertOf(tx, actor, {
    personId: row.person_id,
    terms: termsOf(row),
    participationId: row.id,
  });
  return { facts, record, row, alert };
}
