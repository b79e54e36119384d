import type {
  AdviserWeight,
  ParticipationRole,
  ParticipationStatus,
} from '@levain/domain/participations/roles.js';
import type { HoursPer } from '@levain/domain/participations/terms.js';

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
  hours: number | null;
  hours_per: HoursPer | null;
  starts_on: string | null;
  ends_on: string | null;
  learns: string | null;
  organisation: string | null;
  weight: AdviserWeight | null;
  over_limit: boolean;
  accepted_above_limit: boolean;
  suggested_name: string | null;
  /** Whoever was suggested may be told by whom. */
  suggestion_named: boolean;
  suggestion_set_aside_at: string | null;
  /** Whoever suggested this person agreed to be named to them. */
  suggester_named: boolean;
  version: number;
}
