import type { ParticipationRole, ParticipationStatus } from '@levain/domain/participations/roles.js';

/** A participation inside the experiment's record: instants are texts. */
export interface ParticipationRow {
  id: string;
  experiment_id: string;
  person_id: string;
  role: ParticipationRole;
  status: ParticipationStatus;
  message: string | null;
  invited_by: string | null;
  suggested_by: string | null;
  answer_reason: string | null;
  suggested_person_id: string | null;
  created_at: string;
  answered_at: string | null;
  version: number;
}
