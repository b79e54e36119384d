import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import type { ExperimentRecord } from '../../experiments/experiment-record.js';
import type { Outbox } from '../../mail/outbox.js';

/** When the bet is frozen, everybody who takes part is asked; who gave a forecast before is known to nobody, so the letter finds out. */
export function askParticipants(
  outbox: Outbox,
  tx: EntityManager,
  actor: ActingMember,
  record: ExperimentRecord,
): Promise<void> {
  const asked = record.participations.filter(
    ({ person_id, status }) => status === 'accepted' && person_id !== record.owner_person_id,
  );
  const payloads = asked.map(({ person_id }) => ({ experimentId: record.id, personId: person_id }));
  return outbox.addAll(tx, actor, 'forecastRequest', payloads);
}
