import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { findExperiment } from '../../experiments/experiment-record.js';
import type { ParticipationRow } from '../../experiments/participation-row.js';
import { suggestionWaits } from '../open-suggestion.js';
import { readerOf } from '../participation-reader-kind.js';
import { Participation } from '../participation.model.js';

/** One participation by uuid; null when the member may not see its experiment. */
@Injectable()
export class ParticipationReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byUuid(actor: ActingMember, uuid: string): Promise<Participation | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const [found]: { experiment_id: string }[] = await tx.query(
        'SELECT experiment_id FROM participations WHERE workspace_id = $1 AND id = $2',
        [actor.workspaceId, uuid],
      );
      const record = found && (await findExperiment(tx, actor, { id: found.experiment_id }));
      const row = record?.participations.find(({ id }) => id === uuid);
      if (!record || !row) return null;
      const waits = suggestionWaits(row, record.participations);
      return Participation.from(row, readerOf(record, actor)(row.person_id), waits);
    });
  }

  /** After a command. Whoever declined or left a private draft no longer sees it, and still gets the answer. */
  async written(actor: ActingMember, uuid: string): Promise<Participation> {
    const seen = await this.byUuid(actor, uuid);
    if (seen) return seen;
    const [found]: { row: ParticipationRow }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query('SELECT to_jsonb(p) AS row FROM participations p WHERE p.workspace_id = $1 AND p.id = $2', [
        actor.workspaceId,
        uuid,
      ]),
    );
    if (!found) throw new Error(`The participation ${uuid} was written and cannot be read.`);
    return Participation.from(found.row, 'self');
  }
}
