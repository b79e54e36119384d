import { mayChange } from '@levain/domain/experiments/access.js';
import type { ActingMember } from '../database/acting-member.js';
import { accessOf, type ExperimentRecord } from '../experiments/experiment-record.js';
import type { ParticipationReaderKind } from './participation.model.js';

/** How the member reads the participation of each person in the experiment. */
export function readerOf(
  record: ExperimentRecord,
  actor: ActingMember,
): (personId: string) => ParticipationReaderKind {
  const leads = mayChange(accessOf(record), actor);
  return (personId) => (leads ? 'leads' : personId === actor.personId ? 'self' : 'other');
}
