import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ParticipationRow } from '../../experiments/participation-row.js';
import { Participation } from '../participation.model.js';

const MOST = 50;

/** Whom people suggested when declining, in the open experiments that the member leads; the last one first. */
@Injectable()
export class OpenSuggestions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember): Promise<Participation[]> {
    const rows: { row: ParticipationRow }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_OPEN, [actor.workspaceId, actor.memberId, actor.personId]),
    );
    return rows.map(({ row }) => Participation.from(row, 'leads', true));
  }
}

const SELECT_OPEN = `
  SELECT to_jsonb(p) AS row FROM participations p
  JOIN experiments e ON e.workspace_id = p.workspace_id AND e.id = p.experiment_id
  WHERE p.workspace_id = $1 AND p.status = 'declined' AND p.suggestion_set_aside_at IS NULL AND e.closed_at IS NULL
    AND (p.suggested_name IS NOT NULL OR (p.suggested_person_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM participations known WHERE known.workspace_id = p.workspace_id
        AND known.experiment_id = p.experiment_id AND known.person_id = p.suggested_person_id)))
    AND (e.owner_id = $2
      OR EXISTS (SELECT FROM project_co_leads lead WHERE lead.workspace_id = e.workspace_id
        AND lead.project_id = e.project_id AND lead.member_id = $2)
      OR EXISTS (SELECT FROM participations mine WHERE mine.workspace_id = e.workspace_id AND mine.experiment_id = e.id
        AND mine.person_id = $3 AND mine.status = 'accepted' AND mine.role = 'coLead'))
  ORDER BY p.answered_at DESC, p.id LIMIT ${MOST}`;
