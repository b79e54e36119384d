import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ParticipationRow } from '../../experiments/participation-row.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { Participation } from '../participation.model.js';

/** One participation by uuid; null when the member may not see its experiment. */
@Injectable()
export class ParticipationReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byUuid(actor: ActingMember, uuid: string): Promise<Participation | null> {
    const [found]: { row: ParticipationRow }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_PARTICIPATION, [actor.workspaceId, uuid]),
    );
    return found ? Participation.from(found.row, found.row.person_id === actor.personId) : null;
  }

  /** After a command. Whoever declined or left a private draft no longer sees it, and still gets the answer. */
  async written(actor: ActingMember, uuid: string): Promise<Participation> {
    const [found]: { row: ParticipationRow }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query('SELECT to_jsonb(p) AS row FROM participations p WHERE p.workspace_id = $1 AND p.id = $2', [
        actor.workspaceId,
        uuid,
      ]),
    );
    if (!found) throw new Error(`The participation ${uuid} was written and cannot be read.`);
    return Participation.from(found.row, true);
  }
}

const SELECT_PARTICIPATION = `
  SELECT to_jsonb(p) AS row FROM participations p
  JOIN experiments e ON e.workspace_id = p.workspace_id AND e.id = p.experiment_id
  WHERE p.workspace_id = $1 AND p.id = $2 AND ${visibleExperiment('e')}`;
